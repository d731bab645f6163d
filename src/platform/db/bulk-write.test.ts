import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { findRowsBy } from './bulk-read.ts';
import { fillEmptyColumns, insertRows } from './bulk-write.ts';
import type { Columns, RowOf } from './columns.ts';
import { newId } from './new-id.ts';
import { unsafeWithoutWorkspace } from './transaction.ts';

const WORKSPACE = newId();
/** One column of every type that our tables have. */
const COLUMNS = {
  id: 'uuid',
  words: 'text?',
  list: 'text[]',
  numbers: 'integer[]',
  ids: 'uuid[]',
  is_known: 'boolean',
  day: 'date?',
  made_at: 'timestamptz',
  facts: 'jsonb?',
  bytes: 'bytea?',
  cents: 'bigint?',
  year: 'smallint?',
} as const satisfies Columns;
type Probe = RowOf<typeof COLUMNS>;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query('insert into workspace values ($1, $2, now())', [WORKSPACE, 'Durand']);
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type.replace('?', '')}`);
  await database.pool.query(`create table probe (workspace_id uuid, ${columns.join(', ')})`);
});
beforeEach(() => database.pool.query('truncate probe'));
afterAll(() => database.drop());

const write = (rows: readonly Probe[]) =>
  unsafeWithoutWorkspace(database.pool, (tx) => insertRows(tx, WORKSPACE, 'probe', COLUMNS, rows));
const read = (key: keyof Probe & string, values: readonly string[]) =>
  unsafeWithoutWorkspace(database.pool, (tx) => findRowsBy(tx, WORKSPACE, 'probe', COLUMNS, key, values));
const readById = async (rows: readonly Probe[]): Promise<Probe[]> => {
  const found = new Map(
    (
      await read(
        'id',
        rows.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  return rows.flatMap(({ id }) => found.get(id) ?? []);
};

/** Cells of sheets: what arrays, quotes and JSON of PostgreSQL could take for their own signs, and halves of pairs. */
const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'É', '"', "'", '\\', '{', '}', ',', ' ', '\n', 'NULL', '😀', '\0', '\ud800'),
  }),
  fc.constantFrom('', 'NULL', 'null', '{}', '\\x41', '\\u0000', "'; drop table probe; --"),
);
const probe: fc.Arbitrary<Probe> = fc.record({
  id: fc.constant(null).map(() => newId()),
  words: fc.option(text),
  list: fc.array(text, { maxLength: 3 }),
  numbers: fc.array(fc.integer(), { maxLength: 3 }),
  ids: fc.array(
    fc.constant(null).map(() => newId()),
    { maxLength: 2 },
  ),
  is_known: fc.boolean(),
  day: fc.option(fc.constantFrom('2024-02-29', '1900-01-01', '9999-12-31')),
  made_at: fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  facts: fc.option(fc.array(fc.record({ text, count: fc.integer() }), { maxLength: 3 })),
  bytes: fc.option(fc.uint8Array({ maxLength: 5 })),
  cents: fc.option(fc.maxSafeInteger()),
  year: fc.option(fc.integer({ min: -32_768, max: 32_767 })),
});

/** What PostgreSQL can hold of a text: no NUL, no half of a pair. */
const storable = (cell: string) => cell.toWellFormed().replaceAll('\0', '');
const held = (row: Probe): Probe => ({
  ...row,
  words: row.words === null ? null : storable(row.words),
  list: row.list.map(storable),
  // Made above: a list of objects with a text.
  facts:
    (row.facts as { text: string; count: number }[] | null)?.map((one) => ({ ...one, text: storable(one.text) })) ??
    null,
  bytes: row.bytes === null ? null : Buffer.from(row.bytes),
});

test('whatever stands in the cells, the same values are read back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(probe, { minLength: 1, maxLength: 40 }), async (rows) => {
      await write(rows);
      expect(await readById(rows)).toEqual(rows.map(held));
    }),
    { numRuns: 15 },
  );
});

test('rows beyond one statement are all written, in their order', async () => {
  const [one] = fc.sample(probe, 1);
  const rows = Array.from({ length: 10_001 }, (_, at): Probe => ({ ...(one as Probe), id: newId(), cents: at })); // just drawn
  await write(rows);
  const found = await database.pool.query('select cents from probe order by ctid');
  expect(found.rows.map((row) => row.cents)).toEqual(rows.map((row) => row.cents));
  expect(
    await read(
      'id',
      rows.map(({ id }) => id),
    ),
  ).toHaveLength(rows.length);
});

test('a value asked for twice is found once, and another workspace finds nothing', async () => {
  const [row] = fc.sample(probe, 1);
  await write([row as Probe]); // just drawn
  const id = row?.id ?? '';
  expect(await read('id', [id, id])).toHaveLength(1);
  expect(await read('id', [])).toEqual([]);
  const elsewhere = await unsafeWithoutWorkspace(database.pool, (tx) =>
    findRowsBy(tx, newId(), 'probe', COLUMNS, 'id', [id]),
  );
  expect(elsewhere).toEqual([]);
});

test('filling writes where nothing stood, and never over what stood there', async () => {
  const FILLED = { id: 'uuid', words: 'text?', day: 'date?', cents: 'bigint?' } as const satisfies Columns;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(probe, probe), { minLength: 1, maxLength: 20 }), async (pairs) => {
      const before = pairs.map(([row]) => row);
      await write(before);
      const wished = pairs.map(([{ id }, { words, day, cents }]) => ({ id, words, day, cents }));
      await unsafeWithoutWorkspace(database.pool, (tx) =>
        fillEmptyColumns(tx, WORKSPACE, 'probe', 'id', FILLED, wished),
      );
      const after = await readById(before);
      pairs.forEach(([old, wish], at) => {
        const { words, day, cents } = {
          ...old,
          words: old.words ?? wish.words,
          day: old.day ?? wish.day,
          cents: old.cents ?? wish.cents,
        };
        expect(after[at]).toEqual(held({ ...old, words, day, cents }));
      });
    }),
    { numRuns: 8 },
  );
});

test('nothing is written for a workspace that does not exist', async () => {
  const [row] = fc.sample(probe, 1);
  await unsafeWithoutWorkspace(database.pool, (tx) => insertRows(tx, newId(), 'probe', COLUMNS, [row as Probe])); // just drawn
  expect((await database.pool.query('select from probe')).rowCount).toBe(0);
});
