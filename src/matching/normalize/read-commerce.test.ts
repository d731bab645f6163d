import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlannedCell, plannedRow } from '../../../test/support/planned-row.ts';
import { readCommerce, readRowNotes } from './read-commerce.ts';
import { noDoubts } from './row-doubts.ts';

function commerce(...cells: PlannedCell[]) {
  const { row, plan } = plannedRow(cells);
  const doubts = noDoubts();
  return { ...readCommerce(row, plan, doubts), unread: doubts.unread };
}

test('an empty row says nothing of our business', () => {
  expect(commerce(['status', ''], ['owner', '  '], ['revenue_with_us', ''])).toEqual({
    status: null,
    ownerName: null,
    priority: null,
    revenueWithUs: [],
    potentialCents: null,
    headcount: null,
    lastContactOn: null,
    companyCode: null,
    siteCode: null,
    unread: {},
  });
});

test('figures of several years stand side by side, each with its own', () => {
  expect(
    commerce(['revenue_with_us', '12 400 €', { year: 2024 }], ['revenue_with_us', '9,5 k€', { year: 2025 }])
      .revenueWithUs,
  ).toEqual([
    { year: 2024, cents: 1_240_000 },
    { year: 2025, cents: 950_000 },
  ]);
});

test('a code is what the user knows: zeros in front stay, the tail of Excel goes', () => {
  for (const [text, code] of [
    ['00042', '00042'],
    ['1042.0', '1042'],
    [' C-042 ', 'C-042'],
    ['1042.50', '1042.50'],
    ['A1.0', 'A1.0'],
  ] as const)
    expect(commerce(['company_code', text]).companyCode, text).toBe(code);
});

test('of two columns the more trusted one speaks, the other is kept as it was written', () => {
  const found = commerce(['status', 'prospect', { grade: 'unsure' }], ['status', 'client']);
  expect(found).toMatchObject({ status: 'client', unread: { 'status 0': 'prospect' } });
  const repeated = [{ code: 'warning_repeats_column' }];
  expect(
    commerce(['owner', 'Anne Roux', { warnings: repeated }], ['owner', 'Luc Petit', { grade: 'unsure' }]),
  ).toMatchObject({
    ownerName: 'Luc Petit',
    unread: { 'owner 0': 'Anne Roux' },
  });
});

test('a more trusted column that says nothing leaves the word to the next', () => {
  expect(commerce(['status', ''], ['status', 'client', { grade: 'unsure' }])).toMatchObject({
    status: 'client',
    unread: {},
  });
  expect(commerce(['status', 'zorglub'], ['status', 'client', { grade: 'unsure' }])).toMatchObject({
    status: 'client',
    unread: { 'status 0': 'zorglub' },
  });
});

test('whatever a cell holds, it is read or kept, never lost', () => {
  const field = fc.constantFrom('status', 'potential', 'last_contact_on', 'revenue_with_us');
  const text = fc.oneof(
    fc.constantFrom('client', '12 400', '12/03/2024', 'zorglub', '31/02/2024', '???', '12e3'),
    fc.string({ minLength: 1, maxLength: 20 }).filter((word) => word.trim() !== ''),
  );
  fc.assert(
    fc.property(field, text, (name, said) => {
      const { unread, ...read } = commerce([name, said]);
      const values = [read.status, read.potentialCents, read.lastContactOn, ...read.revenueWithUs];
      const isRead = values.some((value) => value !== null);
      expect(isRead ? {} : { [`${name} 0`]: said }).toEqual(unread);
    }),
  );
});

test('comments and histories become notes in the order of their columns, each saying where it stood', () => {
  const { row, plan } = plannedRow([
    ['history', '12/03/2024 : RDV'],
    ['comment', 'fidèle'],
    ['comment', ''],
    ['comment', 'paie à 60 jours'],
  ]);
  expect(readRowNotes(row, plan)).toEqual([
    { on: null, text: 'fidèle', column: 'comment 1' },
    { on: null, text: 'paie à 60 jours', column: 'comment 3' },
    { on: '2024-03-12', text: 'RDV', column: 'history 0' },
  ]);
});
