import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIKE_DOUBTS } from '../../../../test/support/like-doubts.ts';
import { sayReason } from '../../../domain/words/say.ts';
import { createApp } from '../../../platform/http/create-app.ts';
import { AnalysisDesk } from '../analysis-desk.ts';
import { AnalysisStore } from '../analysis-store.ts';
import type { Analysis, QuestionView } from '../contract.ts';
import { importRoutes } from '../routes.ts';
import type { Learning } from './contract.ts';

let folder = '';
let app: FastifyInstance;
// Each reading of the clock is a millisecond later than the one before.
let instant = Date.parse('2026-11-21T10:00:00Z');

async function open(): Promise<FastifyInstance> {
  const store = new AnalysisStore(folder);
  await store.load();
  const desk = new AnalysisDesk({ store, threads: 1, now: () => new Date(instant++) });
  const opened = await createApp({ isLoopback: true, version: '0', say: sayReason, report: () => {} });
  // Never connected: nothing here saves.
  const pool = new pg.Pool();
  importRoutes(opened, {
    desk,
    maxUploadBytes: 100_000,
    isLoopback: true,
    findUser: async () => null,
    pool,
    databaseUrl: '',
  });
  await opened.ready();
  return opened;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ramure-routes-'));
  app = await open();
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const headers = { host: 'localhost' };
const get = async (url: string) => (await app.inject({ url, headers })).json();
const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  app.inject({ method, url, headers, payload });
const paste = async (text: string): Promise<Analysis> => (await send('POST', '/imports/paste', { text })).json();

async function until(id: string, state: Analysis['state']): Promise<Analysis> {
  for (;;) {
    const analysis: Analysis = await get(`/imports/${id}`);
    if (analysis.state === state && !analysis.isRefreshing) return analysis;
    if (analysis.state === 'failed') throw new Error(JSON.stringify(analysis.problem));
    await sleep(50);
  }
}

async function analyzed(): Promise<Analysis> {
  const { id } = await paste(LIKE_DOUBTS);
  await until(id, 'columns');
  await send('POST', `/imports/${id}/run`, { language: 'fr' });
  return until(id, 'ready');
}

const learning = (id: string): Promise<Learning> => get(`/imports/${id}/learning`);
const questionsOf = async (id: string): Promise<QuestionView[]> => (await get(`/imports/${id}/questions`)).questions;

async function answerSeven(id: string, value: 'yes' | 'no'): Promise<void> {
  for (const question of (await questionsOf(id)).slice(0, 7))
    await send('PUT', `/imports/${id}/questions/${question.id}/answer`, { answer: value });
}

test('a rule is proposed after seven like answers, applied on demand only, traced, kept, and taken back whole', async () => {
  const { id } = await analyzed();
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
  await app.close();
  app = await open();
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
  const { id } = await analyzed();
  await answerSeven(id, 'yes');
  const [rule] = (await learning(id)).proposed;
  const [contrary] = await questionsOf(id);
  await send('PUT', `/imports/${id}/questions/${contrary?.id}/answer`, { answer: 'no' });
  expect((await learning(id)).proposed).toEqual([]);
  const refused = await send('PUT', `/imports/${id}/rules/${rule?.id}`);
  expect(refused.statusCode).toBe(409);
  expect(refused.json().error.code).toBe('rule_not_proposed');
  // Taken back, the rule stands again.
  await send('PUT', `/imports/${id}/questions/${contrary?.id}/answer`, { answer: null });
  expect((await learning(id)).proposed.map((one) => one.id)).toEqual([rule?.id]);
});

test('an answer that a person changes by himself outlives the rule that gave it', async () => {
  const { id } = await analyzed();
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
