import { expect, test } from 'vitest';
import { takeTown } from './embedded-town.ts';

test('a postcode and a town at the end of the lines are taken out', () => {
  expect(takeTown('12 rue Verte, 35000 RENNES', true)).toEqual({
    lines: '12 rue Verte',
    town: { postcode: '35000', town: 'RENNES', country: null },
    country: null,
  });
  expect(takeTown('12 rue Verte\n35000 RENNES\nFRANCE', true).country).toBe('FR');
});

test('a box number before the town is no postcode', () => {
  expect(takeTown('BP 40123 RENNES', true).town).toBeNull();
  expect(takeTown('BP 123 - 35012 RENNES CEDEX', true)).toMatchObject({
    lines: 'BP 123',
    town: { postcode: '35012', town: 'RENNES CEDEX' },
  });
});

test('five digits before a street are no postcode', () => {
  expect(takeTown('12345 rue Verte', true).town).toBeNull();
});

test('a town alone is looked for only where no column says it', () => {
  expect(takeTown('12 rue Verte, Rennes', false).town?.town).toBe('Rennes');
  expect(takeTown('12 rue Verte, Rennes', true).town).toBeNull();
  expect(takeTown('Rennes', true).town).toBeNull();
  expect(takeTown('Rennes', false)).toMatchObject({ lines: '', town: { town: 'Rennes' } });
});

test('lines without any town stay as they are', () => {
  expect(takeTown('12 rue Verte, 2e étage', false)).toEqual({
    lines: '12 rue Verte, 2e étage',
    town: null,
    country: null,
  });
  expect(takeTown('', false)).toEqual({ lines: '', town: null, country: null });
});

test.each([
  ['107, RUE LAVOISIER -  6130 Grasse', '107, RUE LAVOISIER', '6130', 'Grasse'],
  ['88 av. du Maréchal Foch -  6520 GRASSE', '88 av. du Maréchal Foch', '6520', 'GRASSE'],
  ['119, AVENUE DU MARÉCHAL FOCH 2300 Chauny CEDEX', '119, AVENUE DU MARÉCHAL FOCH', '2300', 'Chauny CEDEX'],
  ['31 quai de la Marne 8000 CHARLEVILLE-MEZIERES', '31 quai de la Marne', '8000', 'CHARLEVILLE-MEZIERES'],
  ['39 rue Pasteur\n3200 Vichy', '39 rue Pasteur', '3200', 'Vichy'],
  ['1210 Ferney-Voltaire', '', '1210', 'Ferney-Voltaire'],
  ['Rue de la Loi 16, 1000 Bruxelles', 'Rue de la Loi 16', '1000', 'Bruxelles'],
])(
  '%s: four digits before a town of their department are a postcode that lost its zero',
  (text, lines, postcode, town) => {
    expect(takeTown(text, false)).toEqual({ lines, town: { postcode, town, country: null }, country: null });
  },
);

test('a year in the name of a way is no postcode', () => {
  expect(takeTown('12 rue du 8 mai 1945 Nantes', false).town).toEqual({
    postcode: null,
    town: 'Nantes',
    country: null,
  });
  expect(takeTown('12 rue du 19 mars 1962 Bourg-en-Bresse', false).lines).toBe('12 rue du 19 mars 1962');
  expect(takeTown('1200 route de Mâcon', false).town).toBeNull();
});

test('a town whose name begins like a street is a town behind its postcode', () => {
  expect(takeTown('40 AVENUE DE LA RÉPUBLIQUE 76170 Port Jérôme sur Seine', false)).toEqual({
    lines: '40 AVENUE DE LA RÉPUBLIQUE',
    town: { postcode: '76170', town: 'Port Jérôme sur Seine', country: null },
    country: null,
  });
  expect(takeTown('12 rue Verte 69470 Cours', true).town).toMatchObject({ postcode: '69470', town: 'Cours' });
});

test.each([
  ['10 place Bellecour 69002 Lyon 2e Arrondissement', '10 place Bellecour', '69002', 'Lyon 2e Arrondissement'],
  ['8 rue Verte 75008 Paris 8ème', '8 rue Verte', '75008', 'Paris 8ème'],
  ['8 rue Verte, 75008 PARIS 08', '8 rue Verte', '75008', 'PARIS 08'],
  ['12 rue Verte 35 000 Rennes', '12 rue Verte', '35000', 'Rennes'],
  ['12 rue Verte Rennes 35000', '12 rue Verte', '35000', 'Rennes'],
  ['12 RUE VERTE ST ETIENNE 42000', '12 RUE VERTE', '42000', 'ST ETIENNE'],
])('%s: the whole end is the town, and the street keeps none of it', (text, lines, postcode, town) => {
  expect(takeTown(text, true)).toEqual({ lines, town: { postcode, town, country: null }, country: null });
});

test('a town in the name of a way stays there, though its postcode follows', () => {
  expect(takeTown('12 rue de Rennes 35000', true)).toMatchObject({
    lines: '12 rue de Rennes',
    town: { postcode: '35000', town: null },
  });
});

test('digits behind any other town are none of its arrondissements', () => {
  expect(takeTown('12 rue Verte 35000 Rennes 12', true).town?.town ?? null).not.toBe('Rennes 12');
});
