import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeCivility, takeCivility } from './civility.ts';
import { FIRST_NAMES } from './first-names-data.ts';
import { formatFirstName, formatLastName, nameKey, parsePersonName } from './person-name.ts';

const read = (text: string) => {
  const { civility, title, firstName, lastName } = parsePersonName(text);
  return [civility, title, firstName, lastName].map((part) => part ?? '-').join(' | ');
};

test.each([
  ['M. Jean DUPONT', 'M. | - | Jean | Dupont'],
  ['M.DUPONT Jean', 'M. | - | Jean | Dupont'],
  ['Monsieur Jean Dupont', 'M. | - | Jean | Dupont'],
  ['Mr DUPONT', 'M. | - | - | Dupont'],
  ['MME Sophie MARTIN', 'Mme | - | Sophie | Martin'],
  ['Mlle Petit', 'Mme | - | - | Petit'],
  ['Dr Camille Petit', '- | Dr | Camille | Petit'],
  ['Me Anne Roux', '- | Me | Anne | Roux'],
  ['Monsieur le Dr Bob Léponge', 'M. | Dr | Bob | Léponge'],
  ['DUPONT Jean-Pierre', '- | - | Jean-Pierre | Dupont'],
  ['Jean Pierre Dupont', '- | - | Jean-Pierre | Dupont'],
  ['Jean-Pierre DUPONT', '- | - | Jean-Pierre | Dupont'],
  ['JP DURAND', '- | - | JP | Durand'],
  ['J.-P. Durand', '- | - | J.-P. | Durand'],
  ['DURAND J.', '- | - | J. | Durand'],
  ['J.DURAND', '- | - | J. | Durand'],
  ['M. M. Lévêque', 'M. | - | M. | Lévêque'],
  ['Monsieur M.-A. Martin', 'M. | - | M.-A. | Martin'],
  ['M. DE RAED Benjamin', 'M. | - | Benjamin | de Raed'],
  ['Jean de La Tour', '- | - | Jean | de La Tour'],
  ['LE GOFF Yann', '- | - | Yann | Le Goff'],
  ['Le Goff Yann', '- | - | Yann | Le Goff'],
  ["anne-marie d'almeida", "- | - | Anne-Marie | d'Almeida"],
  ["N'DIAYE Fatou", "- | - | Fatou | N'Diaye"],
  ['Anna VAN DEN BERG', '- | - | Anna | Van den Berg'],
  ['EL AMRANI Karim', '- | - | Karim | El Amrani'],
  ['Maria DA SILVA', '- | - | Maria | Da Silva'],
  ['M.-H. HOFFMANN', '- | - | M.-H. | Hoffmann'],
  ['M. LE GOFF', 'M. | - | - | Le Goff'],
  ['Riquelme Nicolas', '- | - | Nicolas | Riquelme'],
  ['Petit, Sophie', '- | - | Sophie | Petit'],
  ['Sophie', '- | - | Sophie | -'],
  ['MARTIN', '- | - | - | Martin'],
  ['Weber KARINE', '- | - | Karine | Weber'],
  ['M. du Plessis HERVÉ', 'M. | - | Hervé | du Plessis'],
  ['DUPONT-MARTIN Anne Sophie', '- | - | Anne-Sophie | Dupont-Martin'],
  ['Mr et Mme Roux', 'M. | - | - | Roux'],
])('« %s » is read %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test('two words that may both be a first name keep their order and are flagged', () => {
  const name = parsePersonName('MARTIN THOMAS');
  expect(name).toMatchObject({ firstName: 'Martin', lastName: 'Thomas', mayBeSwapped: true });
  expect(parsePersonName('Sophie Durand').mayBeSwapped).toBe(false);
});

test('capitals beside a word that is no first name decide, but the doubt is kept when they spell a first name', () => {
  expect(parsePersonName('Xaveir MARTIN')).toMatchObject({
    firstName: 'Xaveir',
    lastName: 'Martin',
    mayBeSwapped: true,
  });
});

test.each([
  ['m.', 'M.'],
  ['Monsieur', 'M.'],
  ['MR', 'M.'],
  ['H', 'M.'],
  ['Mme', 'Mme'],
  ['Mlle', 'Mme'],
  ['MADAME', 'Mme'],
  ['F', 'Mme'],
  ['Ms', 'Mme'],
])('the civility « %s » is %s', (text, expected) => {
  expect(normalizeCivility(text)).toBe(expected);
});

test('Dr is a title and no civility, and an ambiguous first name gives none', () => {
  expect(normalizeCivility('Dr')).toBeNull();
  expect(parsePersonName('Dominique Petit').civility).toBeNull();
  expect(takeCivility('m carré').civility).toBe('M.');
});

test.each([
  ['DUPONT', 'Dupont'],
  ['DE LA TOUR', 'de La Tour'],
  ["D'ALMEIDA", "d'Almeida"],
  ["L'HOSTIS", "L'Hostis"],
  ['DU PLESSIS', 'du Plessis'],
  ['EL AMRANI', 'El Amrani'],
  ['MacMahon', 'MacMahon'],
  ['MCDONALD', 'McDonald'],
  ["O'BRIEN", "O'Brien"],
  ['dupont-martin', 'Dupont-Martin'],
  ['LÉVÊQUE', 'Lévêque'],
])('the surname %s is spelled %s', (text, expected) => {
  expect(formatLastName(text)).toBe(expected);
});

test.each([
  ['jean pierre', 'Jean-Pierre'],
  ['JEAN-PIERRE', 'Jean-Pierre'],
  ['anne', 'Anne'],
  ['J.-P.', 'J.-P.'],
  ['ÉLODIE', 'Élodie'],
])('the first name %s is spelled %s', (text, expected) => {
  expect(formatFirstName(text)).toBe(expected);
});

test('keys forget accents, hyphens, apostrophes and spaces', () => {
  expect(nameKey('Jean-Pierre')).toBe('jeanpierre');
  expect(nameKey("d'Alméida")).toBe('dalmeida');
  expect(nameKey(null)).toBe('');
});

const firstNames = FIRST_NAMES.split(/\s+/)
  .filter((word) => word.length > 3)
  .map(formatFirstName);
const surnames = ['Dupont', 'Lefèvre', 'Le Goff', 'de La Tour', "d'Almeida", 'Da Silva', 'Dupont-Durand', 'Roux'];

test('a tidy name read again stays as it is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...firstNames), fc.constantFrom(...surnames), (first, last) => {
      const once = parsePersonName(`${first} ${last}`);
      const twice = parsePersonName(`${once.firstName} ${once.lastName}`);
      expect([twice.firstName, twice.lastName]).toEqual([first, last]);
    }),
  );
});

test('no letter of a name is lost, whatever is typed', () => {
  const letters = (text: string) => [...nameKey(text)].sort().join('');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...surnames, ...firstNames.slice(0, 200)), { minLength: 1, maxLength: 4 }),
      (words) => {
        const text = words.join(' ');
        const { civility, title, firstName, lastName } = parsePersonName(text);
        if (civility === null && title === null)
          expect(letters(`${firstName ?? ''}${lastName ?? ''}`)).toBe(letters(text));
      },
    ),
  );
});
