import { expect, test } from 'vitest';
import { formatJobTitle } from './format-job-title.ts';

test('a shouted title gets small letters, short words included', () => {
  expect(formatJobTitle("CHEF D'ATELIER")).toBe("Chef d'atelier");
  expect(formatJobTitle('RESPONSABLE DES ACHATS')).toBe('Responsable des achats');
});

test('initials stay capitals', () => {
  expect(formatJobTitle('DAF GROUPE')).toBe('DAF groupe');
  expect(formatJobTitle('RESPONSABLE QSE')).toBe('Responsable QSE');
  expect(formatJobTitle('DSI')).toBe('DSI');
  expect(formatJobTitle('DIRECTEUR R&D')).toBe('Directeur R&D');
});

test('accents that the keyboard lacked come back in the words of titles', () => {
  expect(formatJobTitle('GERANTE')).toBe('Gérante');
  expect(formatJobTitle('Directrice generale des services')).toBe('Directrice générale des services');
  expect(formatJobTitle('charge d’affaires')).toBe('Chargé d’affaires');
  expect(formatJobTitle("CHARGEE D'AFFAIRES")).toBe("Chargée d'affaires");
});

test('a word that another one would be without its accents keeps what was written', () => {
  expect(formatJobTitle('Acheteur marche')).toBe('Acheteur marche');
  expect(formatJobTitle('Responsable charge et capacité')).toBe('Responsable charge et capacité');
});

test('compass points and regions have their capitals', () => {
  expect(formatJobTitle('DIRECTEUR REGIONAL NORD ET ILE-DE-FRANCE')).toBe('Directeur régional Nord et Île-de-France');
  expect(formatJobTitle('Directeur regional SUD')).toBe('Directeur régional Sud');
});

test('a title that was well written stays as it is', () => {
  for (const title of ['Responsable achats', "Chef d'agence", 'DRH', 'Gérant', 'Directeur RSE Europe'])
    expect(formatJobTitle(title)).toBe(title);
});
