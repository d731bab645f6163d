import { expect, test } from 'vitest';
import { makeRecord, type RowWords } from '../../../test/support/make-record.ts';
import { visitPairs } from '../block/candidate-pairs.ts';
import { distinctRows } from '../rows/source-row.ts';
import { NameBook } from '../similarity/name-book.ts';
import { keysOfSets } from './block-companies.ts';
import { establishedSets } from './established-sets.ts';
import { readTraits } from './row-traits.ts';

/** Whether blocking brings both rows together, or they are one from the start. */
function meet(left: RowWords, right: RowWords): boolean {
  const others = Array.from({ length: 5 }, (_, index): RowWords => ({ company: `Autre ${index}`, town: 'Metz' }));
  const rows = distinctRows([left, right, ...others].map((said, index) => makeRecord(index + 1, said)));
  const names = new NameBook(new Set(), new Set());
  const traits = readTraits(rows, names);
  const sets = establishedSets(traits);
  const setOf = (rowId: number) => sets.findIndex((set) => set.some((row) => rows[row]!.rowIds.includes(rowId)));
  const [a, b] = [setOf(1), setOf(2)].sort((one, other) => one - other) as [number, number];
  const met: string[] = [];
  visitPairs(keysOfSets(sets, traits, names), sets.length, (one, other) => met.push(`${one} ${other}`));
  return a === b || met.includes(`${a} ${b}`);
}

test.each<[string, RowWords, RowWords]>([
  ['the same SIREN', { company: 'A', siren: '812345676' }, { company: 'B', siren: '812345676' }],
  ['the same telephone', { company: 'Azo', phone: '0478000001' }, { company: 'Beltis', phone: '0478000001' }],
  ['the same domain', { company: 'Azo', domain: 'azo.fr' }, { company: 'Beltis', domain: 'azo.fr' }],
  ['the same mailbox', { company: 'Azo', email: 'azo@orange.fr' }, { company: 'Beltis', email: 'azo@orange.fr' }],
  ['the same own code', { company: 'Azo', code: 'C12' }, { company: 'Beltis', code: 'C12' }],
  ['a rare word', { company: 'Zirmatech Lyon' }, { company: 'Plomberie Zirmatech' }],
  ['a rare word with a slip', { company: 'Zirmatech' }, { company: 'Zirmatehc Plomberie', town: 'Nice' }],
  [
    'the first letters in a department',
    { company: 'Batisud', postcode: '34000' },
    { company: 'Bati Sud', postcode: '34070' },
  ],
  ['an acronym', { company: 'CIMA' }, { company: 'Compagnie Industrielle Mécanique Alpes' }],
  [
    'an address',
    { company: 'Azo', street: '12 rue Pasteur', town: 'Lyon' },
    { company: 'Beltis', street: '12 r Pasteur', town: 'Lyon' },
  ],
  [
    'a person',
    { company: 'Azo', person: { first: 'Jean', last: 'Dupont' } },
    { company: 'Beltis', person: { first: 'Jean', last: 'Dupont' } },
  ],
])('%s makes two rows candidates for one company', (_, left, right) => {
  expect(meet(left, right)).toBe(true);
});

test('rows that have nothing in common never meet', () => {
  expect(meet({ company: 'Azo', town: 'Lyon' }, { company: 'Beltis', town: 'Lyon' })).toBe(false);
});
