import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRecord } from '../../../test/support/make-record.ts';
import type { NormalizedRecord } from '../record.ts';
import { contentOf, distinctRows } from './source-row.ts';

const saying = (rowId: number, contentKey: NormalizedRecord['contentKey']): NormalizedRecord => ({
  ...makeRecord(rowId, {}),
  contentKey,
});

test('cells and their text are one content', () => {
  expect(contentOf(saying(1, ['Lamy  SAS', ' Lyon ']))).toBe('Lamy SAS\u001fLyon');
  expect(distinctRows([saying(1, ['Lamy  SAS', ' Lyon ']), saying(2, 'Lamy SAS\u001fLyon')])).toHaveLength(1);
});

test('a cell more or the same words in other cells are another content', () => {
  const rows = distinctRows([
    saying(1, ['Lamy', 'Lyon']),
    saying(2, ['Lamy', 'Lyon', '']),
    saying(3, ['Lamy Lyon', '']),
  ]);
  expect(rows.map(({ rowIds }) => rowIds)).toHaveLength(3);
});

const sheet = fc.array(fc.array(fc.constantFrom('Lamy', 'Roux', 'Lyon', ''), { minLength: 2, maxLength: 2 }), {
  maxLength: 12,
});

test('whatever the order of the sheet, contents come in the same order with the same hashes', () => {
  fc.assert(
    fc.property(sheet, fc.infiniteStream(fc.nat()), (cells, order) => {
      const records = cells.map((row, place) => saying(place + 1, row));
      const shuffled = records
        .map((record) => ({ record, key: order.next().value ?? 0 }))
        .sort((left, right) => left.key - right.key)
        .map(({ record }) => record);
      const read = (from: readonly NormalizedRecord[]) =>
        distinctRows(from).map(({ hash, rowIds }) => ({ hash, rowIds }));
      expect(read(shuffled)).toEqual(read(records));
    }),
  );
});

test('every record is in one content and no other', () => {
  fc.assert(
    fc.property(sheet, (cells) => {
      const rowIds = distinctRows(cells.map((row, place) => saying(place + 1, row))).flatMap((row) => row.rowIds);
      expect(rowIds.toSorted((left, right) => left - right)).toEqual(cells.map((_, place) => place + 1));
    }),
  );
});
