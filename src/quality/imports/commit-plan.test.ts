import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTo } from '../../../test/support/made-access.ts';
import { address, phone, type Wish } from '../../../test/support/make-arrangement.ts';
import { LAMY, openSavingBase, type SavingBase, toCommit } from '../../../test/support/saving-base.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { commitImport } from './commit-plan.ts';
import { getRecordOrigins } from './import-file-queries.ts';

let base: SavingBase;
beforeAll(async () => {
  base = await openSavingBase();
});
afterAll(() => base.database.drop());

test('a whole file lands: tree, contacts, notes, objections, every line, one log line per record', async () => {
  const workspaceId = await base.makeWorkspace();
  const result = await commitImport(base.database.pool, toCommit(workspaceId, LAMY));
  expect(result.status).toBe('saved');
  expect(result.counts).toEqual({
    created: { group: 1, entity: 2, site: 3, contact: 2, network: 1 },
    completed: 0,
    unchanged: 0,
    objections: 1,
    skipped: 0,
    toCheck: 0,
  });
  const { rows } = await base.database.pool.query(
    `select level, name, siren, cardinality(path) as depth, group_id is not null as grouped from account
     where workspace_id = $1 order by code`,
    [workspaceId],
  );
  expect(rows).toContainEqual({ level: 'site', name: 'Siège Lyon', siren: '812345676', depth: 2, grouped: true });
  expect(rows).toContainEqual({ level: 'site', name: 'Atelier Dupont', siren: null, depth: 1, grouped: false });
  expect(await base.count(workspaceId, 'account_identifier', "kind = 'siret' and valid_to is null")).toBe(2);
  expect(await base.count(workspaceId, 'affiliation', "kind = 'covers'")).toBe(2);
  expect(await base.count(workspaceId, 'account_link')).toBe(1);
  expect(await base.count(workspaceId, 'note')).toBe(1);
  expect(await base.count(workspaceId, 'revenue_with_us', 'year = 2025 and amount_cents = 1240000')).toBe(1);
  expect(await base.count(workspaceId, 'objection', "channel = 'phone'")).toBe(1);
  expect(await base.count(workspaceId, 'import_row')).toBe(6);
  expect(await base.count(workspaceId, 'import_row', "status = 'blank'")).toBe(2);
  expect(await base.count(workspaceId, 'import_placement')).toBe(9);
  // Claire covers a site of a later customer, in the same batch here: one line for each of the nine records and the file.
  expect(await base.count(workspaceId, 'change_log', "source = 'import'")).toBe(10);
});

test('the same customers in another file double nothing', async () => {
  const workspaceId = await base.makeWorkspace();
  await commitImport(base.database.pool, toCommit(workspaceId, LAMY));
  const again = await commitImport(base.database.pool, toCommit(workspaceId, LAMY));
  expect(again.status).toBe('saved');
  expect(again.counts.created).toEqual({ group: 0, entity: 0, site: 0, contact: 0, network: 0 });
  expect(again.counts.completed).toBe(0);
  expect(again.counts.unchanged).toBe(9);
  expect(await base.count(workspaceId, 'account')).toBe(7);
  expect(await base.count(workspaceId, 'contact')).toBe(2);
});

test('a later file fills what is empty and never replaces a value', async () => {
  const workspaceId = await base.makeWorkspace();
  await commitImport(base.database.pool, toCommit(workspaceId, LAMY));
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
  const result = await commitImport(base.database.pool, toCommit(workspaceId, later));
  expect(result.counts.created).toEqual({ group: 0, entity: 0, site: 1, contact: 0, network: 0 });
  expect(result.counts.completed).toBe(3);
  const { rows } = await base.database.pool.query(
    `select name, status, legal_form, kind, street, group_id is not null as grouped, is_head_office as head
     from account where workspace_id = $1 and siren = '812345676' order by code`,
    [workspaceId],
  );
  expect(rows[0]).toMatchObject({ name: 'Siège Lyon', kind: 'office', street: '12 rue Bugeaud', head: true });
  expect(rows).toContainEqual(expect.objectContaining({ name: 'Lamy Services', status: 'client', legal_form: 'SAS' }));
  expect(rows).toContainEqual(expect.objectContaining({ name: 'Agence Annecy', grouped: true, head: false }));
  const { rows: people } = await base.database.pool.query(
    `select c.civility, a.job_title from contact c join affiliation a using (workspace_id, contact_id)
     where workspace_id = $1 and c.last_name = 'Martin' and a.kind = 'works_at'`,
    [workspaceId],
  );
  expect(people).toEqual([{ civility: 'Mme', job_title: 'DAF' }]);
  expect(await base.count(workspaceId, 'contact_point', "canonical = '+33472000001'")).toBe(1);
});

test('a company that a first file knew without SIREN nor group gets both, its sites with it', async () => {
  const workspaceId = await base.makeWorkspace();
  const first: Wish = {
    entities: [{ name: 'Dupont', codes: ['D1'], sites: [{ name: 'Dupont Lille', codes: ['D1-1'] }] }],
  };
  await commitImport(base.database.pool, toCommit(workspaceId, first));
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
  const result = await commitImport(base.database.pool, toCommit(workspaceId, second));
  expect(result.counts.created).toEqual({ group: 1, entity: 0, site: 1, contact: 0, network: 0 });
  const { rows } = await base.database.pool.query(
    `select a.name, a.siren, g.name as group, cardinality(a.path) as depth
     from account a join account g on g.workspace_id = a.workspace_id and g.account_id = a.group_id
     where a.workspace_id = $1 order by a.code`,
    [workspaceId],
  );
  expect(rows).toContainEqual({ name: 'Dupont', siren: '732829320', group: 'Groupe Nord', depth: 1 });
  expect(rows).toContainEqual({ name: 'Dupont Lille', siren: '732829320', group: 'Groupe Nord', depth: 2 });
  expect(rows).toContainEqual({ name: 'Lens', siren: '732829320', group: 'Groupe Nord', depth: 2 });
});

test('« Pourquoi ici ? » still answers after the save, with the lines as they were found', async () => {
  const workspaceId = await base.makeWorkspace();
  const input = toCommit(workspaceId, { entities: [{ name: 'Dupont', sites: [{ name: 'Atelier Dupont' }] }] });
  const site = input.arrangement.sites[0];
  if (!site) throw new Error('one site was wished for');
  const because = { rows: [1], placedBecause: [{ code: 'same_siren', values: { siren: '732829320' } }] };
  const arrangement = { ...input.arrangement, sites: [{ ...site, ...because }] };
  await commitImport(base.database.pool, { ...input, arrangement });
  const { rows } = await base.database.pool.query(
    `select account_id from account where workspace_id = $1 and level = 'site'`,
    [workspaceId],
  );
  const { origins } = await withWorkspace(base.database.pool, workspaceId, (tx) =>
    getRecordOrigins(tx, accessTo(workspaceId), rows[0].account_id),
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

test('cells that PostgreSQL cannot hold are saved without what it refuses', async () => {
  const workspaceId = await base.makeWorkspace();
  const input = toCommit(workspaceId, {
    entities: [{ name: 'Dup\0ont \ud83d "Frères" \\ {A,B}', otherNames: ['a"b', 'c\\d', 'e,f'] }],
  });
  await commitImport(base.database.pool, input);
  const { rows } = await base.database.pool.query('select name, other_names from account where workspace_id = $1', [
    workspaceId,
  ]);
  expect(rows).toEqual([{ name: 'Dupont \ufffd "Frères" \\ {A,B}', other_names: ['a"b', 'c\\d', 'e,f'] }]);
});

test('an identifier that two records claim names the first only, and the other says so', async () => {
  const workspaceId = await base.makeWorkspace();
  const entities = [
    { name: 'Alpha', codes: ['C1'], sites: [] },
    { name: 'Beta', codes: ['C1'], sites: [{ name: 'Beta Lyon', sirets: ['81234567600019', '73282932000074'] }] },
  ];
  const { counts } = await commitImport(base.database.pool, toCommit(workspaceId, { entities }));
  expect(counts.skipped).toBe(1);
  expect(await base.count(workspaceId, 'account_identifier', "kind = 'entity_code'")).toBe(1);
  // The company's SIREN was known by its site's SIRET alone; the former SIRET of another company stays history.
  expect(await base.count(workspaceId, 'account_identifier', "kind = 'siren' and value = '812345676'")).toBe(1);
  expect(await base.count(workspaceId, 'account_identifier', "kind = 'siret' and valid_to = '2026-11-12'")).toBe(1);
});

test('a site that moved is one site with two SIRETs, of which the former is over', async () => {
  const workspaceId = await base.makeWorkspace();
  const dupont = (sirets: string[]): Wish => ({
    entities: [{ name: 'Dupont', siren: '812345676', sites: [{ name: 'Lyon', sirets }] }],
  });
  await commitImport(base.database.pool, toCommit(workspaceId, dupont(['81234567600019'])));
  const { counts } = await commitImport(
    base.database.pool,
    toCommit(workspaceId, dupont(['81234567600027', '81234567600019'])),
  );
  expect(counts).toMatchObject({ created: { entity: 0, site: 0 }, completed: 1 });
  const { rows } = await base.database.pool.query(
    `select value, valid_to from account_identifier where workspace_id = $1 and kind = 'siret' order by value`,
    [workspaceId],
  );
  expect(rows).toEqual([
    { value: '81234567600019', valid_to: '2026-11-12' },
    { value: '81234567600027', valid_to: null },
  ]);
});
