import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CellPool } from './cell-pool.ts';

test('a cell is the text between its two places', () => {
  const pool = new CellPool();
  const line = 'Durand;Lyon;;Durand';
  expect(pool.take(line, 0, 6)).toBe('Durand');
  expect(pool.take(line, 7, 11)).toBe('Lyon');
  expect(pool.take(line, 12, 12)).toBe('');
  expect(pool.take(line, 13, 19)).toBe('Durand');
});

test('whatever was taken before, a cell is what stands in the file', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'œ', ' '), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const pool = new CellPool();
      for (const one of [...cells, ...cells, 'x'.repeat(300)]) {
        expect(pool.take(`;${one};`, 1, 1 + one.length)).toBe(one);
      }
    }),
  );
});
