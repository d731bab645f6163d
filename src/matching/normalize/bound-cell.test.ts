import { expect, test } from 'vitest';
import { normalizeAddress } from './address.ts';
import { boundCell } from './bound-cell.ts';
import { normalizeWebsite } from './domains.ts';
import { normalizeEmails } from './emails.ts';
import { normalizeSiret, normalizeVat } from './identifiers.ts';
import { normalizePhones } from './phones.ts';

test('runs of spaces count as one, line breaks stay, and what no value is long enough to need is not read', () => {
  expect(boundCell(`12 rue Verte${' '.repeat(50)}\n\n35000   Rennes`)).toBe('12 rue Verte \n35000 Rennes');
  expect(boundCell('12  rue')).toBe('12  rue');
  expect(boundCell('a'.repeat(32_767)).length).toBe(4000);
});

// Each of these cells once took from five seconds to half a minute; the runner stops a test that hangs.
test.each([
  ['spaces', `a${' '.repeat(32_000)}b`],
  ['parentheses', '('.repeat(32_000)],
  ['digits and spaces', `1${' '.repeat(32_000)}`],
  ['digits', '1'.repeat(32_000)],
  ['commas', '1,'.repeat(16_000)],
  ['street words', 'rue '.repeat(8000)],
])('the longest cell a spreadsheet can hold is read to its end: %s', (_, cell) => {
  expect(normalizeAddress({ address: cell, town: cell, postcode: cell, country: cell }, {}).address).not.toBeNull();
  expect(normalizeSiret(cell, 'SIRET').siret).toBeNull();
  expect(normalizeVat(cell, 'TVA').vat).toBeNull();
  expect(normalizePhones(cell, 'Tél', 'unknown').phones).toEqual([]);
  expect(normalizeEmails(cell, 'Mail').emails).toEqual([]);
  expect(normalizeWebsite(cell, 'Site').domain).toBeNull();
});

test('a value in a long cell keeps the whole raw text beside it', () => {
  const cell = `40483304800022${' '.repeat(500)}`;
  expect(normalizeSiret(cell, 'SIRET').siret).toBe('40483304800022');
  const damaged = `SIRET${' '.repeat(500)}40483304800022`;
  expect(normalizeSiret(damaged, 'SIRET').repairs[0]?.from).toBe(damaged);
});
