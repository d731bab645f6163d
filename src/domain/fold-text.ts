const PLAIN = /^[\x20-\x7e]*$/;
const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  '’': "'",
  '‘': "'",
};

/** Accent-less lower-case text with plain spaces: « SIÈGE d’Évry » and « siege d'evry » become one. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ’‘]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s/g, ' ');
}

/** The accent-less lower-case words and numbers of a text, in order. */
export function foldedWords(text: string): string[] {
  return foldText(text).match(/[a-z0-9]+/g) ?? [];
}

const UNTIDY = /^\s|\s$|\s\s|[^\S ]|[\u200b-\u200d\u2060\ufeff\u00ad]/;

/** A text on one line, without double or trailing spaces, invisible characters taken out. */
export function tidyText(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
