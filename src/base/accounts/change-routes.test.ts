import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { newId } from '../../platform/db/new-id.ts';

/** Over the whole product, because who resembles whom is another room's to know. */
let server: TestServer;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  const owner = { name: 'Léa', email: 'lea@durand.fr', password: 'un mot de passe', workspaceName: 'Espace Durand' };
  const made = await fetch(`${server.address}/api/v1/owner`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(owner),
  });
  cookie = made.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
});
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of thirty routes, each looked at where it is asked
  readonly body: any;
}

async function ask(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${server.address}/api/v1${path}`, {
    method,
    headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}
const make = async (asked: object) => (await ask('POST', '/accounts', asked)).body;

test('an account lives through its routes: made, changed, moved, marked, followed, closed, reopened', async () => {
  const group = await make({ level: 'group', name: 'Groupe Lamy' });
  const company = await make({ level: 'entity', status: 'prospect', name: 'Lamy Services', siren: '812345676' });
  const site = await make({
    level: 'site',
    name: 'Siège',
    parentId: company.id,
    siret: '81234567600017',
    address: { postcode: '69003', town: 'Lyon' },
  });
  const at = (rest = '') => `/accounts/${site.id}${rest}`;
  expect(group).toMatchObject({ code: 'GRP-0001', version: 1 });
  const steps: readonly (readonly [string, string, unknown, object])[] = [
    [
      'PUT',
      `/accounts/${company.id}/parent`,
      { version: 1, parentId: group.id, evidence: 'KBIS' },
      { version: 2, moved: 2 },
    ],
    [
      'PATCH',
      at(),
      { version: 2, priority: 'A', timeZone: 'Europe/Paris' },
      { version: 3, changed: ['priority', 'timeZone'] },
    ],
    ['PUT', at('/head-office'), { version: 3 }, { version: 4 }],
    ['POST', at('/verification'), { version: 4, fields: ['priority'] }, { version: 5 }],
    ['PUT', at('/revenue/2025'), { version: 5, amountCents: 1_240_000 }, { version: 6 }],
    [
      'POST',
      at('/relocation'),
      { version: 6, address: { postcode: '44000', town: 'Nantes' }, siret: '81234567600025' },
      { version: 7 },
    ],
    ['POST', at('/close'), { version: 7 }, { version: 8 }],
    ['POST', at('/reopen'), { version: 8 }, { version: 9 }],
    ['DELETE', `${at('/head-office')}?version=9`, undefined, { version: 10 }],
    ['DELETE', `/accounts/${company.id}/parent?version=2&evidence=erreur`, undefined, { version: 3, moved: 2 }],
  ];
  for (const [method, path, body, expected] of steps) {
    const answer = await ask(method, path, body);
    expect([method, path, answer.status, answer.body]).toMatchObject([method, path, 200, expected]);
  }
  const fields = (await ask('GET', at('/fields'))).body;
  expect(fields).toMatchObject({ version: 11, mayEdit: true, fields: { priority: 'A', address: { town: 'Nantes' } } });
  expect((await ask('GET', at('/followers'))).body).toEqual({ followers: [] });
});

test('settings, product lines, links and models have their routes', async () => {
  const settings = (await ask('GET', '/account-settings')).body;
  expect(settings).toMatchObject({ organization: { model: 'hybrid' }, naming: { rule: 'proposed' } });
  expect((await ask('PUT', '/account-settings', settings)).status).toBe(200);
  const line = (await ask('POST', '/product-lines', { name: 'Gaz' })).body;
  expect((await ask('PUT', `/product-lines/${line.id}`, { name: 'Gaz vert', position: 2 })).body.name).toBe('Gaz vert');
  const network = await make({ level: 'group', kind: 'network', name: 'Réseau Pro' });
  const group = await make({ level: 'group', name: 'Groupe Petit' });
  const company = await make({ level: 'entity', status: 'prospect', name: 'Petit et fils', parentId: group.id });
  const at = `/accounts/${company.id}`;
  expect((await ask('PUT', `${at}/product-lines/${line.id}`, { version: 1, status: 'client' })).body.version).toBe(2);
  const linked = await ask('POST', `${at}/links`, { version: 2, kind: 'network', otherId: network.id });
  expect(linked.status).toBe(201);
  expect((await ask('DELETE', `${at}/links/${linked.body.linkId}?version=3`)).body.version).toBe(4);
  expect((await ask('GET', `/accounts/${group.id}/organization?model=full`)).body.sitesMissing).toHaveLength(1);
  expect((await ask('PUT', `/accounts/${group.id}/organization`, { version: 1, model: 'full' })).body.version).toBe(2);
  expect((await ask('POST', `/accounts/${group.id}/organization/undo`, { version: 2 })).body.version).toBe(3);
  expect((await ask('DELETE', `/product-lines/${line.id}`)).status).toBe(204);
  const heir = await make({ level: 'entity', status: 'prospect', name: 'Petit Nouvelle' });
  const succession = await ask('POST', `${at}/succession`, { version: 4, successorId: heir.id, siteIds: [] });
  expect(succession).toMatchObject({ status: 200, body: { moved: 0 } });
  const draft = { level: 'entity', status: 'prospect', name: 'Petit Nouvelle', parentId: group.id };
  const attached = await ask('POST', '/accounts/attach-instead', { accountId: heir.id, version: 2, draft });
  expect(attached).toMatchObject({ status: 200, body: { moved: 1 } });
  const mistake = await make({ level: 'group', name: 'Erreur de saisie' });
  expect((await ask('DELETE', `/accounts/${mistake.id}?version=1`)).status).toBe(204);
});

test('what resembles a company is shown before a second one is made, whoever does not say that it is another', async () => {
  const first = await make({
    level: 'entity',
    status: 'prospect',
    name: 'Menuiserie Chastagnol',
    address: { postcode: '69003', town: 'Lyon' },
  });
  const again = {
    level: 'entity',
    status: 'prospect',
    name: 'MENUISERIE CHASTAGNOL SARL',
    address: { postcode: '69003', town: 'LYON' },
  };
  let answer = await ask('POST', '/accounts', again);
  // The index of the workspace follows the change log a moment later.
  for (let tries = 0; answer.status === 201 && tries < 50; tries += 1) {
    await ask('DELETE', `/accounts/${answer.body.id}?version=1`);
    await sleep(50);
    answer = await ask('POST', '/accounts', again);
  }
  expect(answer).toMatchObject({ status: 409, body: { code: 'duplicate_likely', values: { id: first.id } } });
  expect(answer.body.errors).toMatchObject([{ code: 'record_in_the_way', values: { id: first.id } }]);
  expect((await ask('POST', '/accounts', { ...again, distinctFrom: [first.id] })).status).toBe(201);
});

test('two companies of one group with one web site are two, with every room at work', async () => {
  const group = await make({ level: 'group', name: 'Groupe Valtierra' });
  for (const name of ['Valtierra Transport', 'Ombrelle Logistique']) {
    const answer = await ask('POST', '/accounts', {
      level: 'entity',
      status: 'prospect',
      name,
      parentId: group.id,
      website: 'valtierra.fr',
    });
    expect([name, answer.status, answer.body?.code]).toMatchObject([name, 201, expect.any(String)]);
    await sleep(200);
  }
});

const NOISE = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    1e308,
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    "' or true --",
    [],
    {},
    newId(),
    '2026-02-30',
    '2026-01-01',
  ),
  fc.string({ maxLength: 20 }),
  fc.integer(),
);
const body = fc.dictionary(
  fc.constantFrom(
    'version',
    'level',
    'name',
    'parentId',
    'siren',
    'siret',
    'vat',
    'ownCode',
    'kind',
    'address',
    'on',
    'provenance',
    'model',
    'ownerId',
    'otherId',
    'successorId',
    'siteIds',
    'evidence',
    'fields',
    'status',
    'amountCents',
    'draft',
    'accountId',
    'website',
    'naming',
  ),
  NOISE,
);

test('noise on any route is refused in words, never a fault of ours', async () => {
  const { id } = await make({ level: 'group', name: 'Cible du bruit' });
  const routes = [
    ['POST', '/accounts'],
    ['PATCH', `/accounts/${id}`],
    ...['parent', 'head-office', 'owner', 'revenue/2025', `product-lines/${newId()}`, 'organization'].map((rest) => [
      'PUT',
      `/accounts/${id}/${rest}`,
    ]),
    ...['close', 'reopen', 'relocation', 'verification', 'succession', 'links', 'organization/undo'].map((rest) => [
      'POST',
      `/accounts/${id}/${rest}`,
    ]),
    ['POST', '/accounts/attach-instead'],
    ['PUT', '/account-settings'],
    ['POST', '/product-lines'],
  ] as const;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...routes), body, async ([method, path], noise) => {
      // A version that holds now and then, or every request would stop at it.
      const answer = await ask(method ?? '', path ?? '', { version: 1, level: 'group', name: 'Bruit', ...noise });
      expect(answer.status, JSON.stringify([method, path, noise, answer.body])).toBeLessThan(500);
      if (answer.status >= 400) expect(answer.body.detail).not.toBe(answer.body.code);
    }),
    { numRuns: 400 },
  );
  expect(server.faults).toEqual([]);
}, 60_000);
