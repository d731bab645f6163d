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

test('an opening that failed is tried again by the next question', async () => {
  const broken = { ...asked, table: { ...madeUpTable }, mapping: null as never };
  await expect(openExplanations(broken)).rejects.toThrow();
  expect((await openExplanations({ ...broken, mapping: asked.mapping })).positionOf.size).toBe(5);
});

test('a sheet too large to be held for it says so at once', () => {
  const rows = Array.from({ length: 100_001 }, () => madeUpTable.rows[0]!);
  expect(() => openExplanations({ ...asked, table: { ...madeUpTable, rows } })).toThrow('explain_too_large');
});
