import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCompanyName, readCompanyWords } from './company-name.ts';
import { normalizeLegalForm } from './legal-form.ts';

test.each([
  ['S.A.R.L. DUPONT & FILS', 'dupont fils', 'SARL'],
  ['SARL DUPONT ET FILS', 'dupont fils', 'SARL'],
  ['S A R L MARTIN', 'martin', 'SARL'],
  ['Dupont S.A.S.', 'dupont', 'SAS'],
  ['DUPONT (SAS)', 'dupont', 'SAS'],
  ['SA Dupont', 'dupont', 'SA'],
  ['J.C. DECAUX SA', 'jc decaux', 'SA'],
  ["L'ORÉAL", 'oreal', null],
  ['Sté des Eaux', 'eaux', null],
  ['STE MARIE TRANSPORTS', 'marie transports', null],
  ['Clinique Ste Marie', 'clinique sainte marie', null],
  ['ETS LAMY', 'lamy', null],
  ['Établissements Lamy SNC', 'lamy', 'SNC'],
  ['Société Générale', 'generale', null],
  ['La Compagnie', 'compagnie', null],
  ['EI', 'ei', 'EI'],
  ['St-Gobain', 'saint gobain', null],
  ['MOISSAC-AUTOS SARL Ford', 'moissac autos ford', 'SARL'],
  ['Association des amis du lac (loi 1901)', 'amis lac', 'Association'],
  ['Müller GmbH', 'muller', 'GMBH'],
  ['Ville de Lyon', 'ville lyon', null],
  ['TOTAL ENERGIES', 'total energies', null],
  ['Garage du Sa Bot', 'garage sa bot', null],
  ['3M France', '3m france', null],
])('« %s » is known by « %s »', (name, tokens, legalForm) => {
  expect(readCompanyWords(name)).toEqual({ tokens: tokens.split(' '), legalForm });
});

test('a name made of noise only keeps its words', () => {
  expect(readCompanyWords('La Société').tokens).toEqual(['societe']);
  expect(readCompanyWords('SARL').tokens).toEqual(['sarl']);
});

test.each([
  ['SARL DUPONT & FILS', 'SARL Dupont & Fils'],
  ['lamy services sas', 'Lamy Services SAS'],
  ['BTP SUD', 'BTP SUD'],
  ['TRANSPORTS DU SUD', 'Transports du Sud'],
  ["L'ATELIER DE LYON", "L'Atelier de Lyon"],
  ['  Lamy   Services ', 'Lamy Services'],
  ['McDonald’s France', 'McDonald’s France'],
  ['SNCF RÉSEAU', 'SNCF Réseau'],
  ['dupont, ', 'Dupont'],
])('« %s » is written « %s »', (name, expected) => {
  expect(formatCompanyName(name)).toBe(expected);
});

test.each([
  ['S.A.R.L.', 'SARL'],
  ['sas', 'SAS'],
  ['Société par actions simplifiée', 'SAS'],
  ['SASU', 'SASU'],
  ['Société à responsabilité limitée', 'SARL'],
  ['Entrepreneur individuel', 'EI'],
  ['SA à conseil d’administration', 'SA'],
  ['Inconnue', null],
  ['', null],
])('the legal form « %s » is %s', (text, expected) => {
  expect(normalizeLegalForm(text)).toBe(expected);
});

const names = fc.constantFrom(
  'SARL Dupont & Fils',
  'Lamy Services SAS',
  'TRANSPORTS ÉTOILE',
  'Ets Roux',
  'STE MARIE',
  'B.T.P. du Sud',
  "L'Atelier",
  'SNC LE BON COIN',
);

test('a tidy name written again stays as it is and says the same', () => {
  fc.assert(
    fc.property(names, (name) => {
      const once = formatCompanyName(name);
      expect(formatCompanyName(once)).toBe(once);
      expect(readCompanyWords(once)).toEqual(readCompanyWords(name));
    }),
  );
});

test('case and accents never change the words of a name', () => {
  fc.assert(
    fc.property(names, (name) => {
      expect(readCompanyWords(name.toUpperCase())).toEqual(readCompanyWords(name));
      expect(readCompanyWords(name.normalize('NFD'))).toEqual(readCompanyWords(name));
    }),
  );
});

test('any text with a letter has at least one word', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (/[a-z0-9]/i.test(text)) expect(readCompanyWords(text).tokens.length).toBeGreaterThan(0);
    }),
  );
});

const cores = fc.constantFrom(
  'Dupont',
  'Transports Étoile',
  'Lamy Services',
  "L'Atelier",
  'Garage du Lac',
  '3M France',
);
const forms = fc.constantFrom('SARL', 'SAS', 'SASU', 'EURL', 'SNC', 'SCI', 'S.A.R.L.', 'S.A.S.');

test('a company is known by the same words wherever its legal form stands, and by that form', () => {
  fc.assert(
    fc.property(cores, forms, (core, form) => {
      const alone = readCompanyWords(core);
      const legalForm = normalizeLegalForm(form);
      for (const name of [`${form} ${core}`, `${core} ${form}`, `${core} (${form})`, `${core}, ${form}`])
        expect(readCompanyWords(name), name).toEqual({ tokens: alone.tokens, legalForm });
      expect(alone.legalForm).toBeNull();
    }),
  );
});

test('capitals and accents tell no two companies apart, « & » and « et » neither', () => {
  fc.assert(
    fc.property(cores, cores, (one, other) => {
      const name = `${one} & ${other}`;
      for (const same of [
        name.toUpperCase(),
        name.toLowerCase(),
        name.normalize('NFD'),
        name.replace('&', 'et'),
        name.replace('&', '+'),
      ])
        expect(readCompanyWords(same), same).toEqual(readCompanyWords(name));
    }),
  );
});

test('a name always keeps a word to be known by', () => {
  const word = fc.constantFrom('SARL', 'La', 'Société', 'de', 'Ets', 'SAS', 'Cie', 'Dupont', 'et', '3');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      expect(readCompanyWords(words.join(' ')).tokens.length).toBeGreaterThan(0);
    }),
  );
});
