import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUYING_ROLES } from '../../../domain/buying-role.ts';
import { type SeatingLine, seatCommittee } from './seat-committee.ts';

const calendar = { silentBefore: '2026-05-12', staleBefore: '2025-11-12' };
const line = (more: Partial<SeatingLine>): SeatingLine => ({
  ...{ contactId: 'claire', name: 'Claire Martin', accountId: 'lyon', accountName: 'Siège Lyon', jobTitle: null },
  ...{ statedRoles: [], inferredRoles: [], stances: {}, decisionTag: null, influence: null, isMain: false },
  ...{ hasEnded: false, verifiedOn: null, lastContactOn: '2026-10-01', objections: [] },
  ...more,
});
const seat = (lines: readonly SeatingLine[], role: string) =>
  seatCommittee(lines, calendar).seats.find((one) => one.role === role);

test('a chair is known, verified, silent or empty', () => {
  const buyer = (more: Partial<SeatingLine> = {}) => seat([line({ statedRoles: ['buyer'], ...more })], 'buyer')?.state;
  expect(buyer()).toBe('known');
  expect(buyer({ verifiedOn: '2026-01-01' })).toBe('verified');
  expect(buyer({ verifiedOn: '2025-01-01' })).toBe('known');
  expect(buyer({ lastContactOn: '2026-01-01' })).toBe('silent');
  expect(buyer({ lastContactOn: null, verifiedOn: '2026-10-01' })).toBe('silent');
  expect(seat([], 'buyer')?.state).toBe('missing');
});

test('what a job suggests fills no chair: it says who could sit there', () => {
  const found = seat([line({ inferredRoles: ['buyer'] })], 'buyer');
  expect(found).toMatchObject({ state: 'missing', holders: [], couldSit: [{ contactId: 'claire' }] });
});

test('one heard of last is asked before others, the main contact before all, an objector never', () => {
  const refuses = [{ channel: 'all' }];
  const { toAsk } = seatCommittee(
    [
      line({ contactId: 'silent', lastContactOn: null }),
      line({ contactId: 'refuses', objections: refuses }),
      line({ contactId: 'lately', lastContactOn: '2026-11-01' }),
      line({ contactId: 'main', isMain: true }),
      line({ contactId: 'weight', influence: 5, lastContactOn: '2026-09-01' }),
      line({ contactId: 'before' }),
    ],
    calendar,
  );
  expect(toAsk.map((one) => one.contactId)).toEqual(['main', 'weight', 'lately']);
});

test('who left sits nowhere, and nobody sits twice on one chair', () => {
  const roles = fc.uniqueArray(fc.constantFrom(...BUYING_ROLES), { maxLength: 4 });
  const lines = fc.array(
    fc.record({
      contactId: fc.constantFrom('a', 'b', 'c'),
      statedRoles: roles,
      inferredRoles: roles,
      hasEnded: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(lines, (made) => {
      const { seats, toAsk } = seatCommittee(made.map(line), calendar);
      expect(seats.map((one) => one.role)).toEqual([...BUYING_ROLES]);
      const here = new Set<string>(made.filter((one) => !one.hasEnded).map((one) => one.contactId));
      for (const one of seats) {
        const people = [...one.holders, ...one.couldSit].map((member) => member.contactId);
        expect(new Set(people).size).toBe(people.length);
        expect(people.filter((id) => !here.has(id))).toEqual([]);
      }
      expect(toAsk.filter((one) => !here.has(one.contactId))).toEqual([]);
    }),
  );
});
