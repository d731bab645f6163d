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
