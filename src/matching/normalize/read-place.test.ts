import { expect, test } from 'vitest';
import { buildTable } from '../build-table.ts';
import { suggestMapping } from '../map-columns.ts';
import type { NormalizedRecord } from '../record.ts';
import { normalizeRecord } from './normalize-record.ts';

function only(...lines: string[]): NormalizedRecord {
  const table = buildTable(
    lines.map((line, position) => ({ number: position + 1, cells: line.split('|').map((cell) => cell.trim()) })),
  );
  const [row] = table.rows.filter(({ kind }) => kind === 'data');
  if (row === undefined) throw new Error('no data row');
  return normalizeRecord(row, suggestMapping(table));
}

test('a site of its own column is believed before the words of the company’s cell', () => {
  const record = only('Société|Site|Ville', 'Lamy - Agence de Nice|Dépôt de Brest|Brest');
  expect(record).toMatchObject({ siteName: 'Dépôt de Brest', siteKind: 'depot' });
});

test('a head office column answers yes or no, other words are kept', () => {
  expect(only('Société|Siège O/N', 'Lamy|O').isHeadOffice).toBe(true);
  expect(only('Société|Siège O/N', 'Lamy|N').isHeadOffice).toBe(false);
  expect(only('Société|Ville', 'Lamy|Lyon').isHeadOffice).toBeNull();
});

test('an address line of its own postcode and town is one address', () => {
  const record = only('Société|Adresse|CP|Ville', 'Lamy|12 r. Foch|69003|LYON');
  expect(record.address).toMatchObject({ number: '12', postcode: '69003', townKey: 'lyon' });
});

test('a second address line never replaces the first', () => {
  const record = only('Société|Adresse 1|Adresse 2|CP|Ville', 'Lamy|12 rue Foch|Bât. B|69003|Lyon');
  expect(record.address).toMatchObject({ number: '12', wayType: 'rue', postcode: '69003' });
  expect(record.address?.complement).toMatch(/b/i);
});

test('one column of postcode and town serves both parts', () => {
  const record = only('Société|CP Ville', 'Lamy|75001 PARIS');
  expect(record.address).toMatchObject({ postcode: '75001', townKey: 'paris' });
});

test('a row that says nothing of its place has no address', () => {
  expect(only('Société|Adresse|CP|Ville', 'Lamy|||').address).toBeNull();
});

test('the service or the site of a public body is its site', () => {
  const record = only('Organisme|Service / site|Commune', 'Commune de Bressuire|École Jules Ferry|Bressuire');
  expect(record.siteName).toBe('École Jules Ferry');
});
