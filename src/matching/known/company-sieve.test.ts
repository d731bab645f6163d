import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CompanySieve, placeKey, type SievedCompany, type SoughtCompany } from './company-sieve.ts';

const NOTHING: Omit<SoughtCompany, 'names'> = { domains: [], departments: [], places: [] };

interface Company extends Partial<SievedCompany> {
  readonly id: string;
  readonly department?: string;
  readonly place?: string;
}

function sieve(sought: readonly SoughtCompany[], base: readonly Company[]): string[] {
  const made = new CompanySieve(sought);
  for (const { id, names = [], domains = [] } of base) made.readCompany({ id, names, domains });
  for (const { id, department, place } of base) made.readSite(id, department ?? null, place ?? null);
  return [...made.companies()].sort();
}

const lamy = { ...NOTHING, names: ['Lamy Services'] };

test('a company that shares a rare word is found in whatever town, also with one slip of the hand', () => {
  const base = [
    { id: 'same', names: ['SARL LAMY'], department: '59' },
    { id: 'slip', names: ['Laamy Services'] },
    { id: 'other', names: ['Zirmatech'] },
  ];
  expect(sieve([{ ...lamy, names: ['Laamy'] }], base)).toEqual(['slip']);
  expect(sieve([lamy], base)).toEqual(['same', 'slip']);
});

test('a name written in one word is found by its first letters, in its department', () => {
  const base = [
    { id: 'near', names: ['Electroplus'], department: '69' },
    { id: 'far', names: ['Electroplus'], department: '59' },
  ];
  expect(sieve([{ ...NOTHING, names: ['Electro Plus'], departments: ['69'] }], base)).toEqual(['near']);
});

test('of a word that many bear only the companies of the department are found, and those with a second word', () => {
  const crowd = Array.from({ length: 60 }, (_, at) => ({
    id: `c${at}`,
    names: [`Garage ${'x'.repeat(at + 9)}`],
    department: '13',
  }));
  const base = [
    ...crowd,
    { id: 'near', names: ['Garage Petit'], department: '69' },
    { id: 'far', names: ['Garage Martin'], department: '59' },
  ];
  expect(sieve([{ ...NOTHING, names: ['Garage Martin'], departments: ['69'] }], base)).toEqual(['far', 'near']);
});

test('an address or a domain brings the companies that have it, unless it is everybody’s', () => {
  const place = placeKey('69003', '12, rue Pasteur') ?? '';
  expect(place).toBe(placeKey('69003', '12 RUE PASTEUR'));
  expect(placeKey('69003', null)).toBeNull();
  const sought = { ...NOTHING, names: [], places: [place], domains: ['lamy.fr'] };
  const base = [
    { id: 'there', names: ['Zirmatech'], place },
    { id: 'mail', names: ['Korvath'], domains: ['lamy.fr'] },
  ];
  expect(sieve([sought], base)).toEqual(['mail', 'there']);
  const centre = Array.from({ length: 80 }, (_, at) => ({ id: `${at}`, names: ['Korvath'], place }));
  expect(sieve([sought], centre)).toEqual([]);
});

test('whatever is called exactly the same in the same department is found, in a base of any order', () => {
  const name = fc.array(fc.constantFrom('lamy', 'garage', 'martin', 'services', 'nord'), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 120 }), fc.nat(), (names, pick) => {
      const base = names.map((words, at) => ({ id: String(at), names: [words.join(' ')], department: '69' }));
      const wanted = base[pick % base.length]!;
      const found = sieve([{ ...NOTHING, names: wanted.names, departments: ['69'] }], base);
      expect(found).toContain(wanted.id);
      expect(sieve([{ ...NOTHING, names: wanted.names, departments: ['69'] }], base.toReversed())).toEqual(found);
    }),
  );
});
