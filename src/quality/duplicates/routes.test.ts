import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { Wish } from '../../../test/support/make-arrangement.ts';
import { LAMY, toCommit } from '../../../test/support/saving-base.ts';
import { type Auth, openAuth } from '../../base/workspaces/auth.ts';
import { workspaceRoutes } from '../../base/workspaces/routes.ts';
import { sayReason } from '../../domain/words/say.ts';
import { createApp } from '../../platform/http/create-app.ts';
import { commitImport } from '../imports/commit-plan.ts';
import type { Duplicates, FoundRecords } from './contract.ts';
import { duplicateRoutes } from './routes.ts';

let database: TestDatabase;
let auth: Auth;
let app: FastifyInstance;
let lea: { cookie: string; workspaceId: string };
const faults: unknown[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  auth = openAuth({ databaseUrl: database.url, secret: 'a secret of at least thirty-two characters' });
  app = await createApp({ isLoopback: true, version: '0', say: sayReason, report: () => {} });
  const { pool, url } = database;
  app.register(
    async (scope) => {
      workspaceRoutes(scope, { pool, auth });
      duplicateRoutes(scope, { pool, auth, databaseUrl: url, report: (error) => faults.push(error) });
    },
    { prefix: '/api' },
  );
  lea = await makeOwner();
  await save(lea.workspaceId, LAMY);
  await search('Lamy');
  await until(async () => (await search('Lamy')).answeredBy === 'index');
});
afterAll(async () => {
  await app.close();
  await auth.close();
  await database.drop();
  expect(faults).toEqual([]);
});

async function makeOwner(): Promise<typeof lea> {
  const owner = { name: 'Léa', email: 'lea@durand.fr', password: 'un mot de passe', workspaceName: 'Espace Durand' };
  const made = await app.inject({ method: 'POST', url: '/api/owner', headers: { host: 'localhost' }, payload: owner });
  const cookie = made.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ');
  const headers = { host: 'localhost', cookie };
  const [workspace] = (await app.inject({ method: 'GET', url: '/api/workspaces', headers })).json();
  return { cookie, workspaceId: workspace.id };
}

async function save(workspaceId: string, wish: Wish): Promise<void> {
  const { rows } = await database.pool.query('select user_id from workspace_member where workspace_id = $1', [
    workspaceId,
  ]);
  await commitImport(database.pool, { ...toCommit(workspaceId, wish), userId: rows[0].user_id });
}

async function makeWorkspace(name: string): Promise<string> {
  const headers = { host: 'localhost', cookie: lea.cookie };
  return (await app.inject({ method: 'POST', url: '/api/workspaces', headers, payload: { name } })).json().id;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await sleep(20);
  }
  throw new Error('it did not happen in four seconds');
}

async function search(text: string, workspaceId = lea.workspaceId): Promise<FoundRecords> {
  const url = `/api/search?q=${encodeURIComponent(text)}&workspace=${workspaceId}`;
  return (await app.inject({ method: 'GET', url, headers: { host: 'localhost', cookie: lea.cookie } })).json();
}

async function check(draft: object, workspaceId = lea.workspaceId): Promise<Duplicates> {
  const headers = { host: 'localhost', cookie: lea.cookie };
  const url = `/api/duplicates/check?workspace=${workspaceId}`;
  return (await app.inject({ method: 'POST', url, headers, payload: { draft } })).json();
}

const names = ({ records }: FoundRecords) => records.map((record) => record.name);

test.each([
  ['Lamy', 'Lamy Services', 'found_by_name'],
  ['amy serv', 'Lamy Services', 'found_by_part'],
  ['lyon lamy', 'Siège Lyon', 'found_by_name'],
  ['812 345 676', 'Lamy Services', 'found_by_siren'],
  ['81234567600019', 'Siège Lyon', 'found_by_siret'],
  ['04.72.00.00.01', 'Siège Lyon', 'found_by_phone'],
  ['+33 4 72 00 00 01', 'Siège Lyon', 'found_by_phone'],
  ['c.martin@lamy.fr', 'Claire Martin', 'found_by_email'],
  ['C001', 'Lamy Services', 'found_by_code'],
  ['Claire', 'Claire Martin', 'found_by_name'],
  ['Lamy Srevices', 'Lamy Services', 'found_by_slip'],
])('« %s » finds %s', async (text, name, because) => {
  const { records } = await search(text);
  const record = records.find((one) => one.name === name);
  expect(record, JSON.stringify(records)).toBeDefined();
  expect(record?.because.map((reason) => reason.code)).toContain(because);
});

test('a company that is about to be created twice is shown with why', async () => {
  const { answeredBy, twins } = await check({
    level: 'entity',
    name: 'LAMY SERVICE',
    town: 'Lyon',
    phones: ['0472000001'],
  });
  expect(answeredBy).toBe('index');
  const [first] = twins;
  expect(first).toMatchObject({ name: 'Lamy Services', level: 'entity', siren: '812345676' });
  expect(first?.band).not.toBe('apart');
  expect(first?.evidence.reasons.map((reason) => reason.code)).toContain('same_phone');
  const { score, priorWeight, bars } = first?.evidence ?? { score: 0, priorWeight: 0, bars: [] };
  const sum = bars.reduce((total, bar) => total + bar.weight + bar.termFrequencyWeight, priorWeight);
  expect(Math.abs(sum - score)).toBeLessThan(1e-6);
});

test('a contact is known by his mailbox although his name is written the other way round', async () => {
  const { twins } = await check({
    level: 'contact',
    firstName: 'Martin',
    lastName: 'Claire',
    emails: ['C.Martin@lamy.fr'],
  });
  expect(twins[0]).toMatchObject({ name: 'Claire Martin', level: 'contact' });
});

test('what is saved while the index lives is found, and what another workspace holds never is', async () => {
  const other = await makeWorkspace('Autre espace');
  await until(async () => (await search('rien', other)).answeredBy === 'index');
  const wish = { entities: [{ name: 'Zirmatech Brest', siren: '552100554', sites: [{ name: 'Usine de Brest' }] }] };
  await save(lea.workspaceId, wish);
  await until(async () => names(await search('zirmatech')).includes('Zirmatech Brest'));
  expect(names(await search('zirmatech', other))).toEqual([]);
  expect(names(await search('552100554', other))).toEqual([]);
  expect((await check({ level: 'entity', name: 'Zirmatech Brest', siren: '552100554' }, other)).twins).toEqual([]);
});

test('before the index is whole PostgreSQL answers by numbers and beginnings of names', async () => {
  const fresh = await makeWorkspace('Espace froid');
  await save(fresh, LAMY);
  const found = await search('812345676', fresh);
  expect(found.answeredBy).toBe('base');
  expect(names(found)).toContain('Lamy Services');
});

test('a line says the town, the company and who follows, so that one knows whom to ask', async () => {
  const { records } = await search('Dupont');
  expect(records.find((record) => record.level === 'entity')).toMatchObject({ name: 'Dupont', companyName: null });
  const [site] = (await search('lamy grenoble')).records;
  expect(site).toMatchObject({ level: 'site', companyName: 'Lamy Services', accountId: site?.id });
  const [lamy] = (await search('C001')).records;
  expect(lamy).toMatchObject({ name: 'Lamy Services', town: 'Lyon' });
});

test('a workspace of others is unknown, and nobody asks without logging in', async () => {
  const url = `/api/search?q=lamy&workspace=${crypto.randomUUID()}`;
  const headers = { host: 'localhost', cookie: lea.cookie };
  expect((await app.inject({ method: 'GET', url, headers })).json().code).toBe('workspace_unknown');
  const anonymous = await app.inject({ method: 'GET', url: '/api/search?q=lamy', headers: { host: 'localhost' } });
  expect(anonymous.statusCode).toBe(401);
});
