import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRecord, type PersonWords } from '../../../test/support/make-record.ts';
import { pairsOfCompanies } from './pairs-of-companies.ts';
import { type PersonTraits, readPerson } from './person-traits.ts';

function mention(person: PersonWords, row: number): PersonTraits {
  return readPerson(makeRecord(row, { company: 'Lamy', person }).persons[0]!, row)!;
}

function pairs(people: readonly PersonWords[], companyOf = (_: PersonTraits) => 0): string[] {
  return [...pairsOfCompanies(people.map(mention), companyOf)].map((pair) => pair.join('-')).sort();
}

test('people of one company meet by a name that begins or ends alike, as it stands or swapped', () => {
  expect(
    pairs([
      { first: 'Jean', last: 'Dupont' },
      { first: 'J', last: 'Dupond' },
    ]),
  ).toEqual(['0-1']);
  expect(
    pairs([
      { first: 'Jean', last: 'Dupont' },
      { first: 'Dupont', last: 'Jean' },
    ]),
  ).toEqual(['0-1']);
  expect(pairs([{ last: 'Le Tellier' }, { last: 'Tellier' }])).toEqual(['0-1']);
  expect(
    pairs([
      { first: 'Anne', last: 'Petit' },
      { first: 'Paul', last: 'Grand' },
    ]),
  ).toEqual([]);
});

test('people of other names meet by an address or a number', () => {
  const email = 'compta.lyon@lamy.fr';
  expect(
    pairs([
      { last: 'Petit', email },
      { last: 'Grand', email },
    ]),
  ).toEqual(['0-1']);
  const mobile = '0612345678';
  expect(
    pairs([
      { last: 'Petit', mobile },
      { last: 'Grand', mobile },
    ]),
  ).toEqual(['0-1']);
});

test('people of two companies never meet here', () => {
  const jean = { first: 'Jean', last: 'Dupont' };
  expect(pairs([jean, jean], ({ row }) => row)).toEqual([]);
});

test('a large company finds the pairs that a small one finds', () => {
  const person = fc.record({
    first: fc.constantFrom('Anne', 'Paul', 'Jean', 'J'),
    last: fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), minLength: 5, maxLength: 7 }),
    email: fc.option(fc.constantFrom('un@lamy.fr', 'deux@lamy.fr'), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(person, { minLength: 2, maxLength: 12 }), (people) => {
      const said = people.map(({ first, last, email }) => ({ first, last, ...(email === undefined ? {} : { email }) }));
      // Sixty others who resemble nobody make the same company a large one.
      const others = Array.from({ length: 60 }, (_, index) => ({ last: `${index}xy${index}${index}z${index}` }));
      const small = pairs(said);
      const found = pairs([...said, ...others]).filter((pair) =>
        pair.split('-').every((at) => Number(at) < said.length),
      );
      expect(found).toEqual(small);
    }),
  );
});
