import { expect, test } from 'vitest';
import { openImportApp } from '../../../../test/support/import-app.ts';
import { LIKE_DOUBTS } from '../../../../test/support/like-doubts.ts';
import type { QuestionView } from '../contract.ts';
import type { Learning } from './contract.ts';

const { get, send, until, analyze, restart } = openImportApp();

const learning = (id: string): Promise<Learning> => get(`/imports/${id}/learning`);
const questionsOf = async (id: string): Promise<QuestionView[]> => (await get(`/imports/${id}/questions`)).questions;

async function answerSeven(id: string, value: 'yes' | 'no'): Promise<void> {
  for (const question of (await questionsOf(id)).slice(0, 7))
    await send('PUT', `/imports/${id}/questions/${question.id}/answer`, { answer: value });
}

test('a rule is proposed after seven like answers, applied on demand only, traced, kept, and taken back whole', async () => {
  const { id } = await analyze(LIKE_DOUBTS);
  expect((await learning(id)).proposed).toEqual([]);
  await answerSeven(id, 'no');
  const before = await learning(id);
  const [rule] = before.proposed;
  expect(rule).toMatchObject({ kind: 'same_entity', answer: 'no', times: 7, questionCount: 3 });
  expect(await questionsOf(id)).toHaveLength(3);

  const applied: Learning = (await send('PUT', `/imports/${id}/rules/${rule?.id}`)).json();
  expect(applied.accepted).toMatchObject([{ id: rule?.id, source: 'pattern', standing: 3 }]);
  expect(applied.answers.filter(({ ruleId }) => ruleId === rule?.id)).toHaveLength(3);
  expect(await questionsOf(id)).toEqual([]);

  await until(id, 'ready');
  await restart();
  // Doubts that had not been asked come up, and the rule does not answer them by itself.
  const next = await learning(id);
  expect(next.accepted).toHaveLength(1);
  const open3 = await questionsOf(id);
  expect(next.proposed).toMatchObject([{ id: rule?.id, times: 7, questionCount: open3.length }]);

  const withdrawn: Learning = (await send('DELETE', `/imports/${id}/rules/${rule?.id}`)).json();
  expect(withdrawn).toMatchObject({ accepted: [], answerCount: 7 });
  await until(id, 'ready');
  expect((await questionsOf(id)).length).toBeGreaterThanOrEqual(3);
  expect((await send('DELETE', `/imports/${id}/rules/${rule?.id}`)).statusCode).toBe(404);
});

test('an answer against a rule ends its proposal, and what is not proposed is not applied', async () => {
  const { id } = await analyze(LIKE_DOUBTS);
  await answerSeven(id, 'yes');
  const [rule] = (await learning(id)).proposed;
  const [contrary] = await questionsOf(id);
  await send('PUT', `/imports/${id}/questions/${contrary?.id}/answer`, { answer: 'no' });
  expect((await learning(id)).proposed).toEqual([]);
  const refused = await send('PUT', `/imports/${id}/rules/${rule?.id}`);
  expect(refused.statusCode).toBe(409);
  expect(refused.json().code).toBe('rule_not_proposed');
  // Taken back, the rule stands again.
  await send('PUT', `/imports/${id}/questions/${contrary?.id}/answer`, { answer: null });
  expect((await learning(id)).proposed.map((one) => one.id)).toEqual([rule?.id]);
});

test('an answer that a person changes by himself outlives the rule that gave it', async () => {
  const { id } = await analyze(LIKE_DOUBTS);
  const own = (await questionsOf(id)).at(-1);
  await answerSeven(id, 'no');
  const [rule] = (await learning(id)).proposed;
  await send('PUT', `/imports/${id}/rules/${rule?.id}`);
  await send('PUT', `/imports/${id}/questions/${own?.id}/answer`, { answer: 'yes' });
  const withdrawn: Learning = (await send('DELETE', `/imports/${id}/rules/${rule?.id}`)).json();
  expect(withdrawn.answers.find(({ questionId }) => questionId === own?.id)).toMatchObject({
    answer: 'yes',
    ruleId: null,
  });
  expect(withdrawn.answerCount).toBe(8);
});
