import { expect, test } from 'vitest';
import { buildTable } from '../build-table.ts';
import { suggestMapping } from '../map-columns.ts';
import type { NormalizedRecord } from '../record.ts';
import { normalizeRecord } from './normalize-record.ts';

function read(name: string, town: string, sign = ''): NormalizedRecord {
  const table = buildTable([
    { number: 1, cells: ['Société', 'CP', 'Ville', 'Réseau'] },
    { number: 2, cells: [name, '', town, sign] },
  ]);
  const [row] = table.rows;
  if (row === undefined) throw new Error('no row');
  return normalizeRecord(row, suggestMapping(table));
}

const wordsOf = (record: NormalizedRecord): string => record.companyNames[0]?.tokens.join(' ') ?? '';

test.each([
  ['Agridal Est Corsavy', 'Corsavy', 'agridal est'],
  ['ALTOMAXA BARBY', 'Barby', 'altomaxa'],
  ['Polislys Proprete Vaulx-en-Velin', 'Vaulx-en-Velin', 'polislys proprete'],
  ['POLISLYS VAULX EN VELIN', 'VAULX-EN-VELIN', 'polislys'],
  ['SARL Jorandis St-Étienne', 'Saint-Etienne', 'jorandis'],
  ['Jorandis Rennes SAS', 'Rennes', 'jorandis'],
])('« %s » of %s is known there by « %s »', (name, town, words) => {
  const record = read(name, town);
  expect(wordsOf(record)).toBe(words);
  expect(record.siteName).toBe(record.address?.town);
});

test.each([
  ['Garage de Lyon', 'Lyon', 'garage lyon'],
  ['Ville de Lyon', 'Lyon', 'ville lyon'],
  ['Mairie de Bruz', 'Bruz', 'mairie bruz'],
  ['CHU Rennes', 'Rennes', 'chu rennes'],
  ['Centre Hospitalier Fréjus', 'Fréjus', 'centre hospitalier frejus'],
  ['Forges Altomaxa de Barby', 'Barby', 'forges altomaxa barby'],
  ['Boulangerie Rennes', 'Rennes', 'boulangerie rennes'],
  ['Horizon Lyon', 'Lyon', 'horizon lyon'],
  ['Agridal Est Corsavy', 'Perpignan', 'agridal est corsavy'],
  ['Rennes', 'Rennes', 'rennes'],
  ['Lyon Altomaxa', 'Lyon', 'lyon altomaxa'],
])('« %s » of %s keeps its town', (name, town, words) => {
  const record = read(name, town);
  expect(wordsOf(record)).toBe(words);
  expect(record.siteName).toBeNull();
});

test('the name on the screen stays as people wrote it', () => {
  expect(read('Agridal Est Corsavy', 'Corsavy').companyNames[0]?.display).toBe('Agridal Est Corsavy');
});

test.each([
  ['Miragen Optique Auxerre', 'Auxerre'],
  ['Hôtel Pyrobel Saint-Pierre', 'Saint-Pierre'],
])('« %s » may be under a sign, and keeps its town', (name, town) => {
  expect(read(name, town).siteName).toBeNull();
});

test('a franchisee called by its sign and its town is not the network', () => {
  const record = read('Luméa Maison Brest', 'Brest', 'Luméa');
  expect(wordsOf(record)).toBe('lumea brest');
});
