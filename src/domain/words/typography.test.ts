import { expect, test } from 'vitest';
import { THEMES } from './catalogue.ts';

const sentences = THEMES.flatMap((theme) => Object.entries(theme));
/** Sentences of a language that hold what a rule forbids, with their codes. */
const breaking = (language: 'fr' | 'en', rule: RegExp): string[] =>
  sentences.filter(([, text]) => rule.test(text[language])).map(([code, text]) => `${code}: ${text[language]}`);

test('a French colon and percent have a no-break space before them', () => {
  // Addresses (https://, « nom:motdepasse@serveur:587 ») have none, nor a sign alone in brackets.
  expect(breaking('fr', /(?<![\u00a0\w]):|(?<!:\/\/\S*):(?!\/\/)(?<!\u00a0:)|[^\u00a0(]%/)).toEqual([]);
});

test('French signs in two parts have a thin no-break space before them', () => {
  // « #REF! » is the spreadsheet's own word.
  expect(breaking('fr', /(?<![\u202f]|#REF)[;!?](?!\w)/)).toEqual([]);
});

test('French quotes hold no-break spaces, and each that opens is closed', () => {
  expect(breaking('fr', /«[^\u00a0]|[^\u00a0]»/)).toEqual([]);
  expect(sentences.filter(([, { fr }]) => fr.split('«').length !== fr.split('»').length)).toEqual([]);
});

test('English has no French quotes and no space before its signs', () => {
  expect(breaking('en', /[«»]|[ \u00a0\u202f][:;!?%](?![\w/-])/)).toEqual([]);
});

test('no sentence is empty, begins or ends with a space or doubles one', () => {
  // The columns of the help of the command line are drawn with spaces.
  for (const language of ['fr', 'en'] as const)
    expect(breaking(language, /^(?!.*\n).*(?:^$|^ | $| {2})/s), language).toEqual([]);
});

test('an ellipsis is one sign in both languages', () => {
  for (const language of ['fr', 'en'] as const) expect(breaking(language, /\.\.\./), language).toEqual([]);
});

test('who counts one counts several: a sentence for one has its twin for more, and one that counts has one for one', () => {
  const codes = new Set(sentences.map(([code]) => code));
  const alone = sentences.filter(([code, { fr }]) => {
    if (code.endsWith('_one')) return !codes.has(code.replace(/_one$/, '_other'));
    return code.endsWith('_other') && fr.includes('{{count}}') && !codes.has(code.replace(/_other$/, '_one'));
  });
  expect(alone).toEqual([]);
});

test('codes are snake_case facts', () => {
  expect(sentences.map(([code]) => code).filter((code) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(code))).toEqual([]);
});

test('people read « société » and « réunir », never the words of our own trade', () => {
  // « Cellules fusionnées » is the word of Excel; one hint explains « société » by the word of lawyers.
  expect(breaking('fr', /(?<!: )entité juridique|\bcluster|(?<!cellules )\bfusionn|dédoublonn/i)).toEqual([]);
});
