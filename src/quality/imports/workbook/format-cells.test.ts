import fc from 'fast-check';
import { expect, test } from 'vitest';
import { address, phone } from '../../../../test/support/make-arrangement.ts';
import {
  formatAddress,
  formatConfidence,
  formatDepartment,
  formatNotes,
  formatPhones,
  formatRegion,
  formatSirenCell,
  formatSirets,
} from './format-cells.ts';
import { madeStructure } from './made-structure.ts';
import { createWorkbookContext } from './workbook-context.ts';

const context = createWorkbookContext(madeStructure(), 'fr');

test('identifiers are cut the way people read them, and no digit is lost', () => {
  expect(formatSirenCell('404833048')).toMatch(/^404.833.048$/u);
  expect(formatSirets(['40483304800022'])).toMatch(/^404.833.048.00022$/u);
  const digits = fc.stringMatching(/^\d{14}$/);
  fc.assert(
    fc.property(fc.array(digits, { maxLength: 3 }), (sirets) => {
      expect(formatSirets(sirets).replace(/[^\d,]/g, '')).toBe(sirets.join(','));
    }),
  );
});

test('what is no identifier stays as it is written, and none is an empty cell', () => {
  expect(formatSirenCell('12345')).toBe('12345');
  expect(formatSirenCell(null)).toBe('');
  expect(formatSirets([])).toBe('');
});

test('a phone is written the French way, with its extension, and a number from elsewhere is kept', () => {
  expect(formatPhones([{ ...phone('+33123456789'), extension: '12' }], context)).toMatch(/^01.23.45.67.89 .*12$/u);
  const all = formatPhones([phone('+33612345678'), phone('+3225555555')], context);
  expect(all.replace(/\D/g, '')).toContain('0612345678');
  expect(all.replace(/\D/g, '')).toContain('25555555');
});

test('an address on one line names its street, then its postcode and town', () => {
  expect(formatAddress(address('12 rue Bugeaud', '01000', 'Bourg'))).toBe('12 rue Bugeaud, 01000 Bourg');
  expect(formatAddress(address(null, '69003', 'Lyon'))).toBe('69003 Lyon');
  const withCedex = { ...address('4 rue X', '35000', ''), town: null, cedex: 'Rennes Cedex' };
  expect(formatAddress(withCedex)).toBe('4 rue X, 35000 Rennes Cedex');
});

test('an address of which nothing was understood is shown as the sheet has it', () => {
  const raw = { ...address(null, '', ''), postcode: null, town: null, raw: 'derrière la mairie' };
  expect(formatAddress(raw)).toBe('derrière la mairie');
});

test('notes stand one under another, each behind its day where it has one', () => {
  const notes = [
    { on: '2026-01-05', text: 'Rappeler', column: 'Note' },
    { on: null, text: 'Bon client', column: 'Note' },
  ];
  expect(formatNotes(notes)).toBe('2026-01-05 Rappeler\nBon client');
});

test('a confidence is a whole percentage', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (confidence) => {
      const percent = formatConfidence(confidence);
      expect(Number.isInteger(percent)).toBe(true);
      expect(Math.abs(percent - 100 * confidence)).toBeLessThanOrEqual(0.5);
    }),
  );
});

test('departments and regions are named, those overseas and of Corsica too', () => {
  expect(formatDepartment('35')).toBe('35 Ille-et-Vilaine');
  expect(formatDepartment('2A')).toBe('2A Corse-du-Sud');
  expect(formatDepartment('974')).toBe('974 La Réunion');
  expect(formatRegion('53')).toBe('Bretagne');
  expect([formatDepartment(null), formatRegion(null), formatDepartment('99')]).toEqual(['', '', '99']);
});
