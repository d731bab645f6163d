import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RemarkCounter } from './remark-counter.ts';
import { RowBatcher } from './row-batcher.ts';
import type { SheetRow } from './sheet.ts';

interface Read {
  readonly batches: readonly (readonly SheetRow[])[];
  readonly rows: readonly SheetRow[];
  readonly codes: readonly string[];
}

/** Every row of a file, given with its number, read to the end. */
function read(records: readonly (readonly [number, readonly string[]])[]): Read {
  const remarks = new RemarkCounter();
  const batcher = new RowBatcher(remarks);
  const batches: (readonly SheetRow[])[] = [];
  for (const [number, cells] of records) {
    batcher.add(number, [...cells]);
    batches.push(...batcher.take());
  }
  batches.push(...batcher.take(true));
  batcher.finish();
  return { batches, rows: batches.flat(), codes: remarks.list().map(({ code }) => code) };
}

const cell = fc.constantFrom('', ' ', '\u00a0', 'Dupont', '0');
const sheet = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.array(cell, { maxLength: 5 })), { maxLength: 30 });

/** Steps between rows as the numbers that a file gives them. */
function numbered(steps: readonly (readonly [number, readonly string[]])[]): [number, readonly string[]][] {
  let number = 0;
  return steps.map(([step, cells]) => {
    number += step;
    return [number, cells];
  });
}

test('rows are numbered one by one as in the file, and the last one is the last with something in it', () => {
  fc.assert(
    fc.property(sheet, (steps) => {
      const records = numbered(steps);
      const { rows } = read(records);
      const filled = records.filter(([, cells]) => cells.some((text) => text.trim() !== ''));
      expect(rows.map(({ number }) => number)).toEqual(Array.from(rows, (_, at) => at + 1));
      expect(rows.length).toBe(filled.at(-1)?.[0] ?? 0);
    }),
  );
});

test('no filled cell is lost nor moved, and no row ends with a blank one', () => {
  fc.assert(
    fc.property(sheet, (steps) => {
      const records = new Map(numbered(steps));
      for (const { number, cells } of read([...records]).rows) {
        const given = records.get(number) ?? [];
        expect(cells).toEqual(given.slice(0, cells.length));
        expect(given.slice(cells.length).join('').trim()).toBe('');
        expect(cells.at(-1)?.trim()).not.toBe('');
      }
    }),
  );
});

test('batches stay small, however the file jumps over empty rows or widens', () => {
  const jump = read([
    [1, ['a']],
    [2_500, ['b']],
  ]);
  expect(jump.rows).toHaveLength(2_500);
  for (const batch of jump.batches) expect(batch.length).toBeLessThanOrEqual(1_000);
  const wide = Array.from({ length: 30 }, (_, at): [number, string[]] => [
    at + 1,
    Array.from({ length: 16_000 }, () => 'x'),
  ]);
  expect(read(wide).batches.length).toBeGreaterThan(3);
});

test('a text longer than Excel holds is kept whole and said; the longest that it holds is not', () => {
  expect(read([[1, ['a'.repeat(32_767)]]]).codes).toEqual([]);
  const long = read([[1, ['', 'a'.repeat(32_768)]]]);
  expect(long.codes).toEqual(['long_cell']);
  expect(long.rows[0]?.cells[1]).toHaveLength(32_768);
});

test('a wide sheet is said to be nearly empty only where most of its columns are', () => {
  const header = Array.from({ length: 300 }, (_, at) => (at % 3 === 0 || at === 299 ? 'x' : ''));
  expect(read([[1, header]]).codes).toEqual(['many_empty_columns']);
  const below = header.map((text) => (text === '' ? 'y' : ''));
  expect(
    read([
      [1, header],
      [2, below],
    ]).codes,
  ).toEqual([]);
});
