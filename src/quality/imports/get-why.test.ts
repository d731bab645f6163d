import { expect, test } from 'vitest';
import { EVIDENCE, madeUpResult } from './analysis-made-up.ts';
import { openResult } from './analysis-result.ts';
import { getAccounting } from './get-accounting.ts';
import { getQuestions } from './get-questions.ts';
import { getSample } from './get-sample.ts';
import { getWhy } from './get-why.ts';

const result = openResult(madeUpResult());

test('« Pourquoi ici ? » shows the way down, the links and the very lines of the file', () => {
  const why = getWhy(result, { node: 'e1' });
  expect(why?.trail.map((one) => one.name)).toEqual(['Groupe Lamy']);
  expect(why?.joins).toEqual([{ left: 1, right: 2, evidence: EVIDENCE }]);
  expect(why?.lines.map((line) => line.cells[0])).toEqual(['Lamy Services SAS', 'LAMY SERVICES', 'Lamy Services']);
  expect(why?.headers).toEqual(['Société', 'Ville', 'Contact']);
});

test('a person is placed where he works, and a node that is gone answers nothing', () => {
  expect(getWhy(result, { node: 'c1' })?.trail.map((one) => one.id)).toEqual(['g1', 'e1', 's1']);
  expect(getWhy(result, { node: 'no such node' })).toBeNull();
});

test('a SIRET is written as people write it', () => {
  expect(getWhy(result, { node: 's1' })?.facts[0]).toEqual({
    label: 'fact_siret',
    text: '812\u00a0345\u00a0676\u00a000017',
  });
});

test('a settled question leaves the list, one put off stays at its end', () => {
  const page = { offset: 0, limit: 10 };
  expect(getQuestions(result, page)).toMatchObject({ total: 1, open: 1, answered: 0, rows: 2 });
  const later = getQuestions(openResult(madeUpResult({ q1: 'later' })), page);
  expect(later).toMatchObject({ open: 0, answered: 0 });
  expect(later.questions.map((question) => question.answer)).toEqual(['later']);
  const settled = getQuestions(openResult(madeUpResult({ q1: 'yes' })), page);
  expect(settled).toMatchObject({ open: 0, answered: 1, questions: [] });
});

test('the lines that the questions speak of are the lines to check of the accounting', () => {
  expect(getQuestions(result, { offset: 0, limit: 10 }).rows).toBe(getAccounting(result).toReview);
});

test('the same seed draws the same joins, each between two lines that differ, with its verdict', () => {
  const asked = { size: 20, seed: 7, verdicts: { 'e1:1:2': 'right' as const } };
  const sample = getSample(result, asked);
  expect(getSample(result, asked)).toEqual(sample);
  expect(sample.joins.length).toBe(sample.total);
  expect(sample.joins.find((join) => join.key === 'e1:1:2')?.verdict).toBe('right');
  for (const { left, right } of sample.joins) expect(left.cells).not.toEqual(right.cells);
});

test('a smaller sample holds joins of the whole and no join twice', () => {
  const whole = getSample(result, { size: 20, seed: 3, verdicts: {} });
  const few = getSample(result, { size: 2, seed: 3, verdicts: {} });
  expect(few.joins).toHaveLength(2);
  const keys = few.joins.map((join) => join.key);
  expect(new Set(keys).size).toBe(2);
  for (const key of keys) expect(whole.joins.map((join) => join.key)).toContain(key);
});
