import { expect, test } from 'vitest';
import { buildTable } from '../build-table.ts';
import type { MappedColumn } from '../column-mapping.ts';
import { suggestMapping } from '../map-columns.ts';

function columnsOf(...lines: string[]): Map<string, MappedColumn> {
  const table = buildTable(
    lines.map((line, position) => ({ number: position + 1, cells: line.split('|').map((cell) => cell.trim()) })),
  );
  return new Map(suggestMapping(table).columns.map((column) => [column.header, column]));
}

const fieldOf = (columns: Map<string, MappedColumn>, header: string): string | undefined =>
  columns.get(header)?.fields.join('+');

test('the SIRET of the head office beside the site’s own tells the company', () => {
  const columns = columnsOf(
    'Société|SIRET|SIRET siège',
    'Lamy|73282932000074|73282932000074',
    'Orbia|35600000000048|35600000000048',
  );
  expect(fieldOf(columns, 'SIRET')).toBe('siret');
  expect(columns.get('SIRET siège')).toMatchObject({
    fields: ['siren'],
    reason: { code: 'mapping_head_office_siret' },
  });
});

test('the fuller of two columns alike holds the field', () => {
  const columns = columnsOf('Société|Ville|Commune', 'Lamy||Lyon', 'Orbia||Paris');
  expect(columns.get('Ville')?.warnings.map(({ code }) => code)).toContain('warning_repeats_column');
  expect(columns.get('Commune')?.warnings).toEqual([]);
});

test('a second code that names no customer is left alone', () => {
  const columns = columnsOf('Société|Code client|Code', 'Lamy|C01|X9', 'Orbia|C02|X8');
  expect(fieldOf(columns, 'Code client')).toBe('company_code');
  expect(columns.get('Code')).toMatchObject({ fields: [], reason: { code: 'mapping_second_code' } });
});

test('several phones, mails and comments stand side by side', () => {
  const columns = columnsOf(
    'Société|Tél 1|Tél 2|Commentaire|Remarque',
    'Lamy|04 72 00 00 01|04 72 00 00 02|rappeler|fidèle',
  );
  expect([...columns.values()].slice(1).map(({ fields }) => fields[0])).toEqual([
    'phone',
    'phone',
    'comment',
    'comment',
  ]);
});

test('« Nom » beside « Prénom » is of the same person number', () => {
  const columns = columnsOf(
    'Société|Nom 1|Prénom 1|Nom 2|Prénom 2',
    'Lamy|MARTIN|Jean|LEMOINE|Anne',
    'Orbia|HADDAD|Karim|ROY|Zoé',
  );
  expect([...columns.values()].slice(1).map(({ fields, person }) => `${fields[0]} ${person}`)).toEqual([
    'last_name 0',
    'first_name 0',
    'last_name 1',
    'first_name 1',
  ]);
});

test('« Propriétaire » is the shop’s own where names differ, the account’s where few come back', () => {
  const own = columnsOf('Société|Propriétaire', 'Lamy|Jean Martin', 'Orbia|Anne Lemoine', 'Roux|Karim Haddad');
  expect(fieldOf(own, 'Propriétaire')).toBe('full_name');
  const account = columnsOf('Société|Propriétaire', 'Lamy|Anne Roux', 'Orbia|Anne Roux', 'Vernet|Luc Petit');
  expect(fieldOf(account, 'Propriétaire')).toBe('owner');
});

test('a department code never passes for a code of the customer', () => {
  const columns = columnsOf('Société|Code région|Code dépt', 'Lamy|53|35', 'Orbia|84|69');
  expect(fieldOf(columns, 'Code région')).toBe('');
  expect(fieldOf(columns, 'Code dépt')).toBe('');
});

test('the town of an address is a town, an address with its town is both', () => {
  const columns = columnsOf(
    'Société|Ville (adresse postale)|Adresse et ville',
    'Lamy|Lyon|12 rue Foch 69003 LYON',
    'Orbia|Paris|3 avenue Thiers 75002 PARIS',
  );
  expect(fieldOf(columns, 'Ville (adresse postale)')).toBe('town');
  expect(columns.get('Adresse et ville')?.fields).toEqual(expect.arrayContaining(['address', 'town']));
});
