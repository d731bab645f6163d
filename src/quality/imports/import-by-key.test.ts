import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWholeApp, type WholeApp } from '../../../test/support/whole-app.ts';

let whole: WholeApp;
let owner: Awaited<ReturnType<WholeApp['createOwner']>>;
beforeAll(async () => {
  whole = await openWholeApp();
  owner = await whole.createOwner();
});
afterAll(() => whole.close());

const SHEET = ['Client;SIREN;CP;Ville;Qui', 'Lamy Services;812345676;69003;Lyon;Claire Martin'].join('\n');
const MAPPING = {
  ramure: 'mapping',
  version: 1,
  columns: [
    { header: 'Client', fields: ['company_name'], year: null, person: 0 },
    { header: 'Qui', fields: ['full_name'], year: null, person: 0 },
  ],
};

async function keyOf(role: string): Promise<string> {
  const body = { name: `ERP ${role}`, role, scope: 'write', owner: 'workspace', expiresAt: null };
  return (await whole.call('POST', '/api-keys', { as: owner, body })).json().key;
}

/** Sends a file as a program does: a form with the mapping before the file. */
function send(key: string, mapping?: object) {
  const part = (name: string, text: string) => `--limit\r\ncontent-disposition: form-data; ${name}\r\n\r\n${text}\r\n`;
  const fields = mapping ? part('name="mapping"', JSON.stringify(mapping)) : '';
  return whole.app.inject({
    method: 'POST',
    url: '/api/v1/imports',
    headers: {
      host: 'ramure.example',
      authorization: `Bearer ${key}`,
      'content-type': 'multipart/form-data; boundary=limit',
    },
    payload: `${fields}${part('name="file"; filename="clients.csv"', SHEET)}--limit--\r\n`,
  });
}

async function until<Answer>(ask: () => Promise<Answer>, isThere: (answer: Answer) => boolean): Promise<Answer> {
  for (const deadline = Date.now() + 60_000; ; await sleep(100)) {
    const answer = await ask();
    if (isThere(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(answer)}`);
  }
}

test('a program sends a file with its mapping, looks at the plan, saves it and undoes it', {
  timeout: 120_000,
}, async () => {
  const as = { key: await keyOf('data_steward') };
  const sent = await send(as.key, MAPPING);
  expect(sent.statusCode).toBe(201);
  const { id } = sent.json();
  const analysis = async () => (await whole.call('GET', `/imports/${id}`, { as })).json();
  await until(analysis, ({ state }) => state === 'columns');
  const kept = (await whole.call('GET', `/imports/${id}/mapping/kept`, { as })).json();
  expect(kept.columns.find(({ header }: { header: string }) => header === 'Qui').fields).toEqual(['full_name']);
  await whole.call('POST', `/imports/${id}/run`, { as, body: { language: 'fr' } });
  await until(analysis, ({ state }) => state === 'ready');
  const plan = (await whole.call('GET', `/imports/${id}/plan`, { as })).json();
  expect(plan).toMatchObject({ created: { entity: 1, site: 1, contact: 1 }, completed: 0 });
  expect((await whole.call('GET', `/imports/${id}/errors/csv`, { as })).statusCode).toBe(200);
  expect((await whole.call('POST', `/imports/${id}/save`, { as, body: {} })).statusCode).toBe(202);
  const { save } = await until(analysis, (now) => now.save?.state !== 'running');
  expect(save).toMatchObject({ state: 'done', created: { entities: 1 } });
  const undo = `/saved-imports/${save.importId}/undo`;
  const state = async () => (await whole.call('GET', undo, { as })).json().undo;
  await whole.call('POST', `${undo}-plan`, { as, body: {} });
  await until(state, (now) => now.status === 'planned');
  expect((await whole.call('GET', '/accounts?count=exact', { as })).json().count.count).toBe(2);
  await whole.call('POST', undo, { as });
  expect(await until(state, (now) => now.status === 'done')).toMatchObject({
    counts: { removed: { entity: 1, site: 1 } },
  });
  expect((await whole.call('GET', '/accounts?count=exact', { as })).json().count.count).toBe(0);
  // Its own workspace and no other.
  const elsewhere = await whole.call('POST', `/imports/${id}/save`, { as, body: { workspaceId: owner.userId } });
  expect(elsewhere.json().code).toBe('workspace_unknown');
  expect(whole.faults).toEqual([]);
});

test('a key without the right to import sends nothing, and a key sees its own analyses alone', async () => {
  const refused = await send(await keyOf('viewer'));
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'right_missing']);
  const mine = { key: await keyOf('data_steward') };
  const { id } = (await send(mine.key)).json();
  const other = { key: await keyOf('admin') };
  expect((await whole.call('GET', `/imports/${id}`, { as: other })).statusCode).toBe(404);
  expect((await whole.call('GET', '/imports', { as: mine })).json()).toHaveLength(1);
});

test('a mapping that is none is refused before anything is kept', async () => {
  const key = await keyOf('data_steward');
  const wrong = await send(key, { columns: [] });
  expect([wrong.statusCode, wrong.json().code]).toEqual([422, 'mapping_file_wrong']);
  expect((await whole.call('GET', '/imports', { as: { key } })).json()).toEqual([]);
});
