import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeUpArrangement, madeUpResult, madeUpTable } from './analysis-made-up.ts';
import { openResult } from './analysis-result.ts';
import { getAccounting, statusOfLines } from './get-accounting.ts';
import { getLines } from './get-lines.ts';

const result = openResult(madeUpResult());

test('a second line that names nothing new is a repetition, one under a question is to check, a total is set aside', () => {
  expect(Object.fromEntries(statusOfLines(result))).toEqual({
    1: 'placed',
    2: 'repeated',
    3: 'placed',
    4: 'to_review',
    5: 'to_review',
    6: 'set_aside',
    7: 'set_aside',
  });
});

test('the parts add up to the lines read', () => {
  expect(getAccounting(result)).toEqual({ read: 7, placed: 2, repeated: 1, toReview: 2, setAside: 2 });
});

test('a line that went nowhere is our fault and never passes unseen', () => {
  const placements = madeUpArrangement.placements.slice(1);
  const broken = openResult({ ...madeUpResult(), arrangement: { ...madeUpArrangement, placements } });
  expect(() => getAccounting(broken)).toThrow('7 read, 6 accounted for');
});

test('whatever becomes of each line, the parts add up', () => {
  const decision = fc.constantFrom('auto', 'review', 'alone');
  fc.assert(
    fc.property(fc.array(decision, { minLength: 7, maxLength: 7 }), (decisions) => {
      const placements = madeUpArrangement.placements.map((one, place) => ({
        ...one,
        decision: decisions[place] ?? 'auto',
      }));
      const { read, placed, repeated, toReview, setAside } = getAccounting(
        openResult({ table: madeUpTable, arrangement: { ...madeUpArrangement, placements }, answers: {} }),
      );
      expect(placed + repeated + toReview + setAside).toBe(read);
    }),
  );
});

test('each figure opens the lines that it counts, a page at a time', () => {
  const page = getLines(result, { status: 'to_review', offset: 1, limit: 1 });
  expect(page.total).toBe(2);
  expect(page.lines).toEqual([{ rowId: 5, cells: ['Lamy Indust.', 'Valence', ''] }]);
});
