import { expect, test } from 'vitest';
import { buildTable } from './build-table.ts';
import { findHeader } from './find-header.ts';

const sheet = (...lines: string[]) =>
  lines.map((line, position) => ({ number: position + 1, cells: line.split('|').map((cell) => cell.trim()) }));
const kinds = (...lines: string[]) => buildTable(sheet(...lines)).rows.map(({ kind }) => kind);

test('the header is found under a logo and a title', () => {
  const found = findHeader(
    sheet(
      'ACME|||',
      'Liste clients au 12/11/2025|||',
      '|||',
      'Raison sociale|CP|Ville|Tél',
      'Dupont|69003|Lyon|04 72 00 00 01',
    ),
  );
  expect(found).toMatchObject({ headerRow: 4, firstDataRow: 5, headers: ['Raison sociale', 'CP', 'Ville', 'Tél'] });
  expect(found.remarks).toContainEqual({ code: 'header_under_title', values: { count: 2 } });
});

test('a header in two lines is one', () => {
  const found = findHeader(
    sheet('Société||Contact|||', 'Nom|Ville|Nom|Prénom|Tél|Mail', 'Dupont|Lyon|Martin|Jean|04 72 00 00 01|a@b.fr'),
  );
  expect(found.headers).toEqual([
    'Société Nom',
    'Société Ville',
    'Contact Nom',
    'Contact Prénom',
    'Contact Tél',
    'Contact Mail',
  ]);
  expect(found).toMatchObject({ headerRow: 2, firstDataRow: 3 });
});

test('without a header the columns are named by their letters', () => {
  const found = findHeader(sheet('SARL Dupont|69003|04 72 00 00 01', 'Lamy SAS|75001|01 40 00 00 02'));
  expect(found).toMatchObject({ headerRow: 0, firstDataRow: 1, headers: ['Colonne A', 'Colonne B', 'Colonne C'] });
  expect(found.remarks).toEqual([{ code: 'header_none' }]);
});

test('duplicate headers are numbered, empty ones are named, empty columns at the end are dropped', () => {
  const found = findHeader(sheet('Société|Tél||Tél|Mail||', 'Dupont|04 72 00 00 01|x|06 12 00 00 02|a@b.fr||'));
  expect(found.headers).toEqual(['Société', 'Tél', 'Colonne C', 'Tél (2)', 'Mail']);
});

test('a header that is already numbered does not clash', () => {
  expect(findHeader(sheet('Nom|Tél|Tél (2)|Tél', 'a|1|2|3')).headers).toEqual(['Nom', 'Tél', 'Tél (2)', 'Tél (3)']);
});

test('headers in words that nobody knows are headers all the same above figures', () => {
  expect(findHeader(sheet('Zorg|Blip|Plaf', 'x|12345|b', 'y|67890|c')).headerRow).toBe(1);
});

test('an empty sheet has no header and no row', () => {
  expect(buildTable([])).toEqual({ headers: [], headerRow: 0, rows: [] });
});

test.each([
  ['TOTAL||12 400'],
  ['Total général|213|12 400'],
  ['Sous-total Lyon||4 000'],
  ['Sous-total||4 000'],
  ['Page 2/3||'],
  ['Édité le 12/11/2025||'],
  ['Nombre de clients : 213||'],
  ['Total :||1 234,56'],
  ['Totaux||8'],
  ['213 lignes||'],
  ['Exporté par J. Petit||'],
  ['TOTAL CA||12 400'],
])('« %s » is no customer', (line) => {
  expect(kinds('Société|CP|CA', 'Dupont|69003|100', line)[1]).toBe('total');
});

test.each([
  ['TOTAL ENERGIES|92400|12 400'],
  ['Total|92400|'],
  ['TOTAL ENERGIES||'],
  ['Totale Solutions|69003|100'],
  ['La Page Blanche|75001|'],
  ['Nombre d’Or|75002|5'],
])('« %s » is a customer', (line) => {
  const isNamedTotal = line.startsWith('Total|');
  expect(kinds('Société|CP|CA', 'Dupont|69003|100', line)[1]).toBe(isNamedTotal ? 'total' : 'data');
});

test('blank records, repeated headers and totals keep their number; empty ones at the end are no records', () => {
  const { rows } = buildTable(
    sheet('Société|CP|CA', 'Dupont|69003|100', '||', 'SOCIETE|C.P.|CA', 'Lamy|75001|200', 'TOTAL||300', '||', '||'),
  );
  expect(rows.map(({ rowId, kind }) => `${rowId} ${kind}`)).toEqual([
    '1 data',
    '2 blank',
    '3 repeated_header',
    '4 data',
    '5 total',
  ]);
});

test('row ids count from the header row, title block and skipped rows included', () => {
  const rows = [
    { number: 3, cells: ['Société', 'CP'] },
    { number: 4, cells: ['Dupont', '69003'] },
    { number: 7, cells: ['Lamy', '75001'] },
  ];
  expect(buildTable(rows).rows.map(({ rowId, kind }) => `${rowId} ${kind}`)).toEqual([
    '1 data',
    '2 blank',
    '3 blank',
    '4 data',
  ]);
});

test('short and long records are given the width of the header', () => {
  const { rows } = buildTable(sheet('Société|CP|Ville', 'Dupont', 'Lamy|75001|Paris'));
  expect(rows[0]?.cells).toEqual(['Dupont', '', '']);
});

test('a sheet formatted to its last column keeps the columns that hold or name something, and only those', () => {
  const wide = (first: string, second: string, last: string) => [first, second, ...Array(16_381).fill(''), last];
  const table = buildTable([
    { number: 1, cells: wide('Raison sociale', 'Ville', 'x') },
    { number: 2, cells: ['Lamy', 'Lyon'] },
  ]);
  expect(table.headers).toEqual(['Raison sociale', 'Ville', 'x']);
  expect(table.rows[0]?.cells).toEqual(['Lamy', 'Lyon', '']);
});
