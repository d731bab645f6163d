import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNotes } from './notes.ts';

const read = (text: string) => readNotes(text, 'Suivi').map(({ on, text: words }) => `${on ?? '-'} ${words}`);

test.each([
  ['rappeler en mars', ['- rappeler en mars']],
  ['12/03/2024 : RDV ok', ['2024-03-12 RDV ok']],
  ['12/03/2024 : RDV ok. 15/04/2024 : relance', ['2024-03-12 RDV ok.', '2024-04-15 relance']],
  ['12/03/24 appel\n15/04/24 mail', ['2024-03-12 appel', '2024-04-15 mail']],
  ['2024-03-01: mail // 2024-04-02: rdv', ['2024-03-01 mail', '2024-04-02 rdv']],
  ['bon client | le 12/03/2024 appel', ['- bon client', '2024-03-12 appel']],
  ['- 12/03/2024 : vu - 15/03/2024 : revu', ['2024-03-12 vu', '2024-03-15 revu']],
  ['RDV le 12/03/2025', ['- RDV le 12/03/2025']],
  ['12/03/2024', ['2024-03-12 12/03/2024']],
  ['', []],
  ['  ', []],
])('« %s »', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('no letter of a comment is lost', () => {
  const piece = fc.constantFrom(
    'appel',
    'rdv ok',
    '12/03/2024',
    '2024-01-02',
    ' : ',
    ' - ',
    '\n',
    '. ',
    ' | ',
    'le ',
    'Dupont',
    '31/02/2024',
  );
  const letters = (text: string) => text.replace(/[^\p{L}]/gu, '').replace(/le|du/g, '');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(
        letters(
          readNotes(text, 'c')
            .map((note) => note.text)
            .join(' '),
        ),
      ).toBe(letters(text));
    }),
  );
});
