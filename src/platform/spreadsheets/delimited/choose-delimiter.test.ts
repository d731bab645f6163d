import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseDelimiter, findSeparatorLine } from './choose-delimiter.ts';

const DELIMITERS = [';', '\t', ',', '|'] as const;
const word = fc.constantFrom('Dupont', 'Lyon', '69003', 'SARL Martin', '12 rue des Lilas', 'Côté Est');

/** A sheet of at least two columns, every row as wide as its header. */
const sheets = fc
  .integer({ min: 2, max: 6 })
  .chain((width) => fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 12 }));

test('a sheet of plain words gives the delimiter that it was written with', () => {
  fc.assert(
    fc.property(sheets, fc.constantFrom(...DELIMITERS), (rows, delimiter) => {
      const sample = rows.map((row) => `${row.join(delimiter)}\n`).join('');
      expect(chooseDelimiter(sample)).toBe(delimiter);
    }),
  );
});

test('blank lines and the kind of line break do not change the choice', () => {
  fc.assert(
    fc.property(
      sheets,
      fc.constantFrom(...DELIMITERS),
      fc.constantFrom('\r\n', '\r', '\n\n'),
      (rows, delimiter, end) => {
        expect(chooseDelimiter(rows.map((row) => row.join(delimiter) + end).join(''))).toBe(delimiter);
      },
    ),
  );
});

test('delimiters inside quoted addresses are not counted', () => {
  const rows = [
    ['Société', 'Adresse', 'Ville'],
    ['Dupont', '12, rue des Lilas, bâtiment B, 2e étage', 'Lyon'],
    ['Martin', '4, place du Marché, escalier C, 1er étage', 'Nantes'],
  ];
  const quoted = (delimiter: string) =>
    rows.map((row) => `${row.map((text) => `"${text}"`).join(delimiter)}\n`).join('');
  expect(chooseDelimiter(quoted(';'))).toBe(';');
  expect(chooseDelimiter(quoted('|'))).toBe('|');
});

test('a sheet of one column is read as a French Excel would write it', () => {
  expect(chooseDelimiter('Société\nDupont\nMartin\n')).toBe(';');
  expect(chooseDelimiter('')).toBe(';');
});

test('several mailboxes in one cell do not outvote the columns', () => {
  const lines = ['Nom|Ville|Mails', ...Array.from({ length: 9 }, (_, at) => `Dupont ${at}|Lyon|a@x.fr;b@x.fr`)];
  expect(chooseDelimiter(`${lines.join('\n')}\n`)).toBe('|');
});

test('the line sep= names its delimiter, whatever its case, and only as the first line', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DELIMITERS, '~', '^'), fc.constantFrom('\n', '\r\n'), (delimiter, end) => {
      const line = `SEP=${delimiter}${end}`;
      expect(findSeparatorLine(`${line}a${delimiter}b`)).toEqual({ delimiter, length: line.length });
    }),
  );
  expect(findSeparatorLine('nom;ville\nsep=;\n')).toBeNull();
  expect(findSeparatorLine('sep=;;\n')).toBeNull();
});
