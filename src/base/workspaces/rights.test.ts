import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RIGHTS, readingRights, rightsOf } from './rights.ts';
import { MEMBER_ROLES } from './workspace.ts';

test('only those who answer for the base may save a file into it', () => {
  expect(MEMBER_ROLES.filter((role) => rightsOf(role).has('import_files'))).toEqual([
    'admin',
    'data_steward',
    'sales_manager',
  ]);
});

test('nobody creates an account freely but those who answer for the base', () => {
  expect(MEMBER_ROLES.filter((role) => rightsOf(role).has('create_accounts'))).toEqual([
    'admin',
    'data_steward',
    'sales_manager',
  ]);
});

test('whoever looks on changes nothing', () => {
  expect([...rightsOf('viewer'), ...rightsOf('principal')]).toEqual([]);
});

const changes = fc.dictionary(
  fc.constantFrom(...MEMBER_ROLES),
  fc.dictionary(fc.constantFrom(...RIGHTS), fc.boolean()),
);

test('a workspace gives and takes rights one by one, and never those of its administrators', () => {
  fc.assert(
    fc.property(changes, fc.constantFrom(...MEMBER_ROLES), fc.constantFrom(...RIGHTS), (changed, role, right) => {
      const isGiven = changed[role]?.[right] ?? rightsOf(role).has(right);
      expect(rightsOf(role, changed).has(right)).toBe(role === 'admin' || isGiven);
    }),
  );
});

test('a key that only reads keeps no right that writes', () => {
  expect([...readingRights(rightsOf('admin'))].sort()).toEqual(['export_records', 'read_changes']);
});
