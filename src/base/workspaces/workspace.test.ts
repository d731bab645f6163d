import { expect, test } from 'vitest';
import { MEMBER_ROLES, mayImport } from './workspace.ts';

test('only those who answer for the base may save a file into it', () => {
  expect(MEMBER_ROLES.filter(mayImport)).toEqual(['admin', 'data_steward', 'sales_manager']);
});

test('whoever only reads, calls or sells cannot import', () => {
  for (const role of ['viewer', 'sales_rep', 'call_agent', 'account_manager', 'principal'] as const) {
    expect(mayImport(role), role).toBe(false);
  }
});
