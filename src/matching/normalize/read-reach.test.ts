import { expect, test } from 'vitest';
import { type PlannedCell, plannedRow } from '../../../test/support/planned-row.ts';
import { readPersons } from './read-persons.ts';
import { readDomains, readEmails, readPhones } from './read-reach.ts';
import { noDoubts } from './row-doubts.ts';

function phones(...cells: PlannedCell[]): string[] {
  const { row, plan } = plannedRow(cells);
  return readPhones(row, plan, '69003', noDoubts()).map(
    ({ point, person }) => `${point.e164} ${point.use} ${person < 0 ? 'place' : `person ${person}`}`,
  );
}
function emails(...cells: PlannedCell[]): string[] {
  const { row, plan } = plannedRow(cells);
  return readEmails(row, plan, noDoubts()).map(
    ({ point, person }) => `${point.address} ${person < 0 ? 'place' : `person ${person}`}`,
  );
}

test.each([
  ['phone', '04 72 11 00 01', 'unknown place'],
  ['switchboard', '04 72 11 00 01', 'switchboard place'],
  ['direct_phone', '04 72 11 00 01', 'direct person 0'],
  ['fax', '04 72 11 00 01', 'fax place'],
])('a desk’s number under %s is of the %s', (field, text, expected) => {
  expect(phones([field, text])).toEqual([`+33472110001 ${expected}`]);
});

test('a mobile is somebody’s, in whatever column it stands, but the switchboard’s', () => {
  for (const field of ['phone', 'mobile', 'direct_phone'])
    expect(phones([field, '06 12 34 56 78'])[0], field).toMatch(/person 0$/);
  for (const text of ['06 12 34 56 78', 'port. 06 12 34 56 78', 'direct : 04 72 11 00 01'])
    expect(phones(['switchboard', text])[0], text).toMatch(/place$/);
});

test('the phone of contact 2 is the second person’s, even a desk’s', () => {
  expect(phones(['phone', '04 72 11 00 02', { person: 1 }])).toEqual(['+33472110002 unknown person 1']);
});

test('numbers inside a contact’s cell are read with the contact and not twice', () => {
  const cells: PlannedCell[] = [
    ['full_name phone', 'M. Petit 04 72 11 00 01'],
    ['phone', '04 72 11 00 02'],
  ];
  expect(phones(...cells)).toEqual(['+33472110002 unknown place']);
  const { row, plan } = plannedRow(cells);
  const reach = { phones: readPhones(row, plan, null, noDoubts()), emails: [], postcode: null };
  const people = readPersons(row, plan, reach, noDoubts());
  expect(people.persons.map(({ lastName, phones: own }) => [lastName, own.map(({ e164 }) => e164)])).toEqual([
    ['Petit', ['+33472110001']],
  ]);
  expect(people.phones.map(({ e164 }) => e164)).toEqual(['+33472110002']);
});

test('a column of phones and mailboxes gives both, once each', () => {
  const cell: PlannedCell = ['phone email', '04 72 11 00 01 - p.petit2024@lamy.fr'];
  expect(phones(cell)).toEqual(['+33472110001 unknown place']);
  expect(emails(cell)).toEqual(['p.petit2024@lamy.fr person 0']);
});

test('a « Tél / Fax » column does not call its number a fax', () => {
  expect(phones(['phone fax', '04 72 11 00 01'])).toEqual(['+33472110001 unknown place']);
});

test('a mailbox of a function is the place’s, a person’s own is of the person of its column', () => {
  expect(emails(['email', 'contact@lamy.fr ; a.roux@lamy.fr', { person: 1 }])).toEqual([
    'contact@lamy.fr place',
    'a.roux@lamy.fr person 1',
  ]);
});

test('what is no number is kept under its header, a bare sign is not worth keeping', () => {
  const { row, plan } = plannedRow([
    ['phone', '04 72 11 00 01 demander Anne'],
    ['phone', '-'],
  ]);
  const doubts = noDoubts();
  expect(readPhones(row, plan, null, doubts)).toHaveLength(1);
  expect(doubts.unread['phone 0']).toContain('demander Anne');
  expect(doubts.unread['phone 1']).toBeUndefined();
});

test('the domain of a web site is read, what is none is kept', () => {
  const { row, plan } = plannedRow([
    ['website', 'https://www.lamy.fr/contact'],
    ['website', 'en cours'],
  ]);
  const doubts = noDoubts();
  expect(readDomains(row, plan, doubts)).toEqual(['lamy.fr']);
  expect([...Object.values(doubts.unread), ...doubts.issues.map(({ raw }) => raw)]).toContain('en cours');
});

test('what a name cell holds besides is kept under the header of that cell', () => {
  const unread = (...cells: PlannedCell[]) => {
    const { row, plan } = plannedRow(cells);
    const doubts = noDoubts();
    readPersons(row, plan, { phones: [], emails: [], postcode: null }, doubts);
    return doubts.unread;
  };
  const cell = 'Dupont - DAF - zorglub bleu';
  expect(unread(['first_name', 'Jean'], ['last_name', cell])).toEqual({ 'last_name 1': 'zorglub bleu' });
  expect(unread(['last_name', cell])).toEqual({ 'last_name 0': 'zorglub bleu' });
  expect(unread(['full_name', 'Anne Roux'], ['full_name', `Jean ${cell}`])).toEqual({ 'full_name 1': 'zorglub bleu' });
});
