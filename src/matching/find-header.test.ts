import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTable } from './build-table.ts';
import { findHeader } from './find-header.ts';
import { isGroupLine, scoreHeaderRow } from './header-words.ts';

type Line = readonly string[];
const sheet = (lines: readonly Line[], from = 1) =>
  lines.map((cells, position) => ({ number: from + position, cells }));

const HEADER = ['Raison sociale', 'Adresse', 'CP', 'Ville', 'Téléphone', 'E-mail'];
const customer = fc
  .tuple(
    fc.constantFrom('SARL Dupont', 'Lamy Services', 'Garage Martin', 'Ville de Lyon', 'Client Direct SAS'),
    fc.constantFrom('12 rue de la Gare', '3 avenue Foch', ''),
    fc.constantFrom('69003', '75001', '01000'),
    fc.constantFrom('Lyon', 'Paris', 'Bourg-en-Bresse'),
    fc.constantFrom('04 72 11 00 01', '01 40 00 00 02', ''),
    fc.constantFrom('contact@lamy.fr', 'a.roux@lamy.fr', ''),
  )
  .map((cells): Line => cells);
const customers = fc.array(customer, { minLength: 1, maxLength: 15 });
const title = fc.constantFrom<Line>(
  ['ACME SAS'],
  ['Liste des clients au 12/11/2025'],
  ['', '', 'Service commercial'],
  ['', '', '', ''],
  ['Export du 12/11/2025', '', '', 'Page 1'],
);

test('a header is found under any number of titles, and the customers begin right below it', () => {
  fc.assert(
    fc.property(fc.array(title, { maxLength: 8 }), customers, fc.integer({ min: 1, max: 5 }), (titles, lines, from) => {
      const found = findHeader(sheet([...titles, HEADER, ...lines], from));
      expect(found).toMatchObject({
        headerRow: from + titles.length,
        firstDataRow: from + titles.length + 1,
        headers: HEADER,
      });
      const said = titles.filter((line) => line.some((cell) => cell !== '')).length;
      const remark = found.remarks.find(({ code }) => code === 'header_under_title');
      expect(remark?.values).toEqual(said === 0 ? undefined : { count: said });
    }),
  );
});

test('customers without a header are all customers', () => {
  fc.assert(
    fc.property(customers, (lines) => {
      const table = buildTable(sheet(lines));
      expect(table.headerRow).toBe(0);
      expect(table.rows.filter(({ kind }) => kind === 'data')).toHaveLength(lines.length);
    }),
  );
});

test('a column of the header says the same in capitals, without accents and between spaces', () => {
  const write = fc.constantFrom<(text: string) => string>(
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    (text) => `  ${text} `,
  );
  fc.assert(
    fc.property(write, customers, (spell, lines) => {
      expect(findHeader(sheet([HEADER.map(spell), ...lines])).headerRow).toBe(1);
    }),
  );
});

test('whatever the first rows hold, every column has a name of its own', () => {
  const text = fc.oneof(
    fc.constantFrom('', 'Nom', 'Tél', 'Tél (2)', 'Colonne A', 'Ville', '69003', 'x'),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 8 }), (lines) => {
      const { headers, headerRow, firstDataRow } = findHeader(sheet(lines));
      const width = Math.max(0, ...lines.map((cells) => cells.findLastIndex((cell) => cell.trim() !== '') + 1));
      expect(headers).toHaveLength(width);
      expect(new Set(headers).size).toBe(headers.length);
      expect(headers.filter((header) => header.trim() === '')).toEqual([]);
      expect(firstDataRow).toBeGreaterThan(headerRow);
    }),
  );
});

test('columns without a name have the letters that spreadsheets show', () => {
  const wide = Array.from({ length: 705 }, () => '12345');
  const { headers } = findHeader(sheet([wide, wide]));
  expect([0, 25, 26, 27, 51, 52, 701, 702, 704].map((place) => headers[place])).toEqual(
    ['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA', 'AAC'].map((letters) => `Colonne ${letters}`),
  );
});

test('a title above two columns is carried to the right, up to the next one', () => {
  const found = findHeader(
    sheet([
      ['Société', '', 'Contact', '', ''],
      ['Nom', 'Ville', 'Nom', 'Prénom', 'Fonction'],
      ['Lamy', 'Lyon', 'Roux', 'Anne', 'DAF'],
    ]),
  );
  expect(found.headers).toEqual(['Société Nom', 'Société Ville', 'Contact Nom', 'Contact Prénom', 'Contact Fonction']);
  expect(found.remarks.map(({ code }) => code)).toContain('header_two_lines');
  expect(found.firstDataRow).toBe(3);
});

test('a title that stands alone is not carried over the columns behind it', () => {
  const found = findHeader(
    sheet([
      ['Code client', '', 'Contact', ''],
      ['', 'Ville', 'Nom', 'Prénom'],
      ['C1', 'Lyon', 'Roux', 'Anne'],
    ]),
  );
  expect(found.headers).toEqual(['Code client', 'Ville', 'Contact Nom', 'Contact Prénom']);
});

test('a first customer that writes words of headers is no second line of the header', () => {
  for (const customer of [
    ['Adresse Conseil', 'Contact', 'Anne Roux', 'Directeur'],
    ['Contact', 'Adresse', 'Fonction', 'Roux'],
  ])
    expect(findHeader(sheet([['Société', 'Ville', 'Contact', 'Fonction'], customer]))).toMatchObject({
      headerRow: 1,
      firstDataRow: 2,
    });
});

test('a row of known words scores higher than a row of data, and a word repeated scores less', () => {
  expect(scoreHeaderRow(HEADER).score).toBeGreaterThan(0);
  expect(scoreHeaderRow(['SARL Dupont', '', '69003', 'Lyon', '04 72 11 00 01', 'a@b.fr']).score).toBeLessThan(0);
  expect(scoreHeaderRow(['Ville', 'Ville']).score).toBeLessThan(scoreHeaderRow(['Ville', 'CP']).score);
  expect(scoreHeaderRow(['', ' '])).toEqual({ score: 0, known: 0, filled: 0 });
});

test('a line of group titles has several, fewer than the columns, and no data', () => {
  const header = ['Nom', 'Ville', 'Nom', 'Prénom'];
  expect(isGroupLine(['Société', '', 'Contact', ''], header)).toBe(true);
  expect(isGroupLine(['Société', '', '', ''], header)).toBe(false);
  expect(isGroupLine(header, header)).toBe(false);
  expect(isGroupLine(['Lamy', '', '69003', ''], header)).toBe(false);
});
