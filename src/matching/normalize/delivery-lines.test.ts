import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDeliveryLines } from './delivery-lines.ts';

test.each([
  ['6 rue PHILIPPE', '6', null, 'rue', '6 rue Philippe'],
  ['12 bis, av. du Gal de Gaulle', '12', 'B', 'avenue', '12 bis avenue du Général de Gaulle'],
  ['12B R DE PARIS', '12', 'B', 'rue', '12 bis rue de Paris'],
  ['12 R Victor Hugo', '12', null, 'rue', '12 rue Victor Hugo'],
  ['2T RUE VERTE', '2', 'T', 'rue', '2 ter rue Verte'],
  ['12 quater rue Verte', '12', 'Q', 'rue', '12 quater rue Verte'],
  ['12 C rue Verte', '12', 'C', 'rue', '12 C rue Verte'],
  ['12-14 bd St Michel', '12-14', null, 'boulevard', '12-14 boulevard Saint Michel'],
  ['18 à 20 rue de Rennes', '18-20', null, 'rue', '18-20 rue de Rennes'],
  ['4-6-8 rue des Lilas', '4-6-8', null, 'rue', '4-6-8 rue des Lilas'],
  ['3 bis B rue Foch', '3', 'B', 'rue', '3 bis rue Foch'],
  ['n° 5, place du Marché', '5', null, 'place', '5 place du Marché'],
  ['R DES ECOLES', null, null, 'rue', 'rue des Ecoles'],
  ['3 Grande Rue', '3', null, 'grande rue', '3 grande rue'],
  ['Rue du 8 mai 1945', null, null, 'rue', 'rue du 8 mai 1945'],
  ['12 le Bourg', '12', null, null, '12 le Bourg'],
  ['Lieu-dit Kerlann', null, null, 'lieu-dit', 'lieu-dit Kerlann'],
  ['ZA les Portes', null, null, 'zone artisanale', 'zone artisanale les Portes'],
])('%s is read', (line, number, repetition, wayType, street) => {
  expect(readDeliveryLines(line)).toMatchObject({ number, repetition, wayType, street, complement: null });
});

test.each([
  ['12 rue Ampère Bât B', 'Bât B'],
  ['Bât B 12 rue Ampère', 'Bât B'],
  ['Bâtiment B, 12 rue Ampère', 'Bâtiment B'],
  ['12 rue Ampère - ZI Nord', 'ZI Nord'],
  ['ZI Nord 12 rue Ampère', 'ZI Nord'],
  ['Résidence du Parc 12 rue Ampère', 'Résidence du Parc'],
  ['12 rue Ampère, 2e étage', '2e étage'],
  ['12 rue Ampère (au fond de la cour)', 'au fond de la cour'],
  ['Immeuble Le Vinci 12 rue Ampère', 'Immeuble Le Vinci'],
])('%s is a street and its complement', (line, complement) => {
  expect(readDeliveryLines(line)).toMatchObject({ street: '12 rue Ampère', complement });
});

test('behind an article a building is the name of the street', () => {
  for (const name of ['de la Tour', 'du Parc', 'de la Résidence', 'de la Porte', 'des Lots'])
    expect(readDeliveryLines(`12 rue ${name}`)).toMatchObject({ street: `12 rue ${name}`, complement: null });
});

test('boxes are taken out wherever they stand', () => {
  expect(readDeliveryLines('BP 123')).toMatchObject({ deliveryBox: 'BP 123', street: null, complement: null });
  expect(readDeliveryLines('12 rue Ampère\nCS 40 123')).toMatchObject({
    street: '12 rue Ampère',
    deliveryBox: 'CS 40123',
  });
  expect(readDeliveryLines('B.P. n° 45 - 12 rue Ampère')).toMatchObject({
    street: '12 rue Ampère',
    deliveryBox: 'BP 45',
  });
  expect(readDeliveryLines('TSA 70011, 12 rue Ampère').deliveryBox).toBe('TSA 70011');
});

test('the street is found in whatever line it stands', () => {
  expect(readDeliveryLines('Centre commercial Grand Quartier\n12 rue Ampère')).toMatchObject({
    street: '12 rue Ampère',
    complement: 'Centre commercial Grand Quartier',
  });
});

test('nothing gives nothing', () => {
  expect(readDeliveryLines('')).toMatchObject({ number: null, street: null, complement: null, wayTokens: [] });
});

test('a street once written reads the same', () => {
  const numbers = fc.constantFrom('', '12 ', '12 bis ', '2T ', '12-14 ');
  const types = fc.constantFrom('rue', 'R', 'AV', 'bd', 'chemin', 'PL', 'ZA', 'lieu-dit');
  const names = fc.constantFrom(
    'DE LA PAIX',
    'Victor Hugo',
    'du Gal Leclerc',
    'St Michel',
    'des Ecoles',
    'du 8 mai 1945',
  );
  fc.assert(
    fc.property(numbers, types, names, (number, type, name) => {
      const once = readDeliveryLines(`${number}${type} ${name}`);
      expect(once.street).not.toBeNull();
      expect(readDeliveryLines(once.street ?? '')).toEqual(once);
    }),
  );
});

test.each(
  (
    '- fond de cour|(fond)|Bât C|BATIMENT 2|Imm. Le Lys|Immeuble Lys|Esc 2|escalier B|App 3|Appt 3|Appartement 3|2e étage|' +
    '3ÈME ETAGE|Étage 2|RDC|Porte 4|Hall 2|Entrée C|ENTREE C|ZI Nord|Z.A. Nord|ZAC Nord|Zone Artisanale|Parc d’activités|' +
    'Centre Commercial Nord|CTRE COM|C. CIAL Nord|lieu-dit Nord|Rés. Nord|RESIDENCE Nord|Lot 3|Lotissement Nord|Tour A|Cidex 3|c/o Lamy'
  ).split('|'),
)('« %s » behind a street is no part of its name', (complement) => {
  const { wayTokens, complement: found } = readDeliveryLines(`12 rue Verte ${complement}`);
  expect(wayTokens).toEqual(['verte']);
  expect(found).not.toBeNull();
});
