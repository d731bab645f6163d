import { expect, test } from 'vitest';
import { suggestMapping } from '../../matching/map-columns.ts';
import { madeUpTable } from './analysis-made-up.ts';
import { openExplanations } from './open-explanations.ts';

const asked = { table: madeUpTable, mapping: suggestMapping(madeUpTable), answers: [], threads: 1 };

test('a sheet is taken back into memory once for all the questions about it', async () => {
  const first = openExplanations(asked);
  expect(openExplanations(asked)).toBe(first);
  expect((await first).positionOf.size).toBe(5);
  expect(openExplanations({ ...asked, table: { ...madeUpTable } })).not.toBe(first);
});

test('a sheet too large to be held for it says so at once', () => {
  const rows = Array.from({ length: 100_001 }, () => madeUpTable.rows[0]!);
  expect(() => openExplanations({ ...asked, table: { ...madeUpTable, rows } })).toThrow('explain_too_large');
});
