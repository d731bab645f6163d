import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRecord, type PersonWords } from '../../../test/support/make-record.ts';
import { compareNamePart, comparePersonNames, levelOfNames } from './compare-person-names.ts';
import { namesFromEmail, readPerson } from './person-traits.ts';

const read = (person: PersonWords) => readPerson(makeRecord(1, { company: 'Lamy', person }).persons[0]!, 0);

describe('one name beside another', () => {
  test.each([
    ['dupont', 'dupont', 'same'],
    ['dupont', 'dupond', 'slip'],
    ['lecotme', 'leomte', 'slips'],
    ['marchal', 'mrachla', 'slips'],
    ['lemaire', 'lemoine', 'different'],
    ['petit', 'peit', 'slip'],
    ['rouge', 'reug', 'different'],
    ['jean', 'j', 'initial'],
    ['jeanpierre', 'jp', 'initial'],
    ['jeanpierre', 'jean', 'part'],
    ['dupontmartin', 'martin', 'part'],
    ['jean', 'paul', 'different'],
    ['jean', 'p', 'different'],
    ['paul', 'jp', 'different'],
    ['jean', '', 'unknown'],
  ] as const)('%s and %s: %s', (left, right, level) => {
    expect(compareNamePart(left, right)).toBe(level);
    expect(compareNamePart(right, left)).toBe(level);
  });
});

describe('full names', () => {
  const jean = { first: 'jean', last: 'dupont' };

  test('the same name weighs more than any other', () => {
    const same = comparePersonNames(jean, jean, false).weight;
    for (const other of [
      { first: 'j', last: 'dupont' },
      { first: 'jean', last: 'dupond' },
      { first: '', last: 'dupont' },
      { first: 'jacques', last: 'dupont' },
    ])
      expect(comparePersonNames(jean, other, false).weight).toBeLessThan(same);
  });

  test('swapped names are recognized, at a cost unless the row already doubted the order', () => {
    const swapped = { first: 'dupont', last: 'jean' };
    const verdict = comparePersonNames(jean, swapped, false);
    expect(verdict.isSwapped).toBe(true);
    expect(levelOfNames(verdict)).toBe('swapped_same_same');
    expect(comparePersonNames(jean, swapped, true).weight).toBeGreaterThan(
      comparePersonNames(jean, swapped, false).weight,
    );
  });

  test('a comparison reads the same from both sides', () => {
    const name = fc.record({
      first: fc.constantFrom('jean', 'j', 'paul', ''),
      last: fc.constantFrom('dupont', 'dupond', 'paul', ''),
    });
    fc.assert(
      fc.property(name, name, fc.boolean(), (left, right, mayBeSwapped) => {
        expect(comparePersonNames(left, right, mayBeSwapped).weight).toBe(
          comparePersonNames(right, left, mayBeSwapped).weight,
        );
      }),
    );
  });
});

describe('names read from addresses', () => {
  test.each([
    ['jean.dupont@lamy.fr', '', '', 'jean', 'dupont'],
    ['jdupont@lamy.fr', '', 'dupont', 'j', 'dupont'],
    ['dupont.jean@lamy.fr', '', 'dupont', 'jean', 'dupont'],
    ['jean.dupont42@orange.fr', 'j', 'dupont', 'jean', 'dupont'],
    ['compta2@lamy.fr', '', 'dupont', '', 'dupont'],
    ['jdupont@lamy.fr', '', '', '', ''],
  ])('%s beside « %s » « %s »', (address, first, last, toldFirst, toldLast) => {
    expect(namesFromEmail(address, first, last)).toEqual({ first: toldFirst, last: toldLast });
  });

  test('an initial grows into the first name of the address, another first name stays', () => {
    expect(read({ first: 'J', last: 'Dupont', email: 'jean.dupont@lamy.fr' })?.first).toBe('jean');
    expect(read({ first: 'Paul', last: 'Dupont', email: 'jean.dupont@lamy.fr' })?.first).toBe('paul');
  });

  test('a person of whom nothing is said is nobody', () => {
    expect(read({})).toBeNull();
    expect(read({ job: 'Gérant' })).toBeNull();
    expect(read({ mobile: '0601020304' })).not.toBeNull();
  });
});
