import { expect, test } from 'vitest';
import type { AccountOverview } from '../../../base/accounts/contract.ts';
import { measureOf, rowsOf, yearsOf } from './group-rows.ts';

const totals = { entities: 0, sites: 0, contacts: 0, deciders: 0, potentialCents: 0, revenueWithUs: [] };
const site = { id: 's', code: 'SIT-1', level: 'site', name: 'Agence de Lyon', totals } as const;
const company = { id: 'c', code: 'SOC-1', level: 'entity', name: 'Lamy Services', totals, children: [site] } as const;
const group: AccountOverview = {
  ...{ id: 'g', code: 'GRP-1', level: 'group', name: 'Groupe Lamy' },
  totals: {
    ...{ ...totals, entities: 1, sites: 1, contacts: 4, potentialCents: 500 },
    revenueWithUs: [
      { year: 2024, amountCents: 100 },
      { year: 2025, amountCents: 200 },
    ],
  },
  children: [{ ...company, children: [site] }],
};

test('a group closed is one row, opened it shows its companies, and they their sites', () => {
  expect(rowsOf(group, new Set()).map(({ name }) => name)).toEqual(['Groupe Lamy']);
  expect(rowsOf(group, new Set(['g'])).map(({ depth }) => depth)).toEqual([0, 1]);
  expect(rowsOf(group, new Set(['g', 'c'])).map(({ name }) => name)).toEqual([
    'Groupe Lamy',
    'Lamy Services',
    'Agence de Lyon',
  ]);
});

test('what was sold is told by year, the latest first', () => {
  expect(yearsOf(group)).toEqual([2025, 2024]);
  expect(measureOf(group.totals, 'revenue', 2025)).toBe(200);
  expect(measureOf(group.totals, 'revenue', 2023)).toBe(0);
  expect(measureOf(group.totals, 'contacts', null)).toBe(4);
  expect(measureOf(group.totals, 'potential', null)).toBe(500);
});
