import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinInitials, legalFormOf, normalizeLegalForm } from './legal-form.ts';

test.each([
  ['Société à responsabilité limitée', 'SARL'],
  ['Société à responsabilité limitée unipersonnelle', 'EURL'],
  ['Entreprise unipersonnelle à responsabilité limitée', 'EURL'],
  ['Entrepreneur individuel à responsabilité limitée', 'EIRL'],
  ['Entreprise individuelle à responsabilité limitée', 'EIRL'],
  ['Exploitation agricole à responsabilité limitée', 'EARL'],
  ["Société d'exercice libéral à responsabilité limitée", 'SELARL'],
  ["Société d'exercice libéral par actions simplifiée", 'SELAS'],
  ['Société par actions simplifiée', 'SAS'],
  ['Société par actions simplifiée unipersonnelle', 'SASU'],
  ['Société par actions simplifiée à associé unique', 'SASU'],
  ['Société en nom collectif', 'SNC'],
  ['Société civile immobilière', 'SCI'],
  ["Société anonyme à conseil d'administration", 'SA'],
  ['Entrepreneur individuel', 'EI'],
  ['Entreprise individuelle', 'EI'],
  ['Association déclarée', 'Association'],
])('« %s » is written in full for %s', (text, form) => {
  expect(normalizeLegalForm(text)).toBe(form);
});

const SHORT = fc.constantFrom(
  'SARL',
  'EURL',
  'SAS',
  'SASU',
  'SCI',
  'SNC',
  'SELARL',
  'EARL',
  'GIE',
  'SCOP',
  'GMBH',
  'LTD',
);

test('a form is the same in capitals, in small letters, with dots and between spaces', () => {
  const written = fc.constantFrom<(form: string) => string>(
    (form) => form,
    (form) => form.toLowerCase(),
    (form) => `  ${form} `,
    (form) => `${[...form].join('.')}.`,
  );
  fc.assert(
    fc.property(SHORT, written, (form, write) => {
      expect(normalizeLegalForm(write(form))).toBe(form);
    }),
  );
});

test('the four forms that people space out are put together', () => {
  for (const [text, joined] of [
    ['S A R L Dupont', 'SARL Dupont'],
    ['S. A. S. Dupont', 'SAS Dupont'],
    ['Dupont S.C.I.', 'Dupont SCI'],
    ['e u r l dupont', 'eurl dupont'],
  ])
    expect(joinInitials(text ?? '')).toBe(joined);
});

test('initials of a person lose their dots and nothing else; a text without any stays as it is', () => {
  expect(joinInitials('J.C. Decaux')).toBe('JC Decaux');
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom('Dupont', 'S.A.', 'J.C.', '&', 'Fils', 'Lyon', '3M'), { maxLength: 5 }),
      (words) => {
        const text = words.join(' ');
        expect(joinInitials(text).replaceAll('.', '')).toBe(text.replaceAll('.', ''));
        if (!text.includes('.')) expect(joinInitials(text)).toBe(text);
        expect(joinInitials(joinInitials(text))).toBe(joinInitials(text));
      },
    ),
  );
});

test('words that are also ordinary ones are a form at the edge of a name only', () => {
  for (const word of ['sa', 'se', 'ei', 'spa', 'inc', 'epic', 'gip']) {
    expect(legalFormOf(word, false), word).toBeNull();
    expect(legalFormOf(word, true), word).not.toBeNull();
  }
  for (const word of ['sarl', 'sas', 'sci']) expect(legalFormOf(word, false), word).toBe(word.toUpperCase());
});

test('a word that every object knows is no legal form', () => {
  for (const word of ['constructor', 'toString', '__proto__', 'valueOf'])
    expect(normalizeLegalForm(word), word).toBeNull();
});
