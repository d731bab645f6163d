import { expect, test } from 'vitest';
import { findFaults, shareFilled } from './what-to-fix.ts';

const line = (name: string, tier: 'required' | 'recommended' | 'optional', isEmpty: boolean) => ({
  ...{ name, label: name, tier, isEmpty },
});
const lines = [
  line('name', 'required', false),
  line('siret', 'recommended', true),
  line('address', 'required', true),
  line('coverageArea', 'optional', true),
];
const fresh = [{ class: 'identity', changedAt: '2026-01-01T00:00:00Z', score: 0.9 }];
const stale = [{ class: 'address', changedAt: '2020-01-01T00:00:00Z', score: 0.1 }];

test('what is required comes first, then a decider, then what is recommended, then what is stale', () => {
  const faults = findFaults(lines, { hasDecider: false, classes: [...fresh, ...stale], isClosed: false });
  expect(faults.map(({ code }) => code)).toEqual([
    'fix_required',
    'fix_decider',
    'fix_recommended',
    'fix_stale_address',
  ]);
  expect(faults[0]?.name).toBe('address');
});

test('of an account that has closed nothing is asked', () => {
  expect(findFaults(lines, { hasDecider: false, classes: stale, isClosed: true })).toEqual([]);
});

test('the share counts the fields asked for and no others', () => {
  expect(shareFilled(lines)).toBe(33);
  expect(shareFilled([line('coverageArea', 'optional', true)])).toBe(100);
});
