import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitContactCell } from './split-cell.ts';

const read = (text: string) => {
  const { persons, emails, phones } = splitContactCell(text);
  const people = persons.map(({ name, job, hasLeft }) =>
    [name, job, hasLeft ? 'left' : null].filter((part) => part !== null).join(' > '),
  );
  return [...people, ...emails, ...phones.map((phone) => phone.trim())];
};

test.each([
  ['M. Prénom NOM - DAF', ['M. Prénom NOM > DAF']],
  ['Jean DUPONT (DAF)', ['Jean DUPONT > DAF']],
  ['Jean Dupont, directeur technique', ['Jean Dupont > directeur technique']],
  ['M. Dupont / Mme Martin', ['M. Dupont', 'Mme Martin']],
  ['M. Dupont et Mme Martin', ['M. Dupont', 'Mme Martin']],
  ['Mr Marc PICHON / Responsable de site', ['Mr Marc PICHON > Responsable de site']],
  ['PICARD Yann / Associé', ['PICARD Yann > Associé']],
  ['Jean DUPONT DAF', ['Jean DUPONT > DAF']],
  ['M. Martin directeur technique', ['M. Martin > directeur technique']],
  ['DAF : Sophie Durand', ['Sophie Durand > DAF']],
  ['Sophie Durand (Dir. achats)', ['Sophie Durand > Dir. achats']],
  ['Jean Dupont 06 12 34 56 78', ['Jean Dupont', '06 12 34 56 78']],
  ['Jean Dupont j.dupont@acme.fr', ['Jean Dupont', 'j.dupont@acme.fr']],
  [
    'M. Jean Dupont - DAF - 01 23 45 67 89 - j.dupont@acme.fr',
    ['M. Jean Dupont > DAF', 'j.dupont@acme.fr', '01 23 45 67 89'],
  ],
  ['voir M. Le Goff (DG)', ['M. Le Goff > DG']],
  ['Jean et Marie Dupont', ['Jean DUPONT', 'Marie Dupont']],
  ['Mr et Mme Roux', ['Mr et Mme Roux']],
  ['M. Dupont (parti)', ['M. Dupont > left']],
  ['Sophie Durand - partie en 2023', ['Sophie Durand > left']],
  ['Jean Dupont, remplacé par Mme Martin', ['Jean Dupont > left', 'Mme Martin']],
  ['Dupont / Martin', ['Dupont', 'Martin']],
  ['Jean Dupont\nMarie Martin', ['Jean Dupont', 'Marie Martin']],
  ['Anne Roux (DRH) ; Paul Petit (DSI)', ['Anne Roux > DRH', 'Paul Petit > DSI']],
  ['Jean-Pierre Dupont', ['Jean-Pierre Dupont']],
  ['Marie Dupont-Martin', ['Marie Dupont-Martin']],
])('« %s »', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('a job alone names nobody but is kept', () => {
  expect(splitContactCell('Standard').persons).toEqual([{ name: '', job: 'Standard', hasLeft: false }]);
});

test('no person is lost, however many stand in a cell', () => {
  const person = fc.constantFrom('M. Dupont', 'Mme Martin', 'Jean Petit', 'Sophie ROUX', 'M. Le Goff', 'Anne Durand');
  const mark = fc.constantFrom(' / ', ' ; ', '\n', ' et ');
  fc.assert(
    fc.property(fc.uniqueArray(person, { minLength: 1, maxLength: 4 }), mark, (people, glue) => {
      expect(splitContactCell(people.join(glue)).persons.map(({ name }) => name)).toEqual(people);
    }),
  );
});
