import { expect, test } from 'vitest';
import { findPlaceType, findStreetType } from './way-type.ts';

test.each([
  ['r', 'rue'],
  ['av', 'avenue'],
  ['bd', 'boulevard'],
  ['blvd', 'boulevard'],
  ['rte', 'route'],
  ['chem', 'chemin'],
  ['pl', 'place'],
  ['allee', 'allée'],
  ['imp', 'impasse'],
  ['fbg', 'faubourg'],
  ['chaussee', 'chaussée'],
])('« %s » is short for %s', (short, full) => {
  expect(findStreetType(short)).toBe(full);
});

test.each([
  ['za', 'zone artisanale'],
  ['zi', 'zone industrielle'],
  ['zac', "zone d'aménagement concerté"],
  ['res', 'résidence'],
  ['ld', 'lieu-dit'],
  ['chateau', 'château'],
])('« %s » is short for the place %s', (short, full) => {
  expect(findPlaceType(short)).toBe(full);
  expect(findStreetType(short)).toBeNull();
});

test('every full word is its own short form', () => {
  for (const type of ['rue', 'avenue', 'boulevard', 'cours', 'quai', 'villa']) expect(findStreetType(type)).toBe(type);
  for (const type of ['zone', 'parc', 'quartier', 'hameau', 'ferme']) expect(findPlaceType(type)).toBe(type);
});

test('other words are no type, nor are names that every object carries', () => {
  for (const word of ['', 'lyon', 'martin', 'constructor', 'toString', '__proto__', 'Rue']) {
    expect(findStreetType(word), word).toBeNull();
    expect(findPlaceType(word), word).toBeNull();
  }
});
