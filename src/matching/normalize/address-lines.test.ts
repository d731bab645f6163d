import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddressLines } from './address-lines.ts';
import { readDeliveryLines } from './delivery-lines.ts';
import { takeTown } from './embedded-town.ts';

const RESTS = [
  ' rue Verte',
  ' B rue Verte',
  ', bd St Michel',
  ' le Bourg',
  ' ZA les Portes',
  ' rue Verte, Bât A',
  ' er étage',
  ' C',
  '',
  ' rue Pasteur Morlaix',
  ' rue Pasteur, Vannes, Morbihan',
  ' Grasse',
  ' (Vannes)',
  '\nLyon\nFrance',
  ' résidence rue Verte',
  'bis rue du 8 mai',
];

test('the number of the house changes nothing else, whether its street was read before or not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(...RESTS), fc.boolean(), (number, rest, knows) => {
      const text = `${number}${rest}`;
      const { lines, town, country } = takeTown(text, knows);
      expect(readAddressLines(text, knows)).toEqual({ delivery: readDeliveryLines(lines), town, country });
    }),
  );
});

test('a town behind the street is only looked for where no column holds it', () => {
  const lines = '61 rue Pasteur Morlaix';
  expect(readAddressLines(lines, false)).toMatchObject({ town: { town: 'Morlaix' }, delivery: { number: '61' } });
  expect(readAddressLines(lines, true)).toMatchObject({ town: null, delivery: { street: '61 rue Pasteur Morlaix' } });
});

test('two houses of one street share its words', () => {
  const [first, second] = ['7 rue des Trois Ponts', '93 rue des Trois Ponts'].map((text) =>
    readAddressLines(text, true),
  );
  expect(second?.delivery).toEqual({ ...first?.delivery, number: '93', street: '93 rue des Trois Ponts' });
  expect(second?.delivery.wayTokens).toBe(first?.delivery.wayTokens);
});

test('four digits in front of a town may be a postcode that lost its zero, and are no number of a house', () => {
  expect(readAddressLines('6130 Grasse', false)).toMatchObject({ town: { postcode: '6130', town: 'Grasse' } });
  expect(readAddressLines('613 Grasse', false).town).toBeNull();
});
