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
