import { setTimeout as sleep } from 'node:timers/promises';
import { utils, write } from '@e965/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { openImportApp } from '../../../test/support/import-app.ts';
import { sayReason } from '../../domain/words/say.ts';
import type { Visitor } from './analysis-access.ts';
import type { Analysis } from './contract.ts';

// Whether the second line is the first company, somebody has to say.
const SHEET = [
  'Société;SIREN;Adresse;CP;Ville;Contact;Fonction',
  'Lamy Services;812345676;12 rue Pasteur;69007;LYON;Mme Claire Martin;DAF',
  'Lamy Services Propreté;;12 rue Pasteur;69007;LYON;M. Paul Girard;Acheteur',
  'Menuiserie Collet;;2 chemin du Moulin;38500;VOIRON;M. Éric Collet;Dirigeant',
  ';;;;;;',
  'Total;;;;;;',
].join('\n');

let visitor: Visitor | null = null;
beforeEach(() => {
  visitor = null;
});
const { inject, get, send, paste, until, analyze, restart } = openImportApp(() => visitor);

test('a paste is understood, run, and every line accounted for; the downloads are there', async () => {
  const { id, rowCount } = await analyze(SHEET);
  expect(rowCount).toBe(5);
  const { read, placed, repeated, toReview, setAside } = await get(`/imports/${id}/accounting`);
  expect(placed + repeated + toReview + setAside).toBe(read);
  expect(setAside).toBe(2);
  for (const name of ['clients.xlsx', 'assignments.csv', 'report.html', 'summary.json']) {
    const file = await inject({ url: `/imports/${id}/files/${name}` });
    expect(file.statusCode, name).toBe(200);
    expect(file.rawPayload.length, name).toBeGreaterThan(100);
  }
});

test('an answer settles its question at once, is applied to the result, and survives a restart', async () => {
  const { id } = await analyze(SHEET);
  const before = await get(`/imports/${id}/questions`);
  const [question] = before.questions;
  const answered = await send('PUT', `/imports/${id}/questions/${question.id}/answer`, { answer: 'no' });
  expect(answered.json().questions.map((one: { id: string }) => one.id)).not.toContain(question.id);
  await until(id, 'ready');
  await restart();
  const after = await get(`/imports/${id}/questions`);
  expect(after.questions.map((one: { id: string }) => one.id)).not.toContain(question.id);
});

test('answers never look applied before they are', async () => {
  const { id } = await analyze(SHEET);
  const [question] = (await get(`/imports/${id}/questions`)).questions;
  await send('PUT', `/imports/${id}/questions/${question.id}/answer`, { answer: 'yes' });
  // Nearly without a pause: what lasts a millisecond is seen too.
  while ((await get(`/imports/${id}`)).isRefreshing) await sleep(1);
  expect((await get(`/imports/${id}/questions`)).total).toBe(0);
});

test('two lines say why they are apart with a calculation that sums, before and after a restart', async () => {
  const { id } = await analyze(SHEET);
  const ask = async () => get(`/imports/${id}/why-apart?left=line:2&right=line:3`);
  const apart = await ask();
  const [{ level, evidence }] = apart.explanations;
  expect(level).toBe('entity');
  const sum = evidence.bars.reduce(
    (reached: number, bar: { weight: number; termFrequencyWeight: number }) =>
      reached + bar.weight + bar.termFrequencyWeight,
    evidence.priorWeight,
  );
  expect(sum).toBeCloseTo(evidence.score, 6);
  const [question] = (await get(`/imports/${id}/questions`)).questions;
  const doubt = await get(`/imports/${id}/why-apart?left=${question.left.id}&right=${question.right.id}`);
  expect(doubt.explanations[0]).toMatchObject({ verdict: 'asked', evidence: { score: question.evidence.score } });
  await restart();
  expect(await ask()).toEqual(apart);
  expect((await inject({ url: `/imports/${id}/why-apart?left=line:99&right=line:1` })).statusCode).toBe(404);
});

test('once columns were corrected nothing is weighed that is not on screen', async () => {
  const { id } = await analyze(SHEET);
  await send('PUT', `/imports/${id}/mapping`, { columns: [{ index: 5, fields: [], year: null, person: 0 }] });
  const answer = await inject({ url: `/imports/${id}/why-apart?left=line:1&right=line:3` });
  expect(answer.statusCode).toBe(409);
  expect(answer.json().code).toBe('explain_stale');
});

test('a corrected column is kept, asks for a new run, and the new run follows it', async () => {
  const { id } = await analyze(SHEET);
  const columns = [{ index: 5, fields: [], year: null, person: 0 }];
  expect((await send('PUT', `/imports/${id}/mapping`, { columns })).statusCode).toBe(200);
  expect((await get(`/imports/${id}`)).state).toBe('columns');
  await send('POST', `/imports/${id}/run`, { language: 'fr' });
  expect((await until(id, 'ready')).figures?.contacts).toBe(0);
});

test('a file that cannot be read says why and keeps nothing half done', async () => {
  const { id } = await paste('\u0000\u0000\u0000\u0000\u0000\u0000');
  for (let analysis = await get(`/imports/${id}`); analysis.state !== 'failed'; analysis = await get(`/imports/${id}`))
    await sleep(30);
  const { problem } = await get(`/imports/${id}`);
  expect(sayReason('fr', problem)).not.toBe(problem.code);
  expect((await inject({ url: `/imports/${id}/accounting` })).statusCode).toBe(409);
});

test('work is stopped at once and can be taken up again', async () => {
  const { id } = await paste(SHEET);
  await until(id, 'columns');
  await send('POST', `/imports/${id}/run`, { language: 'fr' });
  expect((await send('POST', `/imports/${id}/cancel`)).json().state).toBe('cancelled');
  await send('POST', `/imports/${id}/run`, { language: 'fr' });
  await until(id, 'ready');
});

test('of several sheets the one with customers is read first, and another can be chosen', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Note'], ['rien']]), 'Notes');
  utils.book_append_sheet(book, utils.aoa_to_sheet(SHEET.split('\n').map((line) => line.split(';'))), 'Clients');
  const form = new FormData();
  form.append('file', new Blob([write(book, { type: 'array', bookType: 'xlsx' })]), 'classeur.xlsx');
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? '';
  const payload = Buffer.from(await encoded.arrayBuffer());
  const sent = await inject({
    method: 'POST',
    url: '/imports',
    headers: { 'content-type': type },
    payload,
  });
  const { id } = sent.json();
  expect(await until(id, 'columns')).toMatchObject({ sheet: 'Clients', name: 'classeur.xlsx' });
  await send('PUT', `/imports/${id}/sheet`, { sheet: 'Notes' });
  expect(await until(id, 'columns')).toMatchObject({ sheet: 'Notes', rowCount: 1 });
  expect((await send('PUT', `/imports/${id}/sheet`, { sheet: 'Autre' })).statusCode).toBe(422);
});

test('a file beyond the limit is refused and nothing of it stays', async () => {
  const form = new FormData();
  form.append('file', new Blob(['a;b\n'.repeat(50_000)]), 'gros.csv');
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? '';
  const payload = Buffer.from(await encoded.arrayBuffer());
  const sent = await inject({
    method: 'POST',
    url: '/imports',
    headers: { 'content-type': type },
    payload,
  });
  expect(sent.statusCode).toBe(413);
  expect(await get('/imports')).toEqual([]);
});

test('the same bytes are known again, and a deleted analysis is gone', async () => {
  const first = await paste(SHEET);
  const second = await paste(SHEET);
  expect(second.twins.map((twin) => twin.id)).toEqual([first.id]);
  await send('DELETE', `/imports/${first.id}`);
  expect((await inject({ url: `/imports/${first.id}` })).statusCode).toBe(404);
});

test('saving asks who you are even on one’s own machine', async () => {
  const { id } = await analyze(SHEET);
  const answer = await send('POST', `/imports/${id}/save`, { workspaceId: 'any' });
  expect(answer.statusCode).toBe(401);
  expect(answer.json().code).toBe('session_required');
});

test('off loopback nobody passes without a session, and an analysis is its sender’s alone', async () => {
  await restart(false);
  expect((await send('POST', '/imports/paste', { text: SHEET })).statusCode).toBe(401);
  visitor = { id: 'lea', name: 'Léa' };
  const { id } = await paste(SHEET);
  expect((await get('/imports')).map((one: Analysis) => one.id)).toEqual([id]);
  visitor = { id: 'paul', name: 'Paul' };
  expect(await get('/imports')).toEqual([]);
  expect((await inject({ url: `/imports/${id}` })).statusCode).toBe(404);
});
