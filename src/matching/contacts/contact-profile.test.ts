import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRecord } from '../../../test/support/make-record.ts';
import { compareContacts, weighContacts } from './compare-contacts.ts';
import { type ContactProfile, mergeContactProfiles, profileOfPerson } from './contact-profile.ts';
import { readPerson } from './person-traits.ts';

const profile: fc.Arbitrary<ContactProfile> = fc
  .record({
    first: fc.constantFrom('Jean', 'J', 'Anne'),
    last: fc.constantFrom('Dupont', 'Dupond', 'Jean'),
    email: fc.constantFrom('jean.dupont@lamy.fr', 'jdupont@lamy.fr', 'anne@gmail.com'),
    mobile: fc.constantFrom('0612345678', '0687654321'),
    job: fc.constantFrom('Acheteur', 'Directrice'),
  })
  .map((person) => profileOfPerson(readPerson(makeRecord(1, { company: 'Lamy', person }).persons[0]!, 0)!, 0));

test('the score of two people is the same whether its words are wanted or not', () => {
  const shared = fc.constantFrom('jean.dupont@lamy.fr', '+33612345678');
  fc.assert(
    fc.property(profile, profile, fc.boolean(), shared, (left, right, isOneCompany, value) => {
      const context = {
        scope: isOneCompany ? ('same_company' as const) : ('other_company' as const),
        sharedPhones: new Set([value]),
        sharedEmails: new Set([value]),
      };
      expect(weighContacts(left, right, context)).toBe(compareContacts(left, right, context).score);
    }),
  );
});

test('people of one name keep it once when they are joined, the fullest first', () => {
  fc.assert(
    fc.property(profile, profile, (left, right) => {
      const { names, rowCount } = mergeContactProfiles(left, right);
      expect(rowCount).toBe(2);
      expect(new Set(names.map(({ first, last }) => `${first} ${last}`)).size).toBe(names.length);
      const lengths = names.map(({ first, last }) => first.length + last.length);
      expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
    }),
  );
});

test('a person merged with himself is himself, said by two rows', () => {
  fc.assert(
    fc.property(profile, (one) => {
      expect(mergeContactProfiles(one, one)).toEqual({ ...one, rowCount: 2 });
    }),
  );
});
