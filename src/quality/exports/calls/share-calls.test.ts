import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportLine } from '../read-lines.ts';
import { readPerson } from './read-person.ts';
import { shareCalls, sortCalls } from './share-calls.ts';

const line = (id: string, group: string, site: string, role: string[] = []): ExportLine => ({
  ...{ id, groupId: group, groupName: group, companyName: group, accountId: site, accountName: site, role, name: id },
});
const lines = fc
  .array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 4 })), { minLength: 1, maxLength: 60 })
  .map((all) => all.map(([group, site], at) => line(`p${at}`, `g${group}`, `g${group}s${site}`)));
const operators = fc.integer({ min: 1, max: 5 }).map((count) => Array.from({ length: count }, (_, at) => `Op ${at}`));

test('every person is given to one operator, and no two operators share a site', () => {
  fc.assert(
    fc.property(lines, operators, (all, names) => {
      const shares = shareCalls(all, names);
      expect(
        [...shares.values()]
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(all.map(({ id }) => id).sort());
      const owner = new Map<unknown, string>();
      for (const [name, share] of shares)
        for (const { accountId } of share) {
          expect(owner.get(accountId) ?? name).toBe(name);
          owner.set(accountId, name);
        }
    }),
  );
});

test('a group is divided only where it is larger than one part, and the parts differ by one piece at most', () => {
  fc.assert(
    fc.property(lines, operators, (all, names) => {
      const part = Math.ceil(all.length / names.length);
      const shares = [...shareCalls(all, names).values()];
      const groups = Map.groupBy(all, ({ groupId }) => groupId);
      const sites = Map.groupBy(all, ({ accountId }) => accountId);
      for (const [groupId, group] of groups)
        if (group.length <= part)
          expect(shares.filter((share) => share.some((one) => one.groupId === groupId))).toHaveLength(1);
      const largest = Math.max(
        ...[...groups.values()].map((group) => (group.length <= part ? group.length : 0)),
        ...[...sites.values()].map((site) => site.length),
      );
      const counts = shares.map((share) => share.length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(largest);
    }),
  );
});

test('by group, company and site; whoever decides comes first', () => {
  const sorted = sortCalls([
    line('user', 'Lamy', 'Lyon', ['user']),
    line('nobody', 'Lamy', 'Lyon'),
    line('chief', 'Lamy', 'Lyon', ['user', 'signatory']),
    line('other', 'Écofrais', 'Agen'),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(['other', 'chief', 'user', 'nobody']);
});

test.each([
  [
    'Mme Claire Martin, DAF, 04 72 00 00 01',
    { civility: 'Mme', firstName: 'Claire', lastName: 'Martin', jobTitle: 'DAF', phones: ['04 72 00 00 01'] },
  ],
  ['c.roy@lamy.fr ; ROY Paul', { lastName: 'Roy', firstName: 'Paul', jobTitle: null, emails: ['c.roy@lamy.fr'] }],
  ['M. Petit', { civility: 'M.', lastName: 'Petit', firstName: null, phones: [] }],
])('« %s » is read as a person', (said, person) => {
  expect(readPerson(said)).toMatchObject(person);
});

test('a number alone names nobody', () => {
  expect(() => readPerson('04 72 00 00 01')).toThrow('call_person_unreadable');
});
