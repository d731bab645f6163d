import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTo } from '../../../../test/support/made-access.ts';
import { MadeRecords } from '../../../../test/support/made-records.ts';
import { openSavingBase, type SavingBase } from '../../../../test/support/saving-base.ts';
import { explainMissing } from '../../../base/accounts/find-survivor.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { type Tx, withWorkspace } from '../../../platform/db/transaction.ts';
import { RECORD_REFERENCES } from '../../../record-references.ts';
import { mergeRecords } from '../merging/merge-records.ts';
import { previewMerge } from '../merging/preview-merge.ts';
import { decideCandidate } from './decide-candidate.ts';
import { findCandidates } from './find-candidates.ts';
import { getLatestSearch, SearchDesk } from './search-desk.ts';

let base: SavingBase;
let desk: SearchDesk;
let workspaceId: string;
const faults: unknown[] = [];
const ids = { lamy: '', twin: '', other: '' };

beforeAll(async () => {
  base = await openSavingBase();
  const { pool, url } = base.database;
  desk = new SearchDesk({
    pool,
    databaseUrl: url,
    newId,
    now: () => new Date(),
    report: (error) => faults.push(error),
  });
  workspaceId = await base.makeWorkspace();
  const made = new MadeRecords();
  for (let at = 0; at < 60; at += 1) made.account('entity', null, { name: `Atelier ${(at * 7919).toString(36)}` });
  const place = { town: 'Lyon', postcode: '69003', department: '69', street: '12 rue Bugeaud' };
  const twins = ['Menuiserie Lambertin', 'Menuiserie Lambretin'].map((name) =>
    made.account('entity', null, { name, ...place }),
  );
  for (const { account_id } of twins) made.point({ account_id }, '+33472000001');
  made.add('revenue_with_us', {
    ...{
      revenue_with_us_id: newId(),
      account_id: twins[0]?.account_id,
      year: 2025,
      amount_cents: 500_000,
      currency: 'EUR',
    },
  });
  const others = ['Garage Ferrand', 'Garage Ferrant'].map((name) =>
    made.account('entity', null, { name, town: 'Brest', department: '29' }),
  );
  for (const { account_id } of others) made.point({ account_id }, '+33298000001');
  [ids.lamy, ids.twin] = twins.map(({ account_id }) => String(account_id)) as [string, string];
  ids.other = String(others[0]?.account_id);
  await made.save(pool, workspaceId);
  await search();
});
afterAll(async () => {
  await desk.close();
  await base.database.drop();
  expect(faults).toEqual([]);
});

const inside = <Result>(work: (tx: Tx) => Promise<Result>) => withWorkspace(base.database.pool, workspaceId, work);
const queue = () => inside((tx) => findCandidates(tx, accessTo(workspaceId), { decision: 'open', limit: 30 }));
const namesOf = async () => (await queue()).candidates.map(({ left, right }) => [left.name, right.name]);

async function search(): Promise<void> {
  const { id, begin } = await inside((tx) => desk.start(tx, accessTo(workspaceId)));
  begin();
  await desk.settled(id);
  expect((await inside((tx) => getLatestSearch(tx, accessTo(workspaceId))))?.status).toBe('done');
}

test('the duplicates of the base are queued, the most valuable first, with why', async () => {
  const { candidates, open } = await queue();
  expect(await namesOf()).toEqual([
    ['Menuiserie Lambertin', 'Menuiserie Lambretin'],
    ['Garage Ferrand', 'Garage Ferrant'],
  ]);
  expect(open).toBe(2);
  expect(candidates[0]).toMatchObject({ valueCents: 500_000 });
  expect(candidates[0]?.evidence.reasons.map(({ code }) => code)).toContain('same_phone');
});

test('pages follow each other without losing or repeating a pair', async () => {
  const page = (after?: string) =>
    inside((tx) => findCandidates(tx, accessTo(workspaceId), { decision: 'open', limit: 1, after }));
  const first = await page();
  const second = await page(first.next ?? undefined);
  expect([first, second].map(({ candidates }) => candidates[0]?.left.name)).toEqual([
    'Menuiserie Lambertin',
    'Garage Ferrand',
  ]);
  expect((await page(second.next ?? undefined)).candidates).toEqual([]);
});

test('a side that is not the asker’s to read says name, town and who follows it, and nothing else', async () => {
  const rep = newId();
  await base.database.pool.query('update account set owner_id = $2 where account_id = $1', [ids.lamy, rep]);
  const steward = accessTo(workspaceId, { role: 'sales_rep', userId: rep });
  const access = { ...steward, rights: new Set([...steward.rights, 'merge_records'] as const) };
  const { candidates } = await inside((tx) => findCandidates(tx, access, { decision: 'open', limit: 30 }));
  expect(candidates).toHaveLength(1);
  expect(candidates[0]?.left.isMasked).toBe(false);
  expect(candidates[0]?.right).toMatchObject({
    isMasked: true,
    name: 'Menuiserie Lambretin',
    town: 'Lyon',
    code: '',
    siren: null,
  });
  await expect(inside((tx) => findCandidates(tx, steward, { decision: 'open', limit: 30 }))).rejects.toThrow(
    'right_missing',
  );
});

test('what was decided is not asked again, by no later search', async () => {
  const { candidates } = await queue();
  const garage = candidates.find(({ left }) => left.id === ids.other);
  if (!garage) throw new Error('the pair was queued');
  const decision = { leftId: garage.right.id, rightId: garage.left.id, decision: 'distinct' } as const;
  await inside((tx) => decideCandidate(tx, accessTo(workspaceId), decision, { now: new Date(), newId }));
  await search();
  expect(await namesOf()).toEqual([['Menuiserie Lambertin', 'Menuiserie Lambretin']]);
});

test('a merge is previewed without writing, then done, and the merged id leads to the record kept', async () => {
  const wish = {
    kind: 'account',
    survivorId: ids.lamy,
    mergedIds: [ids.twin],
    fields: {},
    revenue: 'sum',
    versions: {},
  } as const;
  const parts = () => ({ references: RECORD_REFERENCES, now: new Date(), newId });
  const asked = { ...wish, mergedIds: [...wish.mergedIds] };
  const preview = await inside((tx) => previewMerge(tx, accessTo(workspaceId), asked, parts()));
  expect(preview.refusal).toBeNull();
  expect(preview.moves).toEqual([{ table: 'contact_point', moving: 1, alike: 1 }]);
  expect(await base.count(workspaceId, 'merge')).toBe(0);
  await inside((tx) => mergeRecords(tx, accessTo(workspaceId), { ...asked, choices: {} }, parts()));
  expect(await namesOf()).toEqual([]);
  const missing = await inside((tx) => explainMissing(tx, accessTo(workspaceId), 'account', ids.twin));
  expect(missing).toMatchObject({ code: 'record_merged', status: 410, values: { survivorId: ids.lamy } });
});
