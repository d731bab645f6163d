import fc from 'fast-check';
import { expect, test } from 'vitest';
import { say } from '../../../domain/words/say.ts';
import { columnOf } from './list-columns.ts';
import { placeBlock, readBlock, readCell } from './read-block.ts';

const voice = { say: (code: string, values = {}) => say('fr', code, values) };
const names = new Map([
  ['u1', 'Léa Petit'],
  ['u2', 'Marc Roux'],
]);
const column = (field: string) => {
  const found = columnOf('accounts', field);
  if (!found) throw new Error(field);
  return found;
};

test('a block of Excel is read cell by cell, quoted ones with their lines and quotes, the empty last line left aside', () => {
  expect(readBlock('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(readBlock('"deux\nlignes"\tx')).toEqual([['deux\nlignes', 'x']]);
  expect(readBlock('"dit ""oui"""')).toEqual([['dit "oui"']]);
  expect(readBlock('seul')).toEqual([['seul']]);
  expect(readBlock('a\t\tb')).toEqual([['a', '', 'b']]);
});

test('whatever a spreadsheet writes is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'é') });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  const write = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(block, (rows) => {
      expect(readBlock(`${rows.map((row) => row.map(write).join('\t')).join('\r\n')}\r\n`)).toEqual(rows);
    }),
  );
});

test.each([
  ['status', 'Client', { value: 'client' }],
  ['status', 'ANCIEN CLIENT', { value: 'former_client' }],
  ['status', 'prospet', { problem: 'list_cell_choice' }],
  ['status', '  ', { value: null }],
  ['potentialCents', '12 400,50 €', { value: 1_240_050 }],
  ['potentialCents', '12\u202f400', { value: 1_240_000 }],
  ['potentialCents', 'beaucoup', { problem: 'list_cell_money' }],
  ['potentialCents', '-5', { problem: 'list_cell_money' }],
  ['followedBy', 'lea petit', { value: 'u1' }],
  ['followedBy', 'Personne', { problem: 'list_cell_member' }],
  ['name', '', { problem: 'list_cell_required' }],
  ['name', ' Groupe   Lamy ', { value: 'Groupe Lamy' }],
])('in %s « %s » means %j', (field, text, read) => {
  expect(readCell(column(field), text, names, voice)).toEqual(read);
});

test('a block lies over the cells under its corner; what is only read, not mine or beyond the list is counted', () => {
  const lines = [
    { id: 'a', isMine: true },
    { id: 'b', isMine: false },
    { id: 'c', isMine: true },
  ];
  const columns = [column('name'), column('status'), column('town'), column('priority')];
  const corner = { lines, columns, row: 0, column: 1 };
  const block = placeBlock('client\tLyon\tA\nclient\tLyon\tA\nfaux\tLyon\tB\nx\ty\tz', corner, names, voice);
  expect(block.cells.map(({ line, column: { field }, read }) => [line.id, field, read])).toEqual([
    ['a', 'status', { value: 'client' }],
    ['a', 'priority', { value: 'A' }],
    ['c', 'status', { problem: 'list_cell_choice' }],
    ['c', 'priority', { value: 'B' }],
  ]);
  expect([block.readOnly.map(({ field }) => field), block.notMine, block.beyond]).toEqual([['town'], 1, 1]);
});
