import { expect, test } from 'vitest';
import { buildTable } from '../build-table.ts';
import { suggestMapping } from '../map-columns.ts';

const TOWNS = ['35000', '44000', '56000'];

/** The fields of a sheet without header, column by column. */
function fieldsOf(...lines: string[]): string[] {
  const rows = lines.map((line, position) => ({
    number: position + 1,
    cells: line.split('|').map((cell) => cell.trim()),
  }));
  const table = buildTable(rows);
  expect(table.headerRow).toBe(0);
  return suggestMapping(table).columns.map(({ fields }) => fields.join('+') || '?');
}

test('« Groupe … » in a sparse column is the group, the well-filled names beside it are the companies', () => {
  const fields = fieldsOf(
    'Groupe Quiurex|Quiurex Sécurité|93130|Noisy-le-Sec|01 40 00 00 01',
    '|Vitalis SA|94350|Villiers-sur-Marne|01 40 00 00 02',
    '|SUDELEC IBEONNEX|53000|Laval|02 63 23 41 72',
    'Groupe Quiilys|SARL QUIILYS|42700|Firminy|04 45 24 94 29',
  );
  expect(fields).toEqual(['group_name', 'company_name', 'postcode', 'town', 'phone']);
});

test('three rows of names are companies where no other column can name one', () => {
  const fields = fieldsOf(
    'Dupont SA|732 829 320 00074|10 rue de la Paix|75002|Paris|Jean Durand|jean.durand@dupont.com|01 42 60 30 30',
    'DUPONT|73282932000074|10 r de la Paix|75002|PARIS|J. Durand||',
    'Lefort & Fils||ZI Nord|72000|Le Mans||contact@lefort.fr|02 43 00 00 01',
  );
  expect(fields).toEqual(['company_name', 'siret', 'address', 'postcode', 'town', 'full_name', 'email', 'phone']);
});

test('a company without legal form nor word of trade is still found, and a person says whether it is right', () => {
  const table = buildTable(
    ['Quiazan|35000|Rennes', 'Jorandis|44000|Nantes', 'Ibeonnex|29200|Brest'].map((line, position) => ({
      number: position + 1,
      cells: line.split('|'),
    })),
  );
  const [first] = suggestMapping(table).columns;
  expect(first).toMatchObject({ fields: ['company_name'], grade: 'unsure', reason: { code: 'mapping_best_name' } });
});

test('single words beside first names are surnames, on either side', () => {
  const people = [
    ['M.', 'Yann', 'Deschamps'],
    ['Mme', 'Sophie', 'BONNET'],
    ['M.', 'Patrick', 'GARCIA'],
    ['', 'Karim', 'Haddad'],
  ];
  const after = people.map(([civility, first, last]) => `Vitalis SA|${civility}|${first}|${last}|35000`);
  expect(fieldsOf(...after)).toEqual(['company_name', 'civility', 'first_name', 'last_name', 'postcode']);
  const before = people.map(([civility, first, last]) => `Vitalis SA|${civility}|${last}|${first}|35000`);
  expect(fieldsOf(...before)).toEqual(['company_name', 'civility', 'last_name', 'first_name', 'postcode']);
});

test('surnames that are first names too stay surnames', () => {
  const fields = fieldsOf(
    'SARL Lamy|Jean|Martin|35000',
    'SAS Orbia|Sophie|Bernard|44000',
    'Ets Roux|Yann|Thomas|29200',
    'SA Vernet|Nathalie|Laurent|56000',
    'SA Delmas|Philippe|Le Goff|56000',
  );
  expect(fields).toEqual(['company_name', 'first_name', 'last_name', 'postcode']);
});

test('a single column of words after the civility is the surname', () => {
  const fields = fieldsOf('SARL Lamy|M.|Haddad|35000', 'SAS Orbia|Mme|Kerbrat|44000', 'Ets Roux|M.|Fraontec|29200');
  expect(fields).toEqual(['company_name', 'civility', 'last_name', 'postcode']);
});

test('phrases and refusals are comments, however few they are', () => {
  const fields = fieldsOf(
    'SARL Lamy|35000|ne plus appeler|livraison le matin uniquement, passer par la cour arrière',
    'SAS Orbia|44000||client fidèle depuis 2010, à revoir avant la fin de l’année',
    'Ets Roux|29200||',
  );
  expect(fields).toEqual(['company_name', 'postcode', 'comment', 'comment']);
});

test('a sign over many companies is a network, the sign of one company is nothing that we know', () => {
  const many = ['Orpi', 'Foncia', 'Guyot'].flatMap((sign, place) =>
    ['Lamy', 'Orbia', 'Vernet'].map((name) => `${name} ${place} SARL|${TOWNS[place]}|Optique ${sign}`),
  );
  expect(fieldsOf(...many)).toEqual(['company_name', 'postcode', 'network_name']);
  const own = ['Lamy', 'Orbia', 'Vernet'].map((name, place) => `${name} SARL|${TOWNS[place]}|Chez ${name}`);
  expect(fieldsOf(...own)).toEqual(['company_name', 'postcode', '?']);
});

test('few names that come back on every row are the salespeople, not the contacts', () => {
  const names = ['Jean Petit', 'Anne Roux', 'Paul Lemoine', 'Claire Faure', 'Hugo Meyer', 'Lucie Caron'];
  const lines = Array.from(
    { length: 60 },
    (_, at) =>
      `Société Lamy ${at}|${names[at % 6]?.split(' ')[0]} Durand${'abcdefghij'[at % 10]}${'klmnop'[at % 6]}|${at % 2 ? 'Anne Roux' : 'Luc Petit'}`,
  );
  expect(fieldsOf(...lines)).toEqual(['company_name', 'full_name', 'owner']);
});

test('a sheet whose headers nobody knows has its companies all the same', () => {
  const table = buildTable(
    ['Zorglub|Machin', 'SARL Lamy|35000', 'SAS Orbia|44000', 'Ets Roux|29200'].map((line, position) => ({
      number: position + 1,
      cells: line.split('|'),
    })),
  );
  expect(suggestMapping(table).columns[0]?.fields).toEqual(['company_name']);
});

test('where a header names the company, an unknown column is left alone', () => {
  const table = buildTable(
    ['Société|Zorglub|CP', 'Lamy|Bleu vif|35000', 'Orbia|Rouge sang|44000', 'Roux|Bleu vif|29200'].map(
      (line, position) => ({
        number: position + 1,
        cells: line.split('|'),
      }),
    ),
  );
  expect(suggestMapping(table).columns[1]?.fields).toEqual([]);
});

test('« Groupe … » under a header that nobody knows is the group', () => {
  const table = buildTable(
    ['Société|Zorglub', 'Lamy|Groupe Quiurex', 'Orbia|Groupe Delmas', 'Roux|'].map((line, position) => ({
      number: position + 1,
      cells: line.split('|'),
    })),
  );
  expect(suggestMapping(table).columns[1]).toMatchObject({ fields: ['group_name'], grade: 'unsure' });
});
