import { createInstance } from 'i18next';
import type { Reason } from '../reason.ts';
import { THEMES } from './catalogue.ts';
import type { Language } from './words.ts';

/** Key → sentence for one language, ready for i18next (server, command line and web read the same). */
export function wordsOf(language: Language): Record<string, string> {
  const entries = THEMES.flatMap((theme) => Object.entries(theme).map(([code, text]) => [code, text[language]]));
  return Object.fromEntries(entries);
}

const words = { fr: new Map(Object.entries(wordsOf('fr'))), en: new Map(Object.entries(wordsOf('en'))) };

const translator = createInstance();
translator.init({
  initAsync: false,
  fallbackLng: 'fr',
  // Codes are plain facts: neither the dot nor the colon means anything in them.
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: {
    fr: { translation: Object.fromEntries(words.fr) },
    en: { translation: Object.fromEntries(words.en) },
  },
});
const speakers = { fr: translator.getFixedT('fr'), en: translator.getFixedT('en') };
const numbers = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-US') };

/** A number as people of that language write it: `1 234,5` with thin no-break spaces in French. */
export function formatNumber(language: Language, value: number): string {
  return numbers[language].format(value);
}

const HOLE = /\{\{(\w+)\}\}/g;

/** The sentence of a code. Numbers are written for the language; an unknown code answers itself, so that it is seen. */
export function say(language: Language, code: string, values: Reason['values'] = {}): string {
  const { count } = values;
  const sentence = words[language].get(code);
  // Only plurals need the translator, which is slow: a workbook says some 100,000 sentences.
  if (typeof count !== 'number' && sentence !== undefined)
    return sentence.replace(HOLE, (hole, name: string) => writtenValue(language, values[name]) ?? hole);
  const written: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    written[name] = name === 'count' ? value : (writtenValue(language, value) ?? '');
  }
  // i18next chooses the plural from the number named count and would print it bare: the hole reads a twin instead.
  if (typeof count !== 'number') return speakers[language](code, written);
  return speakers[language](code, { ...written, replace: { ...written, count: formatNumber(language, count) }, count });
}

function writtenValue(language: Language, value: string | number | undefined): string | undefined {
  return typeof value === 'number' ? formatNumber(language, value) : value;
}

/** The sentence of a reason. */
export function sayReason(language: Language, reason: Reason): string {
  return say(language, reason.code, reason.values);
}
