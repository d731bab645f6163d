import { expect, test } from 'vitest';
import { type FrenchPlaceText, normalizeFrenchPlace } from './address-place.ts';

const read = (postcode: string | null, town: string | null, columns: Partial<FrenchPlaceText> = {}) =>
  normalizeFrenchPlace({ postcode, town, postcodeColumn: 'CP', townColumn: 'Ville', ...columns });
const codesOf = (postcode: string | null, town: string | null) => {
  const { repairs, issues } = read(postcode, town);
  return [...repairs, ...issues].map(({ code }) => code);
};

test('the same place asked twice gets the same answer', () => {
  const once = read('6130', 'GRASSE');
  expect(read('6130', 'GRASSE')).toEqual(once);
  expect(once.place).toMatchObject({ postcode: '06130', town: 'Grasse', communeCode: '06069' });
});

test('the doubts of a place are said under the headers of its own sheet, whoever asked before', () => {
  const [first] = read('82200', 'Montauban').issues;
  const [second] = read('82200', 'Montauban', { townColumn: 'City', postcodeColumn: 'Zip' }).issues;
  expect([first?.column, second?.column]).toEqual(['Ville', 'City']);
  expect(read('1000', 'Bourg-en-Bresse', { postcodeColumn: 'Zip' }).repairs[0]?.column).toBe('Zip');
});

test('a missing town is not the town « - », nor a missing postcode the postcode « - »', () => {
  expect(read('35000', null).place.town).toBe('Rennes');
  expect(read('35000', '-').place.communeCode).toBe('35238');
  expect(read(null, 'Rennes').place.postcode).toBeNull();
});

test('a code of a commune beside another commune of the department keeps both, and is said', () => {
  expect(read('06140', 'GRASSE').place).toMatchObject({ postcode: '06140', townKey: 'grasse', communeCode: '06069' });
  expect(codesOf('06140', 'GRASSE')).toEqual(['postcode_town_mismatch']);
});

test('the number of a CEDEX of Paris is its arrondissement', () => {
  expect(read(null, 'PARIS CEDEX 08').place).toMatchObject({ postcode: '75008', cedex: 'CEDEX 08' });
  expect(read('75364', 'PARIS CEDEX 08').place).toMatchObject({ postcode: '75008', cedex: '75364 CEDEX 08' });
});

test('a code that no commune has is a CEDEX unless it ends like a slip', () => {
  expect(read('35042', null).place).toMatchObject({ postcode: null, cedex: '35042 CEDEX', department: '35' });
  expect(codesOf('35042', null)).toEqual([]);
  expect(codesOf('35990', null)).toEqual(['postcode_unknown']);
});

test('of two departments that contradict each other none is chosen, and no region either', () => {
  expect(read('69003', 'Marseille').place).toMatchObject({ department: null, region: null, communeCode: null });
});

test('several communes of one name without a postcode: the name is kept and nothing is chosen', () => {
  expect(read(null, 'Saint-Denis').place).toMatchObject({
    townKey: 'saint denis',
    communeCode: null,
    department: null,
  });
  expect(codesOf(null, 'Saint-Denis')).toEqual(['town_ambiguous']);
  expect(read(null, 'Saint-Denis (93)').place).toMatchObject({ communeCode: '93066', department: '93' });
});

test('a postcode that cannot be is said once, and the town still found', () => {
  expect(codesOf('99999', 'Rennes')).toEqual(['postcode_invalid']);
  expect(codesOf('99999', 'Saint-Denis')).toEqual(['postcode_invalid']);
  expect(read('99999', 'Rennes').place).toMatchObject({ postcode: null, communeCode: '35238' });
});

test('nothing at all is no place and no doubt', () => {
  expect(read(null, null)).toEqual({
    place: {
      postcode: null,
      cedex: null,
      town: null,
      townKey: null,
      communeCode: null,
      department: null,
      region: null,
    },
    repairs: [],
    issues: [],
  });
});

test('the number of a department in place of the postcode is said, and tells the towns of one name apart', () => {
  expect(read('93', 'Saint-Denis').place).toMatchObject({ postcode: null, communeCode: '93066', department: '93' });
  expect(codesOf('93', 'Saint-Denis')).toEqual(['postcode_invalid']);
  expect(read('974', 'Saint-Denis').place.communeCode).toBe('97411');
  expect(read('35', null).place).toMatchObject({ postcode: null, communeCode: null, department: '35', region: '53' });
  expect(read('99', 'Rennes').place).toMatchObject({ postcode: null, communeCode: '35238' });
});
