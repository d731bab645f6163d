import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { newId } from '../../platform/db/new-id.ts';
import { type Tx, withWorkspace } from '../../platform/db/transaction.ts';
import { appendChanges } from './append-changes.ts';
import { eraseLines } from './erase-lines.ts';
import { sealAll, sealLog, startSealer } from './seal-log.ts';
import { type LogFault, verifyLog } from './verify-log.ts';

let database: TestDatabase;
let workspaceId: string;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  workspaceId = newId();
  await database.pool.query('insert into workspace values ($1, $2, now())', [workspaceId, 'Espace Durand']);
});

const NOW = new Date('2026-11-12T10:00:00Z');
const inside = <Result>(work: (tx: Tx) => Promise<Result>) => withWorkspace(database.pool, workspaceId, work);

function append(tx: Tx, recordId: string, name: string): Promise<void> {
  const context = { changedBy: newId(), changedAt: NOW, source: 'person', cause: null } as const;
  const line = { recordKind: 'contact', recordId, changes: { last_name: [null, name] } } as const;
  return appendChanges(tx, workspaceId, [line], context, newId);
}
const write = (name: string, recordId = newId()) => inside((tx) => append(tx, recordId, name));
const seal = () => inside((tx) => sealLog(tx, workspaceId, NOW));
const verify = () => inside((tx) => verifyLog(tx, workspaceId));
const asOwner = async (text: string): Promise<void> => {
  const { rowCount } = await database.pool.query(text, [workspaceId]);
  expect(rowCount).toBe(1);
};
const kinds = (faults: readonly LogFault[]) => faults.map(({ kind }) => kind);

/** Three seals: five lines, one, two. */
async function sealSome(): Promise<void> {
  for (const count of [5, 1, 2]) {
    for (let at = 0; at < count; at += 1) await write(`Nom ${at}`);
    expect(await seal()).toBe(count);
  }
}

test('an untouched log is proved whole, with the lines of this moment apart', async () => {
  await sealSome();
  await write('à l’instant');
  expect(await verify()).toMatchObject({
    lines: 9,
    seals: 3,
    unsealed: 1,
    erased: 0,
    faults: [],
    lastSeal: { number: 3 },
  });
});

test('a line that commits late is sealed in a later seal, and nothing is missed', async () => {
  await write('avant');
  await inside(async (slow) => {
    await append(slow, newId(), 'lent');
    await write('après');
    expect(await seal()).toBe(2);
  });
  expect(await seal()).toBe(1);
  expect(await verify()).toMatchObject({ lines: 3, seals: 2, unsealed: 0, faults: [] });
});

const LINE = '(select change_ids[2] from log_seal where workspace_id = $1 and seal_number = 1)';

test('a line that somebody alters is named', async () => {
  await sealSome();
  await asOwner(
    `update change_log set changes = '{"last_name": [null, "Autre"]}' where workspace_id = $1 and change_id = ${LINE}`,
  );
  const { faults } = await verify();
  expect(faults).toMatchObject([{ kind: 'altered', seal: 1 }]);
});

test('who and when are covered as well', async () => {
  await sealSome();
  await asOwner(
    `update change_log set changed_at = changed_at + interval '1 day' where workspace_id = $1 and change_id = ${LINE}`,
  );
  expect(kinds((await verify()).faults)).toEqual(['altered']);
});

test('a line that somebody removes is named', async () => {
  await sealSome();
  await asOwner(`delete from change_log where workspace_id = $1 and change_id = ${LINE}`);
  expect(kinds((await verify()).faults)).toEqual(['removed']);
});

test('a line that is removed from its seal too breaks the root and the chain', async () => {
  await sealSome();
  await asOwner(`delete from change_log where workspace_id = $1 and change_id = ${LINE}`);
  await asOwner(
    `update log_seal set change_ids = array_remove(change_ids, change_ids[2]) where workspace_id = $1 and seal_number = 1`,
  );
  expect(kinds((await verify()).faults)).toEqual(['seal_broken', 'chain_broken']);
});

test('a line that somebody slips in is named', async () => {
  await sealSome();
  await asOwner(`
    insert into change_log select workspace_id, gen_random_uuid(), record_kind, record_id, changes, changed_by, changed_at, source,
      cause, salt, line_hash from change_log where workspace_id = $1 limit 1`);
  expect(kinds((await verify()).faults)).toEqual(['inserted']);
});

test('a seal that is taken away breaks the chain', async () => {
  await sealSome();
  await asOwner(`delete from log_seal where workspace_id = $1 and seal_number = 2`);
  expect(kinds((await verify()).faults)).toContain('chain_broken');
});

test('erasing a person leaves the proof whole and no word of him', async () => {
  const person = newId();
  await write('Martin', person);
  await seal();
  await sealSome();
  expect(await inside((tx) => eraseLines(tx, workspaceId, [person]))).toBe(1);
  const { rows } = await database.pool.query('select changes, salt from change_log where record_id = $1', [person]);
  expect(rows).toEqual([{ changes: { last_name: [null, null] }, salt: null }]);
  expect(await verify()).toMatchObject({ erased: 1, faults: [] });
});

test('a line that passes for erased may hide words and never change the rest', async () => {
  await sealSome();
  await asOwner(
    `update change_log set salt = null, line_hash = '\\x00' where workspace_id = $1 and change_id = ${LINE}`,
  );
  expect(kinds((await verify()).faults)).toEqual(['seal_broken']);
});

test('nobody erases in another workspace than the one that was entered', async () => {
  const person = newId();
  await write('Martin', person);
  const other = newId();
  await database.pool.query('insert into workspace values ($1, $2, now())', [other, 'Autre']);
  expect(await withWorkspace(database.pool, other, (tx) => eraseLines(tx, workspaceId, [person]))).toBe(0);
});

test('the sealer seals what waits in every workspace', async () => {
  await write('Durand');
  expect(await sealAll(database.pool, () => NOW)).toBeGreaterThan(0);
  await write('Martin');
  const sealer = startSealer({
    pool: database.pool,
    now: () => NOW,
    everyMs: 10,
    report: (error) => expect(error).toBeUndefined(),
  });
  await expect.poll(async () => (await verify()).unsealed).toBe(0);
  await sealer.close();
  expect(await verify()).toMatchObject({ lines: 2, seals: 2, faults: [] });
});
