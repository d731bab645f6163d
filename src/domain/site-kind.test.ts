import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHeadOfficeWords, siteKindOf, siteStateOf } from './site-kind.ts';

test.each([
  ['Agence de Lyon', 'agency'],
  ['AGENCES', 'agency'],
  ['Succursale', 'agency'],
  ['Direction régionale Ouest', 'regional_office'],
  ['DR Sud', 'regional_office'],
  ['Dépôt', 'depot'],
  ['Usine de Vénissieux', 'plant'],
  ['Site de production', 'plant'],
  ['Atelier', 'workshop'],
  ['Magasin', 'store'],
  ['Point de vente', 'store'],
  ['Entrepôt', 'warehouse'],
  ['Plateforme logistique', 'warehouse'],
  ['Bureaux', 'office'],
  ['Lyon', null],
  ['', null],
])('« %s » is of kind %s', (text, kind) => {
  expect(siteKindOf(text)).toBe(kind);
});

test.each([
  ['siège', true],
  ['SIEGE SOCIAL', true],
  ['Head office', true],
  ['HQ', true],
  ['Siège régional', false],
  ['hors siège', false],
  ['Agence', false],
])('« %s » speaks of a head office: %s', (text, expected) => {
  expect(isHeadOfficeWords(text)).toBe(expected);
});

test.each([
  ['site fermé', 'closed'],
  ['FERMÉ DÉFINITIVEMENT', 'closed'],
  ['agence fermée', 'closed'],
  ['Fermé', 'closed'],
  ['cessation d’activité', 'closed'],
  ['en liquidation', 'closed'],
  ['a déménagé', 'moved'],
  ['transféré à Bron', 'moved'],
  ['nouvelle adresse : Bron', 'moved'],
  ['déménagement vers Lyon', 'moved'],
  ['fermé le lundi', null],
  ['va déménager', null],
  ['pas fermé', null],
  ['n’a pas déménagé', null],
  ['ferme entre 12h et 14h', null],
  ['projet de déménagement', null],
  ['rien à signaler', null],
])('« %s » says %s of the place', (text, state) => {
  expect(siteStateOf(text)).toBe(state);
});

const spelled = fc.constantFrom<(text: string) => string>(
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  (text) => `  ${text.replaceAll(' ', '\u00a0')} `,
);
const KINDS = ['Agence', 'Dépôt', 'Usine', 'Atelier', 'Magasin', 'Entrepôt', 'Direction régionale', 'Succursale'];

test('the kind of a site is the same in capitals, without accents and with its town behind', () => {
  const town = fc.constantFrom('', ' de Lyon', ' Bordeaux Nord', ' - Saint-Étienne', ' n° 2');
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), town, spelled, (kind, place, spell) => {
      expect(siteKindOf(kind)).not.toBeNull();
      expect(siteKindOf(spell(kind + place))).toBe(siteKindOf(kind));
    }),
  );
});

test('a plan or a denial closes and moves nothing, whatever the place', () => {
  const place = fc.constantFrom('site', 'agence', 'magasin', 'dépôt');
  const words = fc.constantFrom(
    'va fermer',
    'doit déménager',
    'n’a pas déménagé',
    'n’est pas fermé',
    'projet de déménagement',
  );
  fc.assert(
    fc.property(place, words, spelled, (kind, said, spell) => {
      expect(siteStateOf(spell(`${kind} : ${said}`))).toBeNull();
    }),
  );
});

test('a regional head office is an office of its region and no head office', () => {
  for (const text of ['Siège régional', 'Direction régionale', 'SIEGE REGIONAL OUEST'])
    expect([siteKindOf(text), isHeadOfficeWords(text)], text).toEqual(['regional_office', false]);
});
