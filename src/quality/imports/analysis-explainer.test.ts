import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestServer } from '../../../test/support/server.ts';
import { arrangeRecords } from '../../matching/arrange.ts';
import { suggestMapping } from '../../matching/map-columns.ts';
import type { Table } from '../../matching/table.ts';
import { AnalysisExplainer } from './analysis-explainer.ts';
import { writeAnalysisFile } from './analysis-file.ts';
import { madeUpTable } from './analysis-made-up.ts';
import { normalizeRows } from './normalize-rows.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ramure-explain-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const mapping = suggestMapping(madeUpTable);
const sides = { left: 'line:1', right: 'line:2' };

/** Keeps a sheet as a finished analysis would. */
async function keep(table: Table): Promise<void> {
  const records = await normalizeRows(table, mapping, { threads: 1 });
  await writeAnalysisFile(folder, { table, arrangement: arrangeRecords(table, records), answers: {} });
}

const asked = () => ({ folder, mapping, threads: 1, answers: {}, ...sides });

test('two lines are weighed again, and what is held for it is given back when nobody asks any more', async () => {
  await keep(madeUpTable);
  const explainer = new AnalysisExplainer(100);
  expect((await explainer.explain('one', asked())).left.lines).toHaveLength(1);
  expect(explainer.heldCount).toBe(1);
  while (explainer.heldCount > 0) await sleep(20);
  expect((await explainer.explain('one', asked())).left.lines).toHaveLength(1);
  await explainer.close();
});

test('one analysis is held at a time', async () => {
  await keep(madeUpTable);
  const explainer = new AnalysisExplainer();
  await explainer.explain('one', asked());
  await explainer.explain('other', asked());
  expect(explainer.heldCount).toBe(1);
  await explainer.close();
});

test('what could not be opened is opened by the next question', async () => {
  const explainer = new AnalysisExplainer();
  await expect(explainer.explain('one', asked())).rejects.toThrow();
  expect(explainer.heldCount).toBe(0);
  await keep(madeUpTable);
  expect((await explainer.explain('one', asked())).right.lines).toHaveLength(1);
  await explainer.close();
});

test('the server and the pages of the same analysis answer while a pair is being weighed', async () => {
  const server = await startTestServer();
  const call = (path: string, init?: RequestInit) => fetch(`${server.address}${path}`, init);
  const post = (path: string, body: object) =>
    call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const rows = Array.from({ length: 2_000 }, (_, at) => `Société ${at % 500} Conseil;${at} rue Pasteur;69007;LYON`);
  const text = ['Société;Adresse;CP;Ville', ...rows].join('\n');
  const { id } = (await (await post('/api/v1/imports/paste', { text })).json()) as { id: string };
  const until = async (state: string) => {
    while (((await (await call(`/api/v1/imports/${id}`)).json()) as { state: string }).state !== state) await sleep(30);
  };
  await until('columns');
  await post(`/api/v1/imports/${id}/run`, { language: 'fr' });
  await until('ready');
  const order: string[] = [];
  const explained = call(`/api/v1/imports/${id}/why-apart?left=line:1&right=line:2`).then((answer) => {
    order.push('explained');
    return answer.status;
  });
  expect((await call('/api/health')).status).toBe(200);
  order.push('health');
  expect((await call(`/api/v1/imports/${id}/questions`)).status).toBe(200);
  order.push('questions');
  expect(await explained).toBe(200);
  expect(order).toEqual(['health', 'questions', 'explained']);
  await server.close();
});
