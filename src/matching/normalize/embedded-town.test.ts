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
  expect(takeTown('Rennes', false).town).toBeNull();
});

test('lines without any town stay as they are', () => {
  expect(takeTown('12 rue Verte, 2e étage', false)).toEqual({
    lines: '12 rue Verte, 2e étage',
    town: null,
    country: null,
  });
  expect(takeTown('', false)).toEqual({ lines: '', town: null, country: null });
});
