import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { address, makeArrangement, phone, type Wish } from '../../../test/support/make-arrangement.ts';
import { createWorkspace } from '../../base/workspaces/create-workspace.ts';
import { newId } from '../../platform/db/new-id.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { commitImport, type ImportToCommit } from './commit-plan.ts';
import { getRecordOrigins } from './import-file-queries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const NOW = new Date('2026-11-12T10:00:00Z');
const USER = newId();

/** A workspace of its own for a test. */
async function makeWorkspace(): Promise<string> {
  const workspace = await createWorkspace(database.pool, { name: 'Espace Durand', userId: USER, now: NOW, newId });
  return workspace.id;
}

function toCommit(workspaceId: string, wish: Wish, file: Partial<ImportToCommit['file']> = {}): ImportToCommit {
  const sha256 = randomUUID().replaceAll('-', '').repeat(2);
  return {
    workspaceId,
    userId: USER,
    ...makeArrangement(wish),
    file: { sha256, name: 'clients.csv', sheet: null, encoding: 'utf-8', headerRow: 1, ...file },
    mapping: { columns: [] },
    now: NOW,
    newId,
  };
}

/** As the owner, who sees everything. */
async function count(workspaceId: string, table: string, where = 'true'): Promise<number> {
  const { rows } = await database.pool.query(
    `select count(*) as n from ${table} where workspace_id = $1 and ${where}`,
    [workspaceId],
  );
  return rows[0].n;
}

const LAMY: Wish = {
  groups: [
    {
      name: 'Groupe Lamy',
      entities: [
        {
          name: 'Lamy Services',
          siren: '812345676',
          codes: ['C001'],
          sites: [
            {
              name: 'Siège Lyon',
              sirets: ['81234567600019'],
              isHeadOffice: true,
              address: address('12 rue Bugeaud', '69003', 'Lyon'),
              phones: [phone('+33472000001')],
              notes: [{ on: '2026-01-05', text: 'Rappeler en mars', column: 'Commentaire' }],
              revenueWithUs: [{ year: 2025, cents: 1_240_000 }],
              contacts: [
                {
                  name: 'Claire Martin',
                  job: 'DAF',
                  email: 'c.martin@lamy.fr',
                  covers: ['Groupe Lamy', 'Atelier Dupont'],
                },
                { name: 'Luc Petit', objections: [{ channel: 'phone', raw: 'ne plus appeler' }] },
              ],
            },
            { name: 'Agence Grenoble', sirets: ['81234567600027'] },
          ],
        },
      ],
    },
  ],
  entities: [{ name: 'Dupont', sites: [{ name: 'Atelier Dupont' }] }],
  networks: [{ name: 'Réseau Pro', members: ['Dupont'] }],
  blankRows: 2,
};

test('a whole file lands: tree, contacts, notes, objections, every line, one log line per record', async () => {
  const workspaceId = await makeWorkspace();
  const result = await commitImport(database.pool, toCommit(workspaceId, LAMY));
  expect(result.status).toBe('saved');
  expect(result.counts).toEqual({
    created: { group: 1, entity: 2, site: 3, contact: 2, network: 1 },
    completed: 0,
    unchanged: 0,
    objections: 1,
    skipped: 0,
  });
  const { rows } = await database.pool.query(
    `select level, name, siren, cardinality(path) as depth, group_id is not null as grouped from account
     where workspace_id = $1 order by code`,
    [workspaceId],
  );
  expect(rows).toContainEqual({ level: 'site', name: 'Siège Lyon', siren: '812345676', depth: 2, grouped: true });
  expect(rows).toContainEqual({ level: 'site', name: 'Atelier Dupont', siren: null, depth: 1, grouped: false });
  expect(await count(workspaceId, 'account_identifier', "kind = 'siret' and valid_to is null")).toBe(2);
  expect(await count(workspaceId, 'affiliation', "kind = 'covers'")).toBe(2);
  expect(await count(workspaceId, 'account_link')).toBe(1);
  expect(await count(workspaceId, 'note')).toBe(1);
  expect(await count(workspaceId, 'revenue_with_us', 'year = 2025 and amount_cents = 1240000')).toBe(1);
  expect(await count(workspaceId, 'objection', "channel = 'phone'")).toBe(1);
  expect(await count(workspaceId, 'import_row')).toBe(6);
  expect(await count(workspaceId, 'import_row', "status = 'blank'")).toBe(2);
  expect(await count(workspaceId, 'import_placement')).toBe(9);
  // Claire covers a site of a later customer, in the same batch here: one line for each of the nine records and the file.
  expect(await count(workspaceId, 'change_log', "source = 'import'")).toBe(10);
});

test('the same file a second time writes nothing and says when and by whom it was saved', async () => {
  const workspaceId = await makeWorkspace();
  const input = toCommit(workspaceId, LAMY);
  await commitImport(database.pool, input);
  const before = await count(workspaceId, 'change_log');
  const again = await commitImport(database.pool, { ...input, now: new Date('2027-01-01') });
  expect(again.status).toBe('already_saved');
  expect(again.file.receivedBy).toBe(USER);
  expect(again.file.committedAt).toEqual(NOW);
  expect(again.counts.created.site).toBe(3);
  expect(await count(workspaceId, 'change_log')).toBe(before);
});

test('the same customers in another file double nothing', async () => {
  const workspaceId = await makeWorkspace();
  await commitImport(database.pool, toCommit(workspaceId, LAMY));
  const again = await commitImport(database.pool, toCommit(workspaceId, LAMY));
  expect(again.status).toBe('saved');
  expect(again.counts.created).toEqual({ group: 0, entity: 0, site: 0, contact: 0, network: 0 });
  expect(again.counts.completed).toBe(0);
  expect(again.counts.unchanged).toBe(9);
  expect(await count(workspaceId, 'account')).toBe(7);
  expect(await count(workspaceId, 'contact')).toBe(2);
});

test('a later file fills what is empty and never replaces a value', async () => {
  const workspaceId = await makeWorkspace();
  await commitImport(database.pool, toCommit(workspaceId, LAMY));
  const later: Wish = {
    entities: [
      {
        name: 'LAMY SERVICES SAS',
        siren: '812345676',
        status: 'client',
        legalForm: 'SAS',
        sites: [
          {
            name: 'Lyon',
            sirets: ['81234567600019'],
            address: address('99 autre rue', '69001', 'Lyon'),
            kind: 'office',
            phones: [phone('+33472000001'), phone('+33472000002')],
            contacts: [{ name: 'Claire MARTIN', civility: 'Mme', job: 'Directrice', phone: '+33612345678' }],
          },
          { name: 'Agence Annecy', sirets: ['81234567600035'], isHeadOffice: true },
        ],
      },
    ],
  };
  const result = await commitImport(database.pool, toCommit(workspaceId, later));
  expect(result.counts.created).toEqual({ group: 0, entity: 0, site: 1, contact: 0, network: 0 });
  expect(result.counts.completed).toBe(3);
  const { rows } = await database.pool.query(
    `select name, status, legal_form, kind, street, group_id is not null as grouped, is_head_office as head
     from account where workspace_id = $1 and siren = '812345676' order by code`,
    [workspaceId],
  );
  expect(rows[0]).toMatchObject({ name: 'Siège Lyon', kind: 'office', street: '12 rue Bugeaud', head: true });
  expect(rows).toContainEqual(expect.objectContaining({ name: 'Lamy Services', status: 'client', legal_form: 'SAS' }));
  expect(rows).toContainEqual(expect.objectContaining({ name: 'Agence Annecy', grouped: true, head: false }));
  const { rows: people } = await database.pool.query(
    `select c.civility, a.job_title from contact c join affiliation a using (workspace_id, contact_id)
     where workspace_id = $1 and c.last_name = 'Martin' and a.kind = 'works_at'`,
    [workspaceId],
  );
  expect(people).toEqual([{ civility: 'Mme', job_title: 'DAF' }]);
  expect(await count(workspaceId, 'contact_point', "canonical = '+33472000001'")).toBe(1);
});

test('a company that a first file knew without SIREN nor group gets both, its sites with it', async () => {
  const workspaceId = await makeWorkspace();
  const first: Wish = {
    entities: [{ name: 'Dupont', codes: ['D1'], sites: [{ name: 'Dupont Lille', codes: ['D1-1'] }] }],
  };
  await commitImport(database.pool, toCommit(workspaceId, first));
  const second: Wish = {
    groups: [
      {
        name: 'Groupe Nord',
        entities: [
          {
            name: 'Dupont SA',
            siren: '732829320',
            codes: ['D1'],
            sites: [{ name: 'Lille', codes: ['D1-1'], sirets: ['73282932000074'] }, { name: 'Lens' }],
          },
        ],
      },
    ],
  };
  const result = await commitImport(database.pool, toCommit(workspaceId, second));
  expect(result.counts.created).toEqual({ group: 1, entity: 0, site: 1, contact: 0, network: 0 });
  const { rows } = await database.pool.query(
    `select a.name, a.siren, g.name as group, cardinality(a.path) as depth
     from account a join account g on g.workspace_id = a.workspace_id and g.account_id = a.group_id
     where a.workspace_id = $1 order by a.code`,
    [workspaceId],
  );
  expect(rows).toContainEqual({ name: 'Dupont', siren: '732829320', group: 'Groupe Nord', depth: 1 });
  expect(rows).toContainEqual({ name: 'Dupont Lille', siren: '732829320', group: 'Groupe Nord', depth: 2 });
  expect(rows).toContainEqual({ name: 'Lens', siren: '732829320', group: 'Groupe Nord', depth: 2 });
});

test('a cancelled saving keeps whole customers and the next one goes on from there', async () => {
  const workspaceId = await makeWorkspace();
  const entities = Array.from({ length: 1200 }, (_, position) => ({
    name: `Client ${position}`,
    sites: [{ name: `Site ${position}`, contacts: [{ name: `Anne Durand${position}` }] }],
  }));
  const input = toCommit(workspaceId, { entities });
  const stop = new AbortController();
  const cut = await commitImport(database.pool, { ...input, signal: stop.signal, onProgress: () => stop.abort() });
  expect(cut.status).toBe('cancelled');
  expect(cut.file).toMatchObject({ status: 'cancelled', cursor: 500 });
  expect(await count(workspaceId, 'account')).toBe(1000);
  const steps: number[] = [];
  const whole = await commitImport(database.pool, { ...input, onProgress: (done) => steps.push(done) });
  expect(steps).toEqual([1000, 1200]);
  expect(whole.counts).toMatchObject({
    created: { entity: 1200, site: 1200, contact: 1200 },
    completed: 0,
    unchanged: 0,
  });
  expect(await count(workspaceId, 'import_row')).toBe(1200);
});

test('one saving at a time in a workspace, and another workspace is not held up', async () => {
  const workspaceId = await makeWorkspace();
  const elsewhere = await makeWorkspace();
  const outcomes = await Promise.allSettled([
    commitImport(database.pool, toCommit(workspaceId, LAMY)),
    commitImport(database.pool, toCommit(workspaceId, LAMY)),
    commitImport(database.pool, toCommit(elsewhere, LAMY)),
  ]);
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toMatchObject([
    { reason: { code: 'import_already_running' } },
  ]);
  expect(await count(elsewhere, 'account')).toBe(7);
});

test('« Pourquoi ici ? » still answers after the save, with the lines as they were found', async () => {
  const workspaceId = await makeWorkspace();
  const input = toCommit(workspaceId, { entities: [{ name: 'Dupont', sites: [{ name: 'Atelier Dupont' }] }] });
  const site = input.arrangement.sites[0];
  if (!site) throw new Error('one site was wished for');
  const because = { rows: [1], placedBecause: [{ code: 'same_siren', values: { siren: '732829320' } }] };
  const arrangement = { ...input.arrangement, sites: [{ ...site, ...because }] };
  await commitImport(database.pool, { ...input, arrangement });
  const { rows } = await database.pool.query(
    `select account_id from account where workspace_id = $1 and level = 'site'`,
    [workspaceId],
  );
  const { origins } = await withWorkspace(database.pool, workspaceId, (tx) =>
    getRecordOrigins(tx, workspaceId, rows[0].account_id),
  );
  expect(origins).toMatchObject([
    {
      name: 'clients.csv',
      headers: ['Société', 'Site', 'Contact'],
      reasons: [{ code: 'same_siren' }],
      lines: [{ rowId: 1, status: 'placed', cells: ['Dupont', 'Atelier Dupont'] }],
    },
  ]);
});

test('whoever does not belong to the workspace cannot save into it, nor can a reader', async () => {
  const workspaceId = await makeWorkspace();
  const stranger = { ...toCommit(workspaceId, LAMY), userId: newId() };
  await expect(commitImport(database.pool, stranger)).rejects.toMatchObject({ code: 'workspace_unknown' });
  const reader = newId();
  await database.pool.query(`insert into workspace_member values ($1, $2, 'viewer', $3)`, [workspaceId, reader, NOW]);
  await expect(commitImport(database.pool, { ...stranger, userId: reader })).rejects.toMatchObject({
    code: 'import_not_allowed',
  });
  expect(await count(workspaceId, 'account')).toBe(0);
});

test('cells that PostgreSQL cannot hold are saved without what it refuses', async () => {
  const workspaceId = await makeWorkspace();
  const input = toCommit(workspaceId, {
    entities: [{ name: 'Dup\0ont \ud83d "Frères" \\ {A,B}', otherNames: ['a"b', 'c\\d', 'e,f'] }],
  });
  await commitImport(database.pool, input);
  const { rows } = await database.pool.query('select name, other_names from account where workspace_id = $1', [
    workspaceId,
  ]);
  expect(rows).toEqual([{ name: 'Dupont \ufffd "Frères" \\ {A,B}', other_names: ['a"b', 'c\\d', 'e,f'] }]);
});

test('an identifier that two records claim names the first only, and the other says so', async () => {
  const workspaceId = await makeWorkspace();
  const entities = [
    { name: 'Alpha', codes: ['C1'], sites: [] },
    { name: 'Beta', codes: ['C1'], sites: [{ name: 'Beta Lyon', sirets: ['81234567600019', '73282932000074'] }] },
  ];
  const { counts } = await commitImport(database.pool, toCommit(workspaceId, { entities }));
  expect(counts.skipped).toBe(1);
  expect(await count(workspaceId, 'account_identifier', "kind = 'entity_code'")).toBe(1);
  // The company's SIREN was known by its site's SIRET alone; the former SIRET of another company stays history.
  expect(await count(workspaceId, 'account_identifier', "kind = 'siren' and value = '812345676'")).toBe(1);
  expect(await count(workspaceId, 'account_identifier', "kind = 'siret' and valid_to = '2026-11-12'")).toBe(1);
});
