import { expect, test } from 'vitest';
import { suggestMapping } from '../map-columns.ts';

/** header → field, civilities aside, and number of the person, from headers and lines with `|` between cells. */
function persons(headers: string, ...lines: string[]): Record<string, string> {
  const rows = lines.map((line, position) => ({
    rowId: position + 1,
    kind: 'data' as const,
    cells: line.split('|').map((cell) => cell.trim()),
  }));
  const { columns } = suggestMapping({ headers: headers.split('|'), headerRow: 1, rows });
  return Object.fromEntries(
    columns.map(({ header, fields, person }) => [
      header,
      `${fields.find((field) => field !== 'civility') ?? '-'} ${person}`,
    ]),
  );
}

test('the phone and the mail of contact 2 are the second person’s', () => {
  expect(
    persons(
      'Société|Contact 1|Tél contact 1|Contact 2|Tél contact 2|Mail contact 2',
      'Lamy|M. Petit|04 72 11 00 01|Mme Roux|04 72 11 00 02|z.roux@lamy.fr',
    ),
  ).toMatchObject({
    'Contact 1': 'full_name 0',
    'Tél contact 1': 'direct_phone 0',
    'Contact 2': 'full_name 1',
    'Tél contact 2': 'direct_phone 1',
    'Mail contact 2': 'email 1',
  });
});

test('a second phone beside one contact is no second person', () => {
  expect(persons('Société|Contact|Tél 1|Tél 2', 'Lamy|M. Petit|04 72 11 00 01|04 72 11 00 02')).toMatchObject({
    Contact: 'full_name 0',
    'Tél 1': 'phone 0',
    'Tél 2': 'phone 0',
  });
});

test('columns named by a function are of the person of that function, wherever they stand', () => {
  expect(
    persons(
      'Société|Mail acheteur|Nom du gérant|Nom acheteur|Mail gérant',
      'Lamy|p.petit@lamy.fr|M. Jean Roux|Paul Petit|j.roux@lamy.fr',
    ),
  ).toMatchObject({
    'Nom du gérant': 'full_name 0',
    'Nom acheteur': 'full_name 1',
    'Mail acheteur': 'email 1',
    'Mail gérant': 'email 0',
  });
});

test('the second mail of a function is still of the person of that function', () => {
  expect(
    persons('Société|Nom du gérant|Nom acheteur|Mail acheteur 2', 'Lamy|Jean Roux|Paul Petit|p.petit@lamy.fr'),
  ).toMatchObject({ 'Nom du gérant': 'full_name 0', 'Nom acheteur': 'full_name 1', 'Mail acheteur 2': 'email 1' });
});

test('numbers of persons that begin at 2 leave no empty person before them', () => {
  expect(persons('Société|Contact 2|Contact 3', 'Lamy|M. Petit|Mme Roux')).toMatchObject({
    'Contact 2': 'full_name 0',
    'Contact 3': 'full_name 1',
  });
});

test('what is the company’s own has no person', () => {
  const found = persons(
    'Société|Contact 1|Contact 2|Ville|SIRET|Code client',
    'Lamy|M. Petit|Mme Roux|Lyon|73282932000074|C1',
  );
  for (const header of ['Société', 'Ville', 'SIRET', 'Code client']) expect(found[header], header).toMatch(/ 0$/);
});

test('a column that holds town and postcode together is both, in that order, and a plain one is one', () => {
  const fields = (header: string, ...cells: string[]) =>
    suggestMapping({
      headers: ['Société', header],
      headerRow: 1,
      rows: cells.map((cell, position) => ({ rowId: position + 1, kind: 'data', cells: ['Lamy', cell] })),
    }).columns[1]?.fields;
  expect(fields('Ville', '69003 LYON', '75001 PARIS')).toEqual(['postcode', 'town']);
  expect(fields('Ville', 'Lyon', 'Paris')).toEqual(['town']);
  expect(fields('CP', '69003', '75001')).toEqual(['postcode']);
  expect(fields('Contact', 'M. Paul Petit', 'Mme Anne Roux')).toEqual(['civility', 'full_name']);
  expect(fields('Contact', 'Paul Petit', 'Anne Roux')).toEqual(['full_name']);
  expect(fields('Tél', '04 72 11 00 01', '04 72 11 00 02 z.roux@lamy.fr')).toEqual(['phone', 'email']);
});

test('a sign over three companies is a network, over two each it is their own trade name', () => {
  const field = (companies: number) => {
    const rows = Array.from({ length: 12 }, (_, position) => ({
      rowId: position + 1,
      kind: 'data' as const,
      cells: [`SARL ${'ABCDEFGHIJKL'[position]}udelin`, `Tabac ${'XYZTUVW'[Math.floor(position / companies)]}anadu`],
    }));
    return suggestMapping({ headers: ['Raison sociale', 'Enseigne'], headerRow: 1, rows }).columns[1]?.fields[0];
  };
  expect([field(2), field(3)]).toEqual(['trade_name', 'network_name']);
});
