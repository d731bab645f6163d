import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTo } from '../../../../test/support/made-access.ts';
import { NOW, openSavingBase, type SavingBase, USER } from '../../../../test/support/saving-base.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { type Tx, withWorkspace } from '../../../platform/db/transaction.ts';
import type { Access } from '../../workspaces/access.ts';
import { bulkSchema } from '../bulk/contract.ts';
import { writeBulk } from '../bulk/write-bulk.ts';
import { findBulkEdits } from './bulk-edit.ts';
import { type BulkEdit, bulkEditRequestSchema } from './contract.ts';
import { previewBulkEdit } from './preview-bulk-edit.ts';
import { undoBulkEdit } from './undo-bulk-edit.ts';
import { createBulkEdit, stepBulkEdit } from './write-bulk-edit.ts';

const GROUPS = 2_300;
let base: SavingBase;
let workspaceId: string;
let admin: Access;
let rep: Access;
const repId = newId();
const writing = { now: NOW, newId };
const run = <Result>(work: (tx: Tx) => Promise<Result>) => withWorkspace(base.database.pool, workspaceId, work);
const write = (request: object, as = admin) => run((tx) => writeBulk(tx, as, bulkSchema.parse(request), writing));

beforeAll(async () => {
  base = await openSavingBase();
  workspaceId = await base.makeWorkspace();
  admin = accessTo(workspaceId, { userId: USER });
  rep = accessTo(workspaceId, { role: 'sales_rep', userId: repId });
  await base.database.pool.query(
    `insert into workspace_member (workspace_id, user_id, role, joined_at) values ($1, $2, 'sales_rep', $3)`,
    [workspaceId, repId, NOW],
  );
  const groups = Array.from({ length: GROUPS }, (_, at) => ({
    ...{ level: 'group', name: `Groupe ${at}`, status: at % 3 === 0 ? 'client' : 'prospect' },
    ...(at < 10 ? { ownerId: repId, potentialCents: at * 100 } : {}),
  }));
  await write({ accounts: groups });
  await write({ contacts: [{ firstName: 'Claire', lastName: 'Martin' }] });
});
afterAll(() => base.database.drop());

const ask = (wish: object) => bulkEditRequestSchema.parse({ list: 'accounts', ...wish });
const preview = (wish: object, as = admin) => run((tx) => previewBulkEdit(tx, ask(wish), { access: as, now: NOW }));
const begin = (wish: object, as = admin) => run((tx) => createBulkEdit(tx, as, ask(wish), writing));
const step = (id: string, as = admin) => run((tx) => stepBulkEdit(tx, as, id, writing));
const undo = (id: string, as = admin) => run((tx) => undoBulkEdit(tx, as, id, writing));
async function through(edit: BulkEdit, work: (id: string) => Promise<BulkEdit>, until: BulkEdit['state']) {
  let [now, steps] = [edit, 0];
  while (now.state !== until) [now, steps] = [await work(edit.id), steps + 1];
  return { ...now, steps };
}
const edit = async (wish: object, as = admin) => through(await begin(wish, as), (id) => step(id, as), 'done');
/** Everything that the edit may touch, as the base has it. */
const state = async (table = 'account', ids: readonly string[] | null = null) =>
  (
    await base.database.pool.query(
      `select to_jsonb(t) - 'version' - 'updated_at' as row from ${table} t where workspace_id = $1 and ($2::uuid[] is null or ${table}_id = any($2))
       order by ${table}_id`,
      [workspaceId, ids],
    )
  ).rows.map(({ row }) => row);
const idOf = async (name: string): Promise<string> =>
  (
    await base.database.pool.query('select account_id as id from account where workspace_id = $1 and name = $2', [
      workspaceId,
      name,
    ])
  ).rows[0].id;

test('the preview says how many change, from what, and how many are not mine to change', async () => {
  const clients = Math.ceil(GROUPS / 3);
  expect(await preview({ target: { filter: 'level:group' }, changes: { status: 'client' } })).toEqual({
    ...{ covered: GROUPS, changing: GROUPS - clients, unchanged: clients, notMine: 0 },
    from: [{ field: 'status', values: [{ value: 'prospect', count: GROUPS - clients }] }],
  });
  // He reads his ten groups and nothing else: what he does not read is not even counted.
  expect(await preview({ target: { filter: '' }, changes: { priority: 'A' } }, rep)).toMatchObject({
    covered: 10,
    changing: 10,
  });
});

test('an edit of all that a filter covers goes on by thousands, misses none that leaves the filter by it, and is undone as one', async () => {
  const before = await state();
  const done = await edit({ target: { filter: 'status:prospect' }, changes: { status: 'partner', priority: 'B' } });
  const prospects = GROUPS - Math.ceil(GROUPS / 3);
  expect(done).toMatchObject({ covered: prospects, changed: prospects, unchanged: 0, refused: 0, steps: 2 });
  expect(await base.count(workspaceId, 'account', `status = 'prospect'`)).toBe(0);
  const lines = `cause->>'bulk_edit' = '${done.id}'`;
  expect(await base.count(workspaceId, 'change_log', `${lines} and record_kind = 'account'`)).toBe(prospects);
  const undone = await through(done, undo, 'undone');
  expect(undone).toMatchObject({ undone: prospects, kept: 0 });
  expect(await state()).toEqual(before);
  expect(await base.count(workspaceId, 'change_log', `${lines} and source = 'undo'`)).toBe(prospects);
  await expect(undo(done.id)).rejects.toMatchObject({ code: 'bulk_edit_undone', status: 409 });
});

const values = fc.record(
  {
    status: fc.constantFrom('prospect', 'client', 'inactive', null),
    priority: fc.constantFrom('A', 'D', null),
    potentialCents: fc.option(fc.integer({ min: 0, max: 10_000 })),
    ownerId: fc.constantFrom(repId, null),
    name: fc.constantFrom('Groupe Été', 'Groupe 1', 'Œuvres'),
  },
  { requiredKeys: [] },
);
const filled = values.filter((one) => Object.keys(one).length > 0);

test('whatever was edited, in one go or row by row, undoing leaves the base as it was', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, (_, at) => idOf(`Groupe ${at}`)));
  const target = fc.oneof(
    fc.record({ target: fc.record({ ids: fc.shuffledSubarray(ids, { minLength: 1 }) }), changes: filled }),
    fc
      .uniqueArray(fc.record({ id: fc.constantFrom(...ids), changes: filled }), {
        selector: ({ id }) => id,
        minLength: 1,
      })
      .map((rows) => ({ target: { rows } })),
  );
  const some = () => state('account', ids);
  await fc.assert(
    fc.asyncProperty(target, async (wish) => {
      const before = await some();
      const done = await edit(wish);
      if (done.changed === 0) expect(await some()).toEqual(before);
      else await through(done, undo, 'undone');
      expect(await some()).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

test('what somebody changed since stays his when the edit is undone, and is counted', async () => {
  const [one, two] = [await idOf('Groupe 20'), await idOf('Groupe 21')];
  const done = await edit({ target: { ids: [one, two] }, changes: { priority: 'A', potentialCents: 500 } });
  await write({
    accounts: [
      { id: one, priority: 'C' },
      { id: two, priority: 'D', potentialCents: 9 },
    ],
  });
  expect(await through(done, undo, 'undone')).toMatchObject({ undone: 1, kept: 1 });
  const rows = (await state()).filter(({ account_id: id }) => [one, two].includes(id));
  expect(rows.find((row) => row.account_id === one)).toMatchObject({ priority: 'C', potential_cents: null });
  expect(rows.find((row) => row.account_id === two)).toMatchObject({ priority: 'D', potential_cents: 9 });
});

test('a pasted row whose record changed meanwhile is refused, the others are written', async () => {
  const [one, two] = [await idOf('Groupe 30'), await idOf('Groupe 31')];
  const { rows: read } = await base.database.pool.query(
    'select account_id as id, version from account where workspace_id = $1 and account_id = any($2)',
    [workspaceId, [one, two]],
  );
  await write({ accounts: [{ id: one, priority: 'B' }] });
  const rows = read.map(({ id, version }) => ({ id, version, changes: { priority: 'A' } }));
  expect(await edit({ target: { rows } })).toMatchObject({ changed: 1, refused: 1 });
  expect((await state()).find((row) => row.account_id === one)).toMatchObject({ priority: 'B' });
});

test('a rep edits what is his, gives nothing away, and goes on with nobody else’s edit', async () => {
  const give = { target: { filter: '' }, changes: { ownerId: null } };
  await expect(begin(give, rep)).rejects.toMatchObject({ code: 'right_missing', values: { right: 'assign_accounts' } });
  const viewer = accessTo(workspaceId, { role: 'viewer', userId: newId() });
  await expect(begin({ target: { filter: '' }, changes: { status: 'client' } }, viewer)).rejects.toMatchObject({
    status: 403,
  });
  const theirs = await begin({ target: { filter: 'level:group' }, changes: { status: 'client' } });
  await expect(step(theirs.id, rep)).rejects.toMatchObject({ code: 'bulk_edit_unknown', status: 404 });
  await expect(undo(theirs.id, rep)).rejects.toMatchObject({ code: 'bulk_edit_unknown' });
  const his = await edit({ target: { filter: 'level:group' }, changes: { priority: 'D' } }, rep);
  expect(his).toMatchObject({ covered: 10, changed: 10 });
  expect((await run((tx) => findBulkEdits(tx, rep, 'accounts'))).map(({ id }) => id)).toEqual([his.id]);
  // Whoever may undo the changes of others undoes this one too.
  expect(await through(his, undo, 'undone')).toMatchObject({ undone: 10 });
});

test('persons are edited and put back as accounts are', async () => {
  const before = await state('contact');
  const done = await edit({
    list: 'contacts',
    target: { filter: 'name~martin' },
    changes: { civility: 'Mme', lastName: 'Le Goff' },
  });
  expect(done).toMatchObject({ changed: 1 });
  expect((await state('contact'))[0]).toMatchObject({
    civility: 'Mme',
    last_name: 'Le Goff',
    search_key: 'le goff claire',
  });
  await through(done, undo, 'undone');
  expect(await state('contact')).toEqual(before);
});

test('an edit that says nothing, names a record twice or a field that no bulk changes is refused', () => {
  const twice = [newId()].flatMap((id) => [id, id]);
  const wrong = [
    { target: { filter: '' }, changes: {} },
    { target: { ids: twice }, changes: { status: 'client' } },
    { target: { ids: [] }, changes: { status: 'client' } },
    { target: { filter: '' }, changes: { siren: '812345676' } },
    { target: { filter: '', ids: [newId()] }, changes: { status: 'client' } },
  ];
  for (const wish of wrong) expect(bulkEditRequestSchema.safeParse({ list: 'accounts', ...wish }).success).toBe(false);
});
