import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnEncoder } from './column-encoder.ts';
import { findDistinctRecords } from './distinct-records.ts';
import { type EncodedColumn, filledOf, textOf } from './encoded-column.ts';
import { hashChars } from './hash-text.ts';
import { ValueEncoder } from './value-encoder.ts';
import { makeWordTable } from './word-table.ts';

function encode(texts: readonly string[]): EncodedColumn {
  const encoder = new ColumnEncoder();
  for (const text of texts) encoder.add(text);
  return encoder.finish();
}

test('every cell comes back as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 60 }), (texts) => {
      const column = encode(texts);
      expect(Array.from(column.ids, (id) => textOf(column.values, id))).toEqual(texts);
    }),
  );
});

test('a column longer than its first room keeps every cell', () => {
  const texts = Array.from({ length: 5000 }, (_, at) => `v${at % 1300}`);
  const column = encode(texts);
  expect(Array.from(column.ids, (id) => textOf(column.values, id))).toEqual(texts);
});

test('the empty cell is value 0, counted as empty', () => {
  const column = encode(['', 'lyon', '', 'lyon', 'paris']);
  expect(Array.from(column.ids)).toEqual([0, 1, 0, 1, 2]);
  expect(Array.from(column.counts)).toEqual([2, 2, 1]);
  expect(filledOf(column)).toBe(3);
});

test('columns stand in memory that threads share', () => {
  const column = encode(['lyon']);
  expect(column.ids.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(column.values.chars.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test('two columns of one encoder give one name one number', () => {
  const values = new ValueEncoder();
  const given = new ColumnEncoder(values);
  const family = new ColumnEncoder(values);
  for (const [first, last] of [
    ['martin', 'paul'],
    ['paul', 'martin'],
  ]) {
    given.add(first!);
    family.add(last!);
  }
  const table = values.finish();
  const [one, other] = [given.finish(table), family.finish(table)];
  expect(one.ids[0]).toBe(other.ids[1]);
  expect(one.ids[1]).toBe(other.ids[0]);
});

test('a hash is of the text, never 0, and the same wherever the text stands', () => {
  const one = encode(['lyon', 'paris']);
  const other = encode(['nice', 'paris', 'lyon']);
  expect(one.values.hashes[1]).toBe(other.values.hashes[3]);
  expect(one.values.hashes[2]).toBe(other.values.hashes[2]);
  expect(hashChars(new Uint16Array(0), 0, 0)).toBeGreaterThan(0);
});

test('a rare word surprises more than a common one', () => {
  const column = encode(['garage dupont', 'garage martin', 'garage durand', 'hotel dupont']);
  const table = makeWordTable(column);
  const surpriseOf = (word: string) => {
    const at = Array.from({ length: table.counts.length }, (_, id) => textOf(table.vocabulary, id)).indexOf(word);
    return table.surprise[at]!;
  };
  expect(surpriseOf('martin')).toBeGreaterThan(surpriseOf('dupont'));
  expect(surpriseOf('dupont')).toBeGreaterThan(surpriseOf('garage'));
});

test('a word said twice in a cell counts once', () => {
  const table = makeWordTable(encode(['dupont et dupont']));
  expect(Array.from(table.words.subarray(table.starts[1], table.starts[2]))).toHaveLength(2);
});

test('the mass of a text is the sum of its words, whatever their order', () => {
  const one = makeWordTable(encode(['a b c d', 'b c', 'a', 'd c b a']));
  expect(one.mass[1]).toBe(one.mass[4]);
});

const ROW = fc.tuple(fc.constantFrom('', 'a', 'b', 'c'), fc.constantFrom('', 'x', 'y'));

test('rows that say the same become one record, with as many copies', () => {
  const distinct = findDistinctRecords([encode(['a', 'b', 'a', 'a']), encode(['x', 'x', 'x', 'y'])]);
  expect(distinct.copies).toHaveLength(3);
  expect(distinct.recordOf[0]).toBe(distinct.recordOf[2]);
  expect(distinct.copies[distinct.recordOf[0]!]).toBe(2);
  expect(distinct.recordOf[3]).not.toBe(distinct.recordOf[0]);
});

test('the records and their order do not depend on the order of rows', () => {
  fc.assert(
    fc.property(fc.array(ROW, { minLength: 1, maxLength: 40 }), fc.infiniteStream(fc.nat()), (rows, stream) => {
      const shuffled = rows
        .map((row) => ({ row, key: stream.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      const read = (list: readonly (readonly string[])[]) => {
        const { columns, copies } = findDistinctRecords([0, 1].map((at) => encode(list.map((row) => row[at]!))));
        return Array.from(copies, (count, record) => [
          count,
          ...columns.map(({ values, ids }) => textOf(values, ids[record]!)),
        ]);
      };
      expect(read(shuffled)).toEqual(read(rows));
    }),
  );
});

test('how common a value is stays a matter of all rows, copies included', () => {
  const distinct = findDistinctRecords([encode(['a', 'a', 'a', 'b'])]);
  expect(distinct.columns[0]!.counts[1]).toBe(3);
});

test('no rows give no records', () => {
  expect(findDistinctRecords([encode([])]).copies).toHaveLength(0);
});
