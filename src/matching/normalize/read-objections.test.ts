import { expect, test } from 'vitest';
import { type PlannedCell, plannedRow } from '../../../test/support/planned-row.ts';
import { readRowNotes } from './read-commerce.ts';
import { readRowObjections } from './read-objections.ts';
import { readPersons } from './read-persons.ts';
import { noDoubts } from './row-doubts.ts';

/** What a row's persons and the row itself object to: « Roux phone », « row all », « Petit left ». */
function told(...cells: PlannedCell[]): string[] {
  const { row, plan } = plannedRow(cells);
  const doubts = noDoubts();
  const people = readPersons(row, plan, { phones: [], emails: [], postcode: null }, doubts);
  const found = readRowObjections(row, plan, people.persons, readRowNotes(row, plan), doubts);
  return [
    ...found.persons.flatMap(({ lastName, objections, hasLeft }) => [
      ...objections.map(({ channel }) => `${lastName} ${channel}`),
      ...(hasLeft ? [`${lastName} left`] : []),
    ]),
    ...found.objections.map(({ channel }) => `row ${channel}`),
  ];
}
const TWO: PlannedCell = ['full_name', 'M. Paul Petit / Mme Anne Roux'];
const ONE: PlannedCell = ['full_name', 'M. Paul Petit'];

test('an objection goes to the one person whom it names', () => {
  expect(told(TWO, ['comment', 'Mme Roux ne veut plus être appelée'])).toEqual(['Roux phone']);
  expect(told(TWO, ['comment', 'M. PETIT : plus de mail'])).toEqual(['Petit email']);
});

test('an objection that names nobody, or two at once, counts for the whole row', () => {
  expect(told(TWO, ['comment', 'ne plus appeler'])).toEqual(['row phone']);
  expect(told(TWO, ['comment', 'ne plus appeler ni Petit ni Roux'])).toEqual(['row phone']);
  expect(told(TWO, ['comment', 'ne plus appeler M. Lamy'])).toEqual(['row phone']);
});

test('an opt-out column of contact 2 is the second person’s, one of contact 1 the row’s', () => {
  const second: PlannedCell = ['full_name', 'Mme Anne Roux', { person: 1 }];
  expect(told(ONE, second, ['opt_out', 'oui', { person: 1, header: 'NPA contact 2' }])).toEqual(['Roux phone']);
  expect(told(ONE, second, ['opt_out', 'oui', { header: 'NPA' }])).toEqual(['row phone']);
});

test('a « no » under a question of consent objects, an « x » under « NPA » too, an empty cell never', () => {
  expect(told(ONE, ['opt_out', 'non', { header: 'Opt-in' }])).toEqual(['row all']);
  expect(told(ONE, ['opt_out', 'oui', { header: 'Opt-in' }])).toEqual([]);
  expect(told(ONE, ['opt_out', 'x', { header: 'NPA' }])).toEqual(['row phone']);
  expect(told(ONE, ['opt_out', 'non', { header: 'NPA' }])).toEqual([]);
  expect(told(ONE, ['opt_out', '', { header: 'Opt-in' }])).toEqual([]);
});

test('a refusal in a status, or in a column that nobody understood, counts all the same', () => {
  expect(told(ONE, ['status', 'Ne plus contacter'])).toEqual(['row all']);
  expect(told(ONE, ['', 'opposition RGPD', { header: 'Zorg' }])).toEqual(['row all']);
  expect(told(ONE, ['status', 'client'], ['', 'bleu', { header: 'Zorg' }])).toEqual([]);
});

test('several refusals of a row are all kept', () => {
  expect(told(ONE, ['comment', 'ne plus appeler'], ['comment', 'pas de newsletter']).toSorted()).toEqual([
    'row email',
    'row phone',
  ]);
});

test('who left is told of the person alone on the row, or of the one named', () => {
  expect(told(ONE, ['comment', 'n’est plus dans la société'])).toEqual(['Petit left']);
  expect(told(TWO, ['comment', 'Mme Roux est partie en retraite'])).toEqual(['Roux left']);
  expect(told(TWO, ['comment', 'parti en 2023'])).toEqual([]);
});

test('somebody who came for one who left has not left', () => {
  expect(told(ONE, ['comment', 'remplace Mme Vernet, partie en retraite'])).toEqual([]);
});

test('an opt-out cell that says nothing is kept as it was written', () => {
  const { row, plan } = plannedRow([['opt_out', 'zorglub', { header: 'Opposition' }]]);
  const doubts = noDoubts();
  expect(readRowObjections(row, plan, [], [], doubts)).toEqual({ persons: [], objections: [] });
  expect(doubts.unread).toEqual({ Opposition: 'zorglub' });
});
