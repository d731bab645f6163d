import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRecord, type RowWords } from '../../../test/support/make-record.ts';
import { distinctRows } from '../rows/source-row.ts';
import { NameBook } from '../similarity/name-book.ts';
import { type CompanyProfile, mergeProfiles, profileOfRows } from './company-profile.ts';
import { compareCompanies, weighCompanies } from './compare-companies.ts';
import { establishedSets } from './established-sets.ts';
import { countOwnership, ownersOf } from './ownership.ts';
import { type RowTraits, readTraits } from './row-traits.ts';
import type { Tally } from './tally.ts';

const LAMY = '812345676';
const OTHER = '552032534';

function read(rows: readonly RowWords[]): { traits: RowTraits[]; names: NameBook } {
  const names = new NameBook(new Set(), new Set());
  const records = rows.map((said, index) => makeRecord(index + 1, said));
  return { traits: readTraits(distinctRows(records), names), names };
}

function countsOf(tally: Tally): string {
  return tally
    .keys()
    .map((text, position) => `${text}=${tally.countAt(position)}`)
    .join(' ');
}

function textOf({ known, siren, rowCount, ...tallies }: CompanyProfile): string {
  return [
    known,
    siren,
    rowCount,
    ...Object.entries(tallies).map(([field, tally]) => `${field}: ${countsOf(tally)}`),
  ].join('\n');
}

const row = fc.record({
  company: fc.constantFrom('Zirmatech', 'Zirmatech Lyon', 'Garage Martin', 'Optique Luméa', 'Lamy Services'),
  town: fc.constantFrom('Lyon', 'Nice'),
  street: fc.constantFrom('12 rue Pasteur', '8 avenue Thiers'),
  phone: fc.constantFrom('0478000001', '0493000002'),
  domain: fc.constantFrom('zirmatech.fr', 'lamy.fr'),
  siren: fc.constantFrom(LAMY, OTHER, undefined),
}) as fc.Arbitrary<RowWords>; // an undefined SIREN is one that the row does not say
const rows = fc.array(row, { minLength: 2, maxLength: 12 });

test('the profile of many rows is what merging them one by one gives', () => {
  fc.assert(
    fc.property(rows, (said) => {
      const { traits } = read(said.map((one) => ({ ...one, siren: LAMY })));
      const merged = traits.map((one) => profileOfRows([one])).reduce(mergeProfiles);
      expect(textOf(profileOfRows(traits))).toBe(textOf(merged));
    }),
  );
});

test('the score without words is the very score of the words, and two SIRENs have none', () => {
  fc.assert(
    fc.property(rows, (said) => {
      const { traits, names } = read(said);
      const profiles = traits.map((one) => profileOfRows([one]));
      const context = { names, ownership: countOwnership(profiles, names) };
      for (const left of profiles)
        for (const right of profiles) {
          const evidence = compareCompanies(left, right, context);
          expect(weighCompanies(left, right, context)).toBe(evidence?.score ?? Number.NEGATIVE_INFINITY);
          const sum = evidence?.bars.reduce(
            (all, bar) => all + bar.weight + bar.termFrequencyWeight,
            evidence.priorWeight,
          );
          if (evidence) expect(Math.abs(sum! - evidence.score)).toBeLessThan(1e-6);
        }
    }),
  );
});

test('rows of one SIREN, and rows that say the same in the same words, are one company from the start', () => {
  const place = { street: '12 rue Pasteur', town: 'Lyon' };
  const { traits } = read([
    { company: 'Zirmatech', siren: LAMY },
    { company: 'Zirma Tech SA', siren: LAMY, town: 'Nice' },
    { company: 'Garage Martin', ...place, person: { first: 'Jean', last: 'Petit' } },
    { company: 'Garage Martin', ...place, person: { first: 'Anne', last: 'Roux' } },
    { company: 'Garage Martin', ...place, domain: 'garage-martin.fr' },
    { company: 'Garage Martin', town: 'Lyon' },
  ]);
  expect(
    establishedSets(traits)
      .map((set) => set.length)
      .sort(),
  ).toEqual([1, 2, 3]);
});

test('rows whose web sites differ in part are not the same words', () => {
  const shared = { company: 'Zirmatech', town: 'Lyon' };
  const { traits } = read([
    { ...shared, domain: 'zirmatech.fr', phone: '0478000001' },
    { ...shared, domain: 'zirmatech.fr', phone: '0478000002' },
    { ...shared, domain: 'zirmatech.com' },
  ]);
  expect(
    establishedSets(traits)
      .map((set) => set.length)
      .sort(),
  ).toEqual([1, 2]);
});

test('a telephone that companies of other names give has several owners, and one of its spellings has one', () => {
  const phone = '0478000001';
  const { traits, names } = read([
    { company: 'Zirmatech', phone },
    { company: 'Zirmatehc', phone, town: 'Lyon' },
    { company: 'Optique Colbert', phone },
    { company: 'Garage Martin', phone: '0493000002' },
  ]);
  const { phones } = countOwnership(
    traits.map((one) => profileOfRows([one])),
    names,
  );
  const owners = traits.map((one) => ownersOf(phones, one.phones.at(0).id));
  expect(owners.filter((count) => count === 2)).toHaveLength(3);
  expect(owners.filter((count) => count === 1)).toHaveLength(1);
});

test('a name is owned by as many companies as SIRENs bear it, and the sign of a network by many', () => {
  const { traits, names } = read([
    { company: 'Nocibelle', siren: LAMY },
    { company: 'Nocibelle', siren: OTHER },
    { company: 'Zirmatech', siren: '443061841' },
    { company: 'Garage Martin', network: 'Luméa' },
  ]);
  const profiles = traits.map((one) => profileOfRows([one]));
  const signs = new Set(traits.map((one) => one.sign).filter((sign) => sign >= 0));
  const { names: owners } = countOwnership(profiles, names, signs);
  const ownersOfName = (word: string) => ownersOf(owners, names.add([word]));
  expect([ownersOfName('nocibelle'), ownersOfName('zirmatech')]).toEqual([2, 1]);
  for (const sign of signs) expect(ownersOf(owners, sign)).toBe(2);
});
