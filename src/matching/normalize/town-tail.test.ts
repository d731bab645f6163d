import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeAddress } from './address.ts';
import { findTownTail } from './town-tail.ts';

const read = (text: string) => {
  const tail = findTownTail(text);
  return tail && [tail.lines, tail.town];
};

test.each([
  ['83 impasse des Acacias -  AMIENS', '83 impasse des Acacias', 'AMIENS'],
  ['105, IMPASSE DES ACACIAS - Sannois', '105, IMPASSE DES ACACIAS', 'Sannois'],
  ['25 rte de Paris -  SEYSSINS', '25 rte de Paris', 'SEYSSINS'],
  ['12 rue Victor Hugo, Lyon 3e', '12 rue Victor Hugo', 'Lyon 3e'],
  ['68, rue Pasteur -  Brignais CEDEX', '68, rue Pasteur', 'Brignais CEDEX'],
  ['12 rue Verte\nRennes', '12 rue Verte', 'Rennes'],
  ['12 rue Verte (Rennes)', '12 rue Verte', 'Rennes'],
  ['12 rue Verte -Rennes', '12 rue Verte', 'Rennes'],
  ['12 rue Verte- Rennes', '12 rue Verte', 'Rennes'],
  ['12 rue Verte, Rennes, Bretagne', '12 rue Verte', 'Rennes'],
  ['12 rue Verte, Vannes, Morbihan', '12 rue Verte', 'Vannes'],
  ['12 rue Verte, Paris', '12 rue Verte', 'Paris'],
  ['12 rue Verte, LYON (69)', '12 rue Verte', 'LYON (69)'],
  ['114 rue dse Lilas - Livry-Gargan', '114 rue dse Lilas', 'Livry-Gargan'],
])('%s: what a comma, a dash or a line parts from the street is the town', (text, lines, town) => {
  expect(read(text)).toEqual([lines, town]);
});

test.each([
  ['61 rue Pasteur Morlaix', '61 rue Pasteur', 'Morlaix'],
  ['90, ZONE ARTISANALE LES PRÉS Noisy-le-Sec', '90, ZONE ARTISANALE LES PRÉS', 'Noisy-le-Sec'],
  ['50, rue Saint-Martin Mions', '50, rue Saint-Martin', 'Mions'],
  ['62 B boulevard Victor Hugo FEURS', '62 B boulevard Victor Hugo', 'FEURS'],
  ['101 quai de la Marne ST PIERRE LES ELBEUF', '101 quai de la Marne', 'ST PIERRE LES ELBEUF'],
  ["59 bis rte de Paris Les Sables-d'Olonne", '59 bis rte de Paris', "Les Sables-d'Olonne"],
  ['19 zone artisanale Les Prés VERSAILLES CEDEX', '19 zone artisanale Les Prés', 'VERSAILLES CEDEX'],
  ['104, place de la Mairie NIMES', '104, place de la Mairie', 'NIMES'],
  ['12 r. du 8 mai 1945 Rennes', '12 r. du 8 mai 1945', 'Rennes'],
  ['12 R PASTEUR LYON 3E', '12 R PASTEUR', 'LYON 3E'],
  ['12 rue pasteur morlaix', '12 rue pasteur', 'morlaix'],
  ['89, chemin du Moulin Saint-Laurent-du-Maroni', '89, chemin du Moulin', 'Saint-Laurent-du-Maroni'],
  ['13 zone artiasnale Les Prés Versailles', '13 zone artiasnale Les Prés', 'Versailles'],
  ['15 rue Marceau Nantes', '15 rue Marceau', 'Nantes'],
  ['12-14 rue de Paris Le Mans', '12-14 rue de Paris', 'Le Mans'],
])('%s: without anything between, the longest tail that is a commune is the town', (text, lines, town) => {
  expect(read(text)).toEqual([lines, town]);
});

test.each([
  '12 rue de Paris',
  '12 avenue de Lyon',
  '3 route de Rennes',
  '3 route du Mans',
  'rue Saint-Martin',
  '5 rue St Martin',
  '5 route de Villeneuve Saint Georges',
  '5 route de Saint Jean de Monts',
  '5 rue du Faubourg Saint-Denis',
  '5 rue du Champ de Mars',
  '5 rue du 19 mars',
  '5 RUE DU 19 MARS',
  '5 rue Jules Verne',
  '5 rue Ferdinand Buisson',
  '5 rue Louis Aragon',
  '5 rue E. Combes',
  '5 rue du Général Lyon',
  '5 allée des Trois Fontaines',
  '5 chemin de la belle fontaine',
  '5 rue du Bel Air',
  '5 rue du Chêne Vert',
  '48 avenue du 47ème RI',
  '13 rue François Marie Leroux',
  '17 route dde Paris',
  '13 zone artiasnale Les Prés',
  '12 Le Bourg',
  'Le Bourg',
  'Le Village',
  'ZA Beaulieu',
  'ZI Nord',
  '12 rue Verte, 2e étage',
  '12 rue Verte - Bât B',
  '12 rue Verte, Le Bourg',
  '',
  '-',
  '12',
])('%s holds no town: it is the name of the way', (text) => {
  expect(read(text)).toBeNull();
});

test('a cell that is nothing but the name of a commune is a town', () => {
  expect(read('Senlis')).toEqual(['', 'Senlis']);
  expect(read('LYON CEDEX 03')).toEqual(['', 'LYON CEDEX 03']);
});

test('between communes of one name nothing is chosen: the town is kept and it is said', () => {
  const { address, issues } = normalizeAddress({ address: '12 rue Pasteur Saint-Denis' }, { address: 'Adresse' });
  expect(address).toMatchObject({ town: 'Saint-Denis', townKey: 'saint denis', communeCode: null, postcode: null });
  expect(address?.wayTokens).toEqual(['pasteur']);
  expect(issues.map(({ code }) => code)).toEqual(['town_ambiguous']);
});

test('a commune alone of its name is known by its code, the postcode stays unknown', () => {
  const { address, issues } = normalizeAddress({ address: '61 rue Pasteur Morlaix' }, { address: 'Adresse' });
  expect(address).toMatchObject({
    street: '61 rue Pasteur',
    wayTokens: ['pasteur'],
    town: 'Morlaix',
    communeCode: '29151',
  });
  expect(issues).toEqual([]);
});

test('an arrondissement behind the street says the postcode', () => {
  const { address } = normalizeAddress({ address: '12 rue Victor Hugo, Lyon 3e' }, { address: 'Adresse' });
  expect(address).toMatchObject({ postcode: '69003', communeCode: '69123', townKey: 'lyon' });
});

test('with or without a separator the same street and town are read', () => {
  const streets = fc.constantFrom(
    'rue Pasteur',
    'AVENUE DE LA RÉPUBLIQUE',
    'rte de Paris',
    "av. de l'Europe",
    'bd Victor Hugo',
  );
  const towns = fc.constantFrom('Morlaix', 'LE MANS', 'Villefranche-sur-Saône', 'St Malo', 'Rennes CEDEX');
  fc.assert(
    fc.property(streets, towns, fc.constantFrom(' ', ', ', ' - ', ' -  ', '\n'), (street, town, glue) => {
      expect(read(`12 ${street}${glue}${town}`)).toEqual([`12 ${street}`, town]);
    }),
  );
});

// « 312 » is no department: a department behind its town is dropped on purpose, the town says it already.
test('nothing of the text is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('rue ', 'de ', 'Lyon ', '- ', ', ', '312 ', 'Saint ', '\n', 'Cedex ') }),
      (text) => {
        const tail = findTownTail(text);
        if (tail === null) return;
        const letters = (some: string) => some.replace(/[^\p{L}\d]/gu, '');
        expect(letters(tail.lines + tail.town)).toBe(letters(text));
      },
    ),
  );
});
