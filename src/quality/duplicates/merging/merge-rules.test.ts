import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessTo } from '../../../../test/support/made-access.ts';
import { MadeRecords } from '../../../../test/support/made-records.ts';
import { openSavingBase, type SavingBase } from '../../../../test/support/saving-base.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { type Tx, withWorkspace } from '../../../platform/db/transaction.ts';
import { RECORD_REFERENCES } from '../../../record-references.ts';
import { mergeRecords } from './merge-records.ts';
import { splitRecord } from './split-record.ts';

let base: SavingBase;
let workspaceId: string;
let made: MadeRecords;
beforeAll(async () => {
  base = await openSavingBase();
});
afterAll(() => base.database.drop());
beforeEach(async () => {
  workspaceId = await base.makeWorkspace();
  made = new MadeRecords();
});

const inside = <Result>(work: (tx: Tx) => Promise<Result>) => withWorkspace(base.database.pool, workspaceId, work);
const parts = () => ({ references: RECORD_REFERENCES, now: new Date(), newId });
type Made = Record<string, unknown>;
const idOf = (row: Made) => String(row.account_id ?? row.contact_id);

async function merge(survivor: Made, ...merged: Made[]): Promise<void> {
  const kind = survivor.contact_id ? 'contact' : 'account';
  const wish = { kind, survivorId: idOf(survivor), mergedIds: merged.map(idOf), choices: {} } as const;
  await inside((tx) => mergeRecords(tx, accessTo(workspaceId), wish, parts()));
}

test('two valid SIRENs are not merged, and a succession is proposed', async () => {
  const one = made.account('entity', null, { siren: '812345676' });
  const two = made.account('entity', null, { siren: '552100554' });
  await made.save(base.database.pool, workspaceId);
  const refusal = { code: 'sirens_differ', status: 409, details: [{ code: 'link_succession_instead' }] };
  await expect(merge(one, two)).rejects.toMatchObject(refusal);
  expect(await base.count(workspaceId, 'merge_part')).toBe(0);
});

test('a site does not go into its company, nor a group into what stands below it', async () => {
  const group = made.account('group', null);
  const below = made.account('group', group);
  const entity = made.account('entity', group);
  const site = made.account('site', entity);
  await made.save(base.database.pool, workspaceId);
  await expect(merge(entity, site)).rejects.toMatchObject({ code: 'levels_differ' });
  await expect(merge(below, group)).rejects.toMatchObject({ code: 'survivor_below_merged' });
});

test('of two head offices one is left', async () => {
  const [one, two] = [made.account('entity', null), made.account('entity', null)];
  made.account('site', one, { is_head_office: true });
  made.account('site', two, { is_head_office: true });
  await made.save(base.database.pool, workspaceId);
  await merge(one, two);
  expect(await base.count(workspaceId, 'account', `level = 'site' and entity_id = '${idOf(one)}'`)).toBe(2);
  expect(await base.count(workspaceId, 'account', 'is_head_office')).toBe(1);
});

test('an objection survives whichever record is kept', async () => {
  const [one, two] = [made.contact(), made.contact()];
  const objection = { channel: 'phone', raw: 'ne plus appeler', objected_at: new Date() };
  made.add('objection', { objection_id: newId(), contact_id: two.contact_id, ...objection });
  await made.save(base.database.pool, workspaceId);
  await merge(one, two);
  expect(await base.count(workspaceId, 'objection', `contact_id = '${idOf(one)}' and lifted_at is null`)).toBe(1);
});

test('revenues of one year are added, and one that was noted twice is counted once', async () => {
  const [one, two] = [made.account('entity', null), made.account('entity', null)];
  for (const [of, year, amount_cents] of [
    [one, 2024, 100],
    [two, 2024, 100],
    [one, 2025, 100],
    [two, 2025, 30],
  ] as const)
    made.add('revenue_with_us', {
      revenue_with_us_id: newId(),
      account_id: of.account_id,
      year,
      amount_cents,
      currency: 'EUR',
    });
  await made.save(base.database.pool, workspaceId);
  await merge(one, two);
  const { rows } = await base.database.pool.query(
    'select year, amount_cents::int as cents from revenue_with_us where workspace_id = $1 order by year',
    [workspaceId],
  );
  expect(rows).toEqual([
    { year: 2024, cents: 100 },
    { year: 2025, cents: 130 },
  ]);
});

test('who may not merge, may not', async () => {
  const [one, two] = [made.contact(), made.contact()];
  await made.save(base.database.pool, workspaceId);
  const wish = { kind: 'contact', survivorId: idOf(one), mergedIds: [idOf(two)], choices: {} } as const;
  const access = accessTo(workspaceId, { role: 'viewer' });
  await expect(inside((tx) => mergeRecords(tx, access, wish, parts()))).rejects.toMatchObject({
    code: 'right_missing',
  });
});

test('a split takes chosen telephones and a site into a new company, and refuses what is another’s', async () => {
  const [entity, stranger] = [made.account('entity', null), made.account('entity', null)];
  const site = made.account('site', entity);
  const point = made.point({ account_id: entity.account_id }, '+33100000001');
  const theirs = made.point({ account_id: stranger.account_id }, '+33100000002');
  await made.save(base.database.pool, workspaceId);
  const split = (rows: { table: string; id: string }[]) =>
    inside((tx) =>
      splitRecord(
        tx,
        accessTo(workspaceId),
        { kind: 'account', recordId: idOf(entity), name: 'Nouvelle', rows },
        parts(),
      ),
    );
  const phone = { table: 'contact_point', id: String(point.contact_point_id) };
  const foreign = { table: 'contact_point', id: String(theirs.contact_point_id) };
  await expect(split([phone, foreign])).rejects.toMatchObject({ code: 'split_row_unknown' });
  const { id } = await split([phone, { table: 'account', id: idOf(site) }]);
  expect(await base.count(workspaceId, 'contact_point', `account_id = '${id}'`)).toBe(1);
  expect(await base.count(workspaceId, 'account', `account_id = '${idOf(site)}' and entity_id = '${id}'`)).toBe(1);
});

test('a second main contact stays a contact, and a second main address stays an address', async () => {
  const [one, two] = [made.account('entity', null), made.account('entity', null)];
  const [luc, lea] = [made.contact(), made.contact()];
  const works = { kind: 'works_at', is_main: true };
  for (const [account, contact] of [
    [one, luc],
    [two, lea],
  ] as const)
    made.add('affiliation', {
      ...{ affiliation_id: newId(), account_id: account.account_id, contact_id: contact.contact_id },
      ...works,
    });
  made.point({ contact_id: luc.contact_id }, 'luc@a.fr', { is_primary: true });
  made.point({ contact_id: lea.contact_id }, 'lea@a.fr', { is_primary: true });
  await made.save(base.database.pool, workspaceId);
  await base.database.pool.query('update affiliation set is_main = true where workspace_id = $1', [workspaceId]);
  await base.database.pool.query('update contact_point set is_primary = true where workspace_id = $1', [workspaceId]);
  await merge(one, two);
  expect(await base.count(workspaceId, 'affiliation', `account_id = '${idOf(one)}'`)).toBe(2);
  expect(await base.count(workspaceId, 'affiliation', `is_main and contact_id = '${idOf(luc)}'`)).toBe(1);
  await merge(luc, lea);
  expect(await base.count(workspaceId, 'contact_point', `contact_id = '${idOf(luc)}'`)).toBe(2);
  expect(await base.count(workspaceId, 'contact_point', `is_primary and canonical = 'luc@a.fr'`)).toBe(1);
});

test('where a merged account stood is past, and where the kept one stands is today', async () => {
  const [one, two] = [made.account('group', null), made.account('group', null)];
  const [kept, other] = [made.account('entity', one), made.account('entity', two)];
  await made.save(base.database.pool, workspaceId);
  for (const account of [kept, other])
    await base.database.pool.query(
      `insert into parent_link (workspace_id, parent_link_id, account_id, parent_id, valid_from, source)
       values ($1, $2, $3, $4, '2020-01-01', 'person')`,
      [workspaceId, newId(), account.account_id, account.parent_id],
    );
  await merge(kept, other);
  const ofKept = `account_id = '${idOf(kept)}'`;
  expect(
    await base.count(workspaceId, 'parent_link', `${ofKept} and valid_to is null and parent_id = '${idOf(one)}'`),
  ).toBe(1);
  expect(
    await base.count(workspaceId, 'parent_link', `${ofKept} and valid_to is not null and parent_id = '${idOf(two)}'`),
  ).toBe(1);
});

test('values of the fields of the workspace are filled from the merged record, and lists find them', async () => {
  const [one, two] = [made.account('entity', null), made.account('entity', null)];
  await made.save(base.database.pool, workspaceId);
  const { pool } = base.database;
  for (const key of ['c1', 'c2'])
    await pool.query(
      `insert into field_definition (workspace_id, field_id, record_kind, key, short_key, status, type, is_filterable,
         created_at, updated_at) values ($1, $2, 'account', 'field_' || $3::text, $3, 'active', 'text', true, now(), now())`,
      [workspaceId, newId(), key],
    );
  for (const [account, fields] of [
    [one, { c1: 'nord' }],
    [two, { c1: 'sud', c2: 'est' }],
  ] as const)
    await pool.query('insert into account_custom (workspace_id, account_id, fields) values ($1, $2, $3)', [
      workspaceId,
      account.account_id,
      fields,
    ]);
  await merge(one, two);
  const { rows } = await pool.query('select fields from account_custom where workspace_id = $1', [workspaceId]);
  expect(rows).toEqual([{ fields: { c1: 'nord', c2: 'est' } }]);
  const found = await pool.query(
    'select value, record_id as id from custom_value where workspace_id = $1 order by value',
    [workspaceId],
  );
  expect(found.rows).toEqual([
    { value: 'est', id: idOf(one) },
    { value: 'nord', id: idOf(one) },
  ]);
});
