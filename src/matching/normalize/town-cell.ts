import { foldText, tidyText } from '../../domain/fold-text.ts';

/** What a cell of towns or postcodes holds: « 75001 PARIS », « PARIS (75) », « B-1000 Bruxelles ». */
export interface TownCell {
  /** Digits as found, spaces and float tail off; a British or Dutch code as it is. Not padded. */
  readonly postcode: string | null;
  readonly town: string | null;
  /** ISO code of the prefix of the postcode (F-, B-, CH-…). */
  readonly country: string | null;
}

const NOTHING: TownCell = { postcode: null, town: null, country: null };

const PREFIXES: Readonly<Record<string, string>> = {
  f: 'FR',
  fr: 'FR',
  b: 'BE',
  be: 'BE',
  l: 'LU',
  lu: 'LU',
  ch: 'CH',
  d: 'DE',
  de: 'DE',
  i: 'IT',
  it: 'IT',
  e: 'ES',
  es: 'ES',
  mc: 'MC',
  nl: 'NL',
  a: 'AT',
  at: 'AT',
};
const CODE = '(\\d{5}|\\d{2}[ .]\\d{3}|\\d{4})(?:[.,]0)?';
const CODE_FIRST = new RegExp(
  `^(?:cp\\s*:?\\s*)?(?:([a-z]{1,2})\\s*-\\s*)?${CODE}(?!\\d)\\s*[-–,:/(]*\\s*(.*?)\\)?$`,
  'is',
);
const CODE_LAST = new RegExp(`^(\\D.*?)[\\s,–(/-]+(?:cp\\s*:?\\s*)?(?:([a-z]{1,2})-)?${CODE}\\)?$`, 'is');
const BRITISH = /^(.*?)[\s,]*\b([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})\b[\s,]*(.*)$/is;

function townOf(text: string | undefined): string | null {
  const town = tidyText(text ?? '').replace(/^[\s,;:.–-]+|[\s,;:–-]+$/g, '');
  return /\p{L}/u.test(town) ? town : null;
}

function countryOf(prefix: string | undefined): string | null {
  return PREFIXES[foldText(prefix ?? '')] ?? null;
}

/** Part the postcode from the town, in either order. A department in parentheses stays with the town. */
export function parseTownCell(text: string): TownCell {
  const tidy = tidyText(text);
  if (tidy === '') return NOTHING;
  if (/^\d{5}$/.test(tidy)) return { postcode: tidy, town: null, country: null };
  const first = CODE_FIRST.exec(tidy);
  if (first)
    return { postcode: (first[2] ?? '').replace(/\D/g, ''), town: townOf(first[3]), country: countryOf(first[1]) };
  const last = CODE_LAST.exec(tidy);
  if (last) return { postcode: (last[3] ?? '').replace(/\D/g, ''), town: townOf(last[1]), country: countryOf(last[2]) };
  const british = BRITISH.exec(tidy);
  if (british)
    return { postcode: (british[2] ?? '').toUpperCase(), town: townOf(british[1] || british[3]), country: 'GB' };
  return { postcode: null, town: townOf(tidy), country: null };
}
