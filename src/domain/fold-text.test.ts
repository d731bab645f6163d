import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeText, foldedWords, foldText, tidyText } from './fold-text.ts';

test.each([
  ['SIÈGE d’Évry', "siege d'evry"],
  ['Crèvecœur', 'crevecoeur'],
  ['L’Haÿ-les-Roses', "l'hay-les-roses"],
  ['Straße', 'strasse'],
  ['a\u00a0b\u202fc\td', 'a b c d'],
  ['', ''],
])('%s folds to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('the table of letters agrees with the decomposition that Unicode defines', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'àâäéèêëîïôöùûüÿçñÀÉÈÊÇÔ aBc-') });
  fc.assert(
    fc.property(letters, (text) => {
      expect(foldText(text)).toBe(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
    }),
  );
});

test('a folded text stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test('capitals and accents change no word', () => {
  expect(foldedWords('Résidence « Les Lilas », bât. 3')).toEqual(['residence', 'les', 'lilas', 'bat', '3']);
  expect(foldedWords('—')).toEqual([]);
});

test('a tidy text has one line, single spaces and nothing invisible', () => {
  expect(tidyText('  12\u200b rue\n de  la\u00a0Paix \ufeff')).toBe('12 rue de la Paix');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\u00a0', '\u200b', 'é') }), (text) => {
      const tidy = tidyText(text);
      expect(tidy).not.toMatch(/^\s|\s$|\s\s|[\n\u00a0\u200b]/);
      expect(tidyText(tidy)).toBe(tidy);
    }),
  );
});

test('a text in its usual form is what Unicode composes, whatever signs it has', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'aÉ÷ÿß\n\tﬁ½²ª\u00a0\u00ad’œ€', 'e\u0301') });
  fc.assert(
    fc.property(signs, (text) => {
      expect(composeText(text)).toBe(text.normalize('NFKC'));
    }),
  );
});

test('a letter and its mark apart fold like the letter that has both', () => {
  expect(foldText('e\u0301te\u0301 \u{1D15E}')).toBe(foldText('été \u{1D15E}'));
});
