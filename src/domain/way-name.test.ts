import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyWayName, wayTokensOf } from './way-name.ts';
import { findPlaceType, findStreetType } from './way-type.ts';

test('short forms, articles and accents do not tell two names apart', () => {
  const same = (left: string, right: string) => expect(wayTokensOf(left)).toEqual(wayTokensOf(right));
  same('du Gal de Gaulle', 'DU GENERAL DE GAULLE');
  same('du Mal Foch', 'Maréchal Foch');
  same('St Michel', 'saint-michel');
  same('du Dr Roux', 'DOCTEUR ROUX');
  same('du Huit Mai 1945', 'du 8 mai 1945');
  same('du Onze Novembre', 'du 11 Novembre');
  same('de l’Église', 'DE L EGLISE');
});

test('a short form is spelled out only before a name', () => {
  expect(wayTokensOf('du Mal')).toEqual(['mal']);
  expect(wayTokensOf('du Dr')).toEqual(['dr']);
  expect(tidyWayName('du Gal de Gaulle')).toBe('du Général de Gaulle');
});

test('a name that is only articles keeps them', () => {
  expect(wayTokensOf('A')).toEqual(['a']);
});

test('capitals become small letters; what has small letters stays', () => {
  expect(tidyWayName('DE LA REPUBLIQUE')).toBe('de la Republique');
  expect(tidyWayName("DE L'EGLISE")).toBe("de l'Eglise");
  expect(tidyWayName('de la ZUP Sud')).toBe('de la ZUP Sud');
});

test('a tidied name stays as it is and compares the same', () => {
  const words = fc.constantFrom(
    'RUE',
    'DE',
    'LA',
    'PAIX',
    'ST',
    'GAL',
    'Leclerc',
    "L'EGLISE",
    '8',
    'MAI',
    'Dr',
    'ROUX',
    'A',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (parts) => {
      const once = tidyWayName(parts.join(' '));
      expect(tidyWayName(once)).toBe(once);
      expect(wayTokensOf(once)).toEqual(wayTokensOf(parts.join(' ')));
    }),
  );
});

test('every way to shorten a type of street leads to its full word', () => {
  const forms = {
    r: 'rue',
    av: 'avenue',
    ave: 'avenue',
    bd: 'boulevard',
    bld: 'boulevard',
    rte: 'route',
    che: 'chemin',
    pl: 'place',
    all: 'allée',
    imp: 'impasse',
    crs: 'cours',
    qu: 'quai',
    sq: 'square',
    fg: 'faubourg',
    rpt: 'rond-point',
    mte: 'montée',
    roc: 'rocade',
    tra: 'traverse',
    esp: 'esplanade',
    prom: 'promenade',
    pas: 'passage',
    vla: 'villa',
  };
  for (const [form, full] of Object.entries(forms)) expect(findStreetType(form), form).toBe(full);
  expect(findStreetType('dupont')).toBeNull();
});

test('QUA is a quarter and QU a quay; zones are places', () => {
  expect([findPlaceType('qua'), findStreetType('qu')]).toEqual(['quartier', 'quai']);
  expect([
    findPlaceType('za'),
    findPlaceType('zi'),
    findPlaceType('zac'),
    findPlaceType('ld'),
    findPlaceType('res'),
    findPlaceType('lot'),
  ]).toEqual([
    'zone artisanale',
    'zone industrielle',
    "zone d'aménagement concerté",
    'lieu-dit',
    'résidence',
    'lotissement',
  ]);
});
