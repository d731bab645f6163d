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

test('no word of a contact cell is lost: each is a name, a job, a rest, a mailbox or a number', () => {
  const word = fc.constantFrom(
    'M. Dupont',
    'Anne ROUX',
    'DAF',
    'directeur technique',
    'zorglub',
    'bleu',
    'Lyon',
    'a.roux@lamy.fr',
    '04 72 11 00 01',
    'Martin',
    'J.-P. Durand',
  );
  const glue = fc.constantFrom(' - ', ', ', ' / ', '\n', ' ; ', ' ', ' (', ') ', ' : ', ' et ', ' | ');
  const cell = fc.array(fc.tuple(word, glue), { minLength: 1, maxLength: 6 });
  const letters = (text: string) => [...text.toLowerCase().replace(/[^\p{L}@]/gu, '')].sort().join('');
  fc.assert(
    fc.property(cell, (parts) => {
      const text = parts.flat().join('');
      const { persons, emails, phones, rest } = splitContactCell(text);
      const kept = [...persons.flatMap(({ name, job }) => [name, job ?? '']), ...emails, ...phones, rest].join(' ');
      const missing = parts.map(([said]) => said).filter((said) => !kept.toLowerCase().includes(said.toLowerCase()));
      expect(
        missing.filter((said) => letters(said) !== ''),
        kept,
      ).toEqual([]);
    }),
  );
});

test('a phone with its word before it is a number and no part of the name', () => {
  for (const lead of ['tél', 'Tél.', 'port :', 'mob', 'fixe', 'LD', 'std', 'p.'])
    expect(read(`Jean Dupont ${lead} 06 12 34 56 78`)[0], lead).toBe('Jean Dupont');
});

test.each([
  ['a pris sa retraite', 'Jean Dupont - retraité'],
  ['licenciée', 'Mme Roux (licenciée)'],
  ['n’est plus là', "M. Petit n'est plus dans la société"],
  ['a quitté', 'Sophie Durand a quitté la société'],
  ['left', 'John Smith (left the company)'],
])('who %s has left, and keeps the name', (_, text) => {
  const { persons } = splitContactCell(text);
  expect(persons).toHaveLength(1);
  expect(persons[0]).toMatchObject({ hasLeft: true });
  expect(persons[0]?.name).not.toBe('');
});
