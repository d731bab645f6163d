import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { newId } from '../../platform/db/new-id.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { appendChanges } from './append-changes.ts';
import { type ChangeContext, hashLine } from './change-line.ts';
import { getChanges } from './get-changes.ts';

let database: TestDatabase;
const workspaceId = newId();
beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query('insert into workspace values ($1, $2, now())', [workspaceId, 'Espace Durand']);
});
afterAll(() => database.drop());

const context: ChangeContext = {
  changedBy: newId(),
  changedAt: new Date('2026-11-12T10:00:00Z'),
  source: 'person',
  cause: { request: 'r1' },
};

test('a record tells its changes newest first, with who, when, before and after', async () => {
  const recordId = newId();
  const write = (changes: Record<string, readonly [unknown, unknown]>) =>
    withWorkspace(database.pool, workspaceId, (tx) =>
      appendChanges(tx, workspaceId, [{ recordKind: 'account', recordId, changes }], context, newId),
    );
  await write({ name: [null, 'Lamy'] });
  await write({ name: ['Lamy', 'Lamy Services'], town: [null, 'Lyon'] });
  const found = await withWorkspace(database.pool, workspaceId, (tx) => getChanges(tx, workspaceId, recordId));
  expect(found.map((change) => change.changes)).toEqual([
    { name: ['Lamy', 'Lamy Services'], town: [null, 'Lyon'] },
    { name: [null, 'Lamy'] },
  ]);
  expect(found[0]).toMatchObject(context);
});

test('the hash of a line can be computed again from what the base holds', async () => {
  const recordId = newId();
  const changes = {
    name: [null, 'L’Été "Bleu" \\ é'],
    codes: [null, ['b', 'a']],
    'note:1': [null, { body: 'x', 10: 1.5, on: '2026-01-01' }],
  } as const;
  await withWorkspace(database.pool, workspaceId, (tx) =>
    appendChanges(tx, workspaceId, [{ recordKind: 'contact', recordId, changes }], context, newId),
  );
  const [line] = await withWorkspace(database.pool, workspaceId, (tx) => getChanges(tx, workspaceId, recordId));
  const { rows } = await database.pool.query('select salt, line_hash from change_log where record_id = $1', [recordId]);
  if (!line) throw new Error('the line was just written');
  expect(Buffer.from(hashLine(line, line, line.changeId, rows[0].salt))).toEqual(rows[0].line_hash);
});

test('the order of the keys changes nothing in a hash, any other difference does', () => {
  const salt = new Uint8Array(16);
  const hash = (changes: object) =>
    // Any object of JSON values stands for the changes here.
    Buffer.from(
      hashLine({ recordKind: 'account', recordId: 'r', changes: changes as never }, context, 'c', salt),
    ).toString('hex');
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (changes) => {
      const turned = Object.fromEntries(Object.entries(changes).reverse());
      expect(hash(turned)).toBe(hash(changes));
      expect(hash({ ...changes, 'one more': 1 })).not.toBe(hash(changes));
    }),
  );
});
