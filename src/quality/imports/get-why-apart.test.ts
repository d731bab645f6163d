import { expect, test } from 'vitest';
import type { PairExplanation } from '../../matching/explain/pair-explanation.ts';
import { EVIDENCE, madeUpResult } from './analysis-made-up.ts';
import { openResult } from './analysis-result.ts';
import { type Explain, getWhyApart } from './get-why-apart.ts';

const result = openResult(madeUpResult());

/** Says what it was asked, so that a test sees which sides were weighed. */
function explain(asked: string[]): Explain {
  return (level, left, right): PairExplanation => {
    asked.push(`${level} ${left.nodeId} ${right.nodeId}`);
    return { level, verdict: 'apart', because: { code: 'apart_by_evidence' }, evidence: EVIDENCE, joinAt: 3 };
  };
}

test('two lines of two companies are explained by their companies, and by their groups', () => {
  const asked: string[] = [];
  const apart = getWhyApart(result, { left: 'line:1', right: 'line:5' }, explain(asked));
  expect(asked).toEqual(['entity e1 e3', 'group g1 e3']);
  expect(apart.left.lines.map(({ rowId }) => rowId)).toEqual([1]);
  expect(apart.left.node?.name).toBe('Lamy Services SAS');
  expect(apart.together).toBeNull();
});

test('two companies of one group are two companies, and their group is not put in doubt', () => {
  const asked: string[] = [];
  getWhyApart(result, { left: 'e1', right: 'e2' }, explain(asked));
  expect(asked).toEqual(['entity e1 e2']);
});

test('a group and a company outside it are compared as groups', () => {
  const asked: string[] = [];
  getWhyApart(result, { left: 'g1', right: 'line:5' }, explain(asked));
  getWhyApart(result, { left: 'g1', right: 'e2' }, explain(asked));
  expect(asked).toEqual(['group g1 e3']);
});

test('two sites of one company are explained as sites, two people as people', () => {
  const asked: string[] = [];
  getWhyApart(result, { left: 's1', right: 's2' }, explain(asked));
  getWhyApart(result, { left: 's1', right: 's4' }, explain(asked));
  expect(asked).toEqual(['site s1 s2', 'entity e1 e3', 'group g1 e3']);
});

test('a question that is open says that it is asked; once answered it says what was weighed', () => {
  const sides = { left: 'e2', right: 'e3' };
  const [open] = getWhyApart(result, sides, explain([])).explanations;
  expect(open).toMatchObject({ verdict: 'asked', because: { code: 'apart_question_open' } });
  const settled = openResult(madeUpResult({ q1: 'no' }));
  expect(getWhyApart(settled, sides, explain([])).explanations[0]?.verdict).toBe('apart');
});

test('lines that stand together say in what, and nothing is weighed', () => {
  const asked: string[] = [];
  const apart = getWhyApart(result, { left: 'line:1', right: 'line:2' }, explain(asked));
  expect(asked).toEqual([]);
  expect(apart.together?.id).toBe('s1');
});

test('a person found on two sites is one person, and a line of his is compared by its company', () => {
  const asked: string[] = [];
  getWhyApart(result, { left: 'c1', right: 'line:5' }, explain(asked));
  expect(asked).toEqual(['entity e1 e3', 'group g1 e3']);
  expect(getWhyApart(result, { left: 'c1', right: 'c1' }, explain([])).together?.id).toBe('c1');
});

test('a blank line stands in nothing, and what is gone is unknown', () => {
  const blank = getWhyApart(result, { left: 'line:6', right: 'line:1' }, explain([]));
  expect(blank).toMatchObject({ together: null, explanations: [], left: { node: null } });
  expect(() => getWhyApart(result, { left: 'line:99', right: 'e1' }, explain([]))).toThrow('node_unknown');
});
