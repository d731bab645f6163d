import { expect, test } from 'vitest';
import { normalizeCompanyName, splitCompanyCell } from './company-name.ts';

const read = (text: string) => {
  const { names, siteName, siteKind, isHeadOffice, siteState } = splitCompanyCell(text);
  const parts = [
    names.map(({ display }) => display).join(' + '),
    siteName,
    siteKind,
    isHeadOffice ? 'head office' : null,
    siteState,
  ];
  return parts.filter((part) => part !== null).join(' | ');
};

test.each([
  ['SARL Dupont (siège)', 'SARL Dupont | Siège | head office'],
  ['Lamy Services - Agence de Grenoble', 'Lamy Services | Agence de Grenoble | agency'],
  ['Lamy Services – Siège social', 'Lamy Services | Siège social | head office'],
  ['LAMY SERVICES AGENCE LYON', 'Lamy Services | Agence Lyon | agency'],
  ['Lamy Siège', 'Lamy | Siège | head office'],
  ['Nocibé - MOISSAC', 'Nocibé | Moissac'],
  ['MOISSAC-AUTOS SARL Ford', 'Moissac-Autos SARL + Ford'],
  ['Kaliban SAS Grasse', 'Kaliban SAS | Grasse'],
  ['SARL Durand / Le Petit Zinc', 'SARL Durand + Le Petit Zinc'],
  ['Durand (ex Martin Frères)', 'Durand + Martin Frères'],
  ['Dupont (SARL)', 'Dupont SARL'],
  ['Dupont (Lyon)', 'Dupont | Lyon'],
  ['Dupont (dépôt)', 'Dupont | Dépôt | depot'],
  ['Dupont - site fermé', 'Dupont | Site fermé | closed'],
  ['SARL Martin et Fils', 'SARL Martin et Fils'],
  [
    'Platrerie Roger SARL (AGENCE DE SAINT-ANDRE-DE-L’EURE )',
    'Platrerie Roger SARL | Agence de Saint-Andre-de-l’Eure | agency',
  ],
  ['Magasin Général', 'Magasin Général'],
  ['Dépôt Vente Lyon', 'Dépôt Vente Lyon'],
  ['Immobilière agence du Lac', 'Immobilière agence du Lac'],
  ['TOTAL ENERGIES', 'Total Energies'],
  ['Jean-Paul Gaultier', 'Jean-Paul Gaultier'],
])('« %s » is %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test('a site alone leaves no company to invent', () => {
  expect(splitCompanyCell('Agence de Lyon')).toMatchObject({
    names: [],
    siteName: 'Agence de Lyon',
    siteKind: 'agency',
  });
});

test('a cell of punctuation is no name', () => {
  expect(normalizeCompanyName(' -- ')).toBeNull();
  expect(splitCompanyCell('--').names).toEqual([]);
});
