import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MESSY, structureLines } from './report/made-report.ts';
import { summarize } from './summary.ts';

const whole = structureLines(MESSY);

test('the rows read are the sum of their kinds', () => {
  const { rows } = whole.summary;
  expect(rows).toEqual({ in: 7, data: 5, blank: 1, repeatedHeader: 0, total: 1 });
});

test('whatever rows a sheet mixes, their kinds add up', () => {
  const line = fc.constantFrom(...MESSY, ';;;', 'TOTAL;3', 'Zed;Zed SARL;;2 rue du Port;35000;Rennes');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { rows } = structureLines([MESSY[0] ?? '', ...lines]).summary;
      expect(rows.data + rows.blank + rows.repeatedHeader + rows.total).toBe(rows.in);
    }),
    { numRuns: 40 },
  );
});

test('nodes, repairs and issues are counted by code, in the order of the alphabet', () => {
  const { out, repairs, issues } = whole.summary;
  expect(out).toMatchObject({ groups: 1, entities: 3, sites: 4, contacts: 3, questions: 0, toReview: 0, optedOut: 1 });
  expect(repairs).toMatchObject({ phone_leading_zero: 1 });
  expect(issues).toMatchObject({ email_invalid: 1 });
  expect(Object.keys(repairs)).toEqual(Object.keys(repairs).toSorted());
});

const withPlacements = (
  change: (placements: typeof whole.arrangement.placements) => typeof whole.arrangement.placements,
) => summarize({ ...whole, arrangement: { ...whole.arrangement, placements: change(whole.arrangement.placements) } });

test('a record that was placed nowhere never passes', () => {
  expect(() => withPlacements((all) => all.slice(1))).toThrow('7 records read, 6 placed');
});

test('a record that was placed twice never passes', () => {
  expect(() => withPlacements((all) => [...all, ...all.slice(0, 1)])).toThrow('7 records read, 8 placed');
});

test('a placement of a record that the sheet does not hold never passes', () => {
  expect(() => withPlacements((all) => all.map((one, at) => (at === 0 ? { ...one, rowId: 99 } : one)))).toThrow();
});
