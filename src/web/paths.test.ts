import { expect, test } from 'vitest';
import { apiPaths, paths } from './paths.ts';

const page = { offset: 0, limit: 100 };

test('every address that people see', () => {
  const { newAccount, ...plain } = paths;
  expect(newAccount('entity')).toBe('/comptes/nouveau/societe');
  expect(newAccount('site', 'x')).toBe('/comptes/nouveau/site/x');
  expect(Object.entries(plain).map(([name, path]) => [name, path('x')])).toEqual([
    ['home', '/'],
    ['imports', '/imports'],
    ['import', '/imports/x'],
    ['accounts', '/comptes'],
    ['accountList', '/comptes/liste'],
    ['contactList', '/contacts'],
    ['account', '/comptes/x'],
    ['contact', '/personnes/x'],
    ['myDay', '/ma-journee'],
    ['settingsHome', '/reglages'],
    ['settings', '/reglages/x'],
    ['invitation', '/invitation'],
    ['duplicates', '/doublons'],
    ['quality', '/qualite'],
    ['exports', '/exports'],
    ['sheetReturn', '/exports/retours/x'],
  ]);
});

test('what a person types never changes the address that it is sent to', () => {
  expect(apiPaths.search('a', 'été & hiver?x=1#y', page)).toBe(
    '/api/v1/imports/a/search?text=%C3%A9t%C3%A9+%26+hiver%3Fx%3D1%23y&offset=0&limit=100',
  );
  expect(apiPaths.mapping('../session')).toBe('/api/v1/imports/..%2Fsession/mapping');
});

test('what is not asked is not in the address', () => {
  expect(apiPaths.tree('a', null, page)).toBe('/api/v1/imports/a/tree?offset=0&limit=100');
  expect(apiPaths.accountRoots('w', null)).toBe('/api/v1/accounts/roots?limit=100&workspace=w');
  expect(apiPaths.accountRoots('w', 'cursor')).toContain('after=cursor');
});
