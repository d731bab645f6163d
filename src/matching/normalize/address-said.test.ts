import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communesOfPostcode } from '../../domain/commune.ts';
import { normalizeFrenchPlace } from './address-place.ts';
import { checkSaidPlace, type SaidPlace } from './address-said.ts';

const NOTHING: SaidPlace = { postcode: null, town: null, country: null, townInLines: null, countryInLines: null };
const check = (said: Partial<SaidPlace>) => checkSaidPlace({ ...NOTHING, ...said });
const POSTCODES = ['35000', '75001', '06130', '76330', '97200', '20200', '93200', '13090', '69470', '97150'];

test('a postcode and its commune, in one cell or two, give what the check of the list gives', () => {
  const spellings = [
    (name: string) => name,
    (name: string) => name.toUpperCase(),
    (name: string) => name.replaceAll('-', ' '),
    (name: string) => name.replace(/^Saint/, 'St'),
    (name: string) => `${name} `,
    (name: string) => `- ${name}`,
    (name: string) => `${name} CEDEX`,
    (name: string) => name.slice(0, -1),
  ];
  const place = fc.constantFrom(...POSTCODES).chain((postcode) =>
    fc.record({
      postcode: fc.constant(postcode),
      name: fc.constantFrom(...communesOfPostcode(postcode).map(({ name }) => name)),
      spell: fc.constantFrom(...spellings),
    }),
  );
  fc.assert(
    fc.property(place, ({ postcode, name, spell }) => {
      const town = spell(name);
      const apart = check({ postcode, town });
      const plain = normalizeFrenchPlace({
        postcode,
        town: town.trim().replace(/^- /, ''),
        postcodeColumn: '',
        townColumn: '',
      });
      expect(apart.place).toEqual(plain.place);
      expect(apart.issues.map(({ code }) => code)).toEqual(plain.issues.map(({ code }) => code));
      expect(check({ postcode: `${postcode} ${town}` })).toEqual(apart);
    }),
  );
});

test('all rows of one commune share its place, however they spell it', () => {
  const places = ['35000 Rennes', '35000 RENNES', '35000 rennes'].map((postcode) => check({ postcode }).place);
  expect(new Set(places).size).toBe(1);
});

test('a stated country is heard, and a postcode of its own shape', () => {
  expect(check({ postcode: '1000', town: 'Bruxelles' }).country).toBe('BE');
  expect(check({ postcode: '35000', town: 'Rennes', country: 'Belgique' }).country).toBe('BE');
  expect(check({ postcode: '35000', town: 'Rennes', country: 'Syldavie' }).issues).toEqual([
    { code: 'country_unknown', part: 'country', raw: 'Syldavie' },
  ]);
});

test('two cells that name two postcodes contradict each other, and the whole address is said', () => {
  const { issues } = check({ postcode: '35000', town: '69003 Lyon' });
  expect(issues).toContainEqual({ code: 'postcode_town_mismatch', part: 'whole', raw: '' });
  expect(issues.filter(({ code }) => code === 'postcode_town_mismatch')).toHaveLength(1);
});

test('« Fort-de-France » is no town of a country behind it', () => {
  expect(check({ postcode: '97200', town: 'Fort-de-France' }).place.town).toBe('Fort-de-France');
  expect(check({ postcode: '97200', town: 'FORT DE FRANCE' }).country).toBe('FR');
});
