import { expect, test } from 'vitest';
import { buildTable } from '../build-table.ts';
import { suggestMapping } from '../map-columns.ts';
import type { NormalizedRecord, Person } from '../record.ts';
import { normalizeRecord } from './normalize-record.ts';

/** The first record of a sheet: headers, then one line, `|` between cells. */
function only(...lines: string[]): NormalizedRecord {
  const table = buildTable(
    lines.map((line, position) => ({ number: position + 1, cells: line.split('|').map((cell) => cell.trim()) })),
  );
  const [row] = table.rows.filter(({ kind }) => kind === 'data');
  if (row === undefined) throw new Error('no data row');
  return normalizeRecord(row, suggestMapping(table));
}

const name = ({ firstName, lastName }: Person): string => [firstName, lastName].filter(Boolean).join(' ');

test('a column named by a role holds a person of that role', () => {
  const { persons } = only(
    'Société|DG|Resp. achats|Acheteur|Décideur',
    'Lamy SAS|Jean Martin|Anne Lemoine|Karim Haddad|Paul Vernet',
  );
  expect(persons.map((person) => [name(person), person.job?.display ?? null, person.statedRoles.join(' ')])).toEqual([
    ['Jean Martin', 'DG', ''],
    ['Anne Lemoine', 'Resp. achats', 'buyer'],
    ['Karim Haddad', 'Acheteur', 'buyer'],
    ['Paul Vernet', null, 'decision_maker'],
  ]);
});

test('« Contact compta » and « Interlocuteur technique » say the department of their person', () => {
  const { persons } = only(
    'Société|Contact compta|Interlocuteur technique|Responsable HSE',
    'Lamy SAS|Anne Lemoine|Karim Haddad|Zoé Roy',
  );
  expect(persons.map((person) => [name(person), person.job?.department])).toEqual([
    ['Anne Lemoine', 'finance'],
    ['Karim Haddad', 'technical'],
    ['Zoé Roy', 'quality_safety'],
  ]);
});

test('the mailbox and the phone of a role go to the person of that role', () => {
  const { persons } = only(
    'Société|Gérant|Acheteur|Mail acheteur|Tél acheteur',
    'Lamy SAS|Jean Martin|Anne Lemoine|achats@lamy.fr|04 72 00 00 01',
  );
  expect(persons[1]?.phones.map(({ e164 }) => e164)).toEqual(['+33472000001']);
  expect(persons[0]?.phones).toEqual([]);
});

test('the job of a column of its own is believed before the header of the name', () => {
  const { persons } = only('Société|Dirigeant|Fonction', 'Lamy SAS|Jean Martin|Président');
  expect(persons.map(({ job }) => job?.display)).toEqual(['Président']);
});

test('a column of roles is believed before the role that the header states', () => {
  const { persons } = only('Société|Décideur|Rôle', 'Lamy SAS|Jean Martin|Prescripteur');
  expect(persons.map(({ statedRoles }) => statedRoles)).toEqual([['prescriber']]);
});

test('two persons in one cell share the columns of the row by order', () => {
  const { persons } = only(
    'Société|Interlocuteur|Fonction',
    'Lamy SAS|Mme Anne Lemoine / M. Karim Haddad|Acheteuse / DAF',
  );
  expect(persons.map((person) => [name(person), person.job?.display])).toEqual([
    ['Anne Lemoine', 'Acheteuse'],
    ['Karim Haddad', 'DAF'],
  ]);
});

test('one job for two persons is the first one’s', () => {
  const { persons } = only('Société|Interlocuteur|Fonction', 'Lamy SAS|Mme Anne Lemoine / M. Karim Haddad|Acheteuse');
  expect(persons.map(({ job }) => job?.display ?? null)).toEqual(['Acheteuse', null]);
});

test('a mailbox alone names its person, a desk’s mailbox names nobody', () => {
  expect(only('Société|Mail', 'Lamy SAS|anne.lemoine@lamy.fr').persons.map(name)).toEqual(['Anne Lemoine']);
  const desk = only('Société|Mail', 'Lamy SAS|contact@lamy.fr');
  expect(desk.persons).toEqual([]);
  expect(desk.emails.map(({ address }) => address)).toEqual(['contact@lamy.fr']);
});

test('the department of a column completes a title that says only how high', () => {
  const { persons } = only('Société|Nom contact|Fonction|Service', 'Lamy SAS|Anne Lemoine|Directrice|Achats');
  expect(persons[0]?.job).toMatchObject({ department: 'purchasing', seniority: 'director' });
});

test('a job without any name is kept as a word of the row', () => {
  const record = only('Société|Interlocuteur', 'Lamy SAS|Le DAF');
  expect(record.persons).toEqual([]);
  expect(record.extra).toMatchObject({ Interlocuteur: 'Le DAF' });
});

test('a civility of its own column goes to the full name beside it', () => {
  const { persons } = only('Société|Civ.|Contact', 'Lamy SAS|Mme|Lemoine Anne');
  expect(persons.map((person) => [person.civility, name(person)])).toEqual([['Mme', 'Anne Lemoine']]);
});
