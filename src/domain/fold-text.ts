const PLAIN = /^[\x20-\x7e]*$/;
/** Letters of western Europe, upper and lower case, by what they fold to. A table is five times faster than decomposing each text. */
const FOLDS: Readonly<Record<string, string>> = {
  a: 'àâäáãåÀÂÄÁÃÅ',
  c: 'çÇ',
  e: 'éèêëÉÈÊË',
  i: 'îïìíÎÏÌÍ',
  n: 'ñÑ',
  o: 'ôöóòõøÔÖÓÒÕØ',
  u: 'ùûüúÙÛÜÚ',
  y: 'ÿýŸÝ',
  ae: 'æÆ',
  oe: 'œŒ',
  ss: 'ß',
  l: 'łŁ',
  d: 'đĐ',
  "'": '’‘',
  ' ': '\u00a0\u202f\t\n\r',
};
const LETTERS = new Map(
  Object.entries(FOLDS).flatMap(([plain, letters]) => [...letters].map((letter) => [letter, plain])),
);

function foldSign(sign: string): string {
  return LETTERS.get(sign) ?? sign.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s/g, ' ');
}

/** What each sign of the Latin alphabets folds to, by its code: nearly every sign of a sheet is one of these. */
const LATIN = Array.from({ length: 0x180 }, (_, code) => foldSign(String.fromCharCode(code)));

/** Accent-less lower-case text with plain spaces: « SIÈGE d’Évry » and « siege d'evry » become one. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0x7f) continue;
    // Signs of two halves among them are decomposed whole.
    if (code >= 0xd800 && code < 0xe000) return text.replace(/[^\x20-\x7e]/gu, foldSign).toLowerCase();
    folded += text.slice(from, at) + (LATIN[code] ?? foldSign(text.charAt(at)));
    from = at + 1;
  }
  return (folded + text.slice(from)).toLowerCase();
}

/** The accent-less lower-case words and numbers of a text, in order. */
export function foldedWords(text: string): string[] {
  return foldText(text).match(/[a-z0-9]+/g) ?? [];
}

const UNTIDY = /^\s|\s$|\s\s|[^\S ]|[\u200b-\u200d\u2060\ufeff\u00ad]/;

/** Told sign by sign, which is faster than the pattern for the short texts of cells: no double space, no odd sign. */
function isPlainlyTidy(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    const isLetter = (sign > 32 && sign < 127) || (sign >= 0xc0 && sign <= 0x17f);
    if (!isLetter && (sign !== 32 || before === 32)) return false;
    before = sign;
  }
  return before !== 32 || text === '';
}

/** A text on one line, without double or trailing spaces, invisible characters taken out. */
export function tidyText(text: string): string {
  if (isPlainlyTidy(text) || !UNTIDY.test(text)) return text;
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters and signs that stay as they are when compatibility forms are put together. */
const COMPOSED = /^[\n\x20-\x7e\xc0-\xff]*$/;

/** A text with each sign in its one usual form (NFKC): « ﬁ » is fi, a no-break space a space. Most cells are so already. */
export function composeText(text: string): string {
  return COMPOSED.test(text) ? text : text.normalize('NFKC');
}
