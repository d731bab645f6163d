import type { Issue, Phone, Repair } from '../record.ts';
import { type FoundNumber, findNumbers } from './find-phone-numbers.ts';
import { isNothing } from './identifier-text.ts';
import { type PlainPhones, readPlainPhones } from './phones-plain.ts';

/** What a cell of phones gave. `leftover` is the words that were neither number, label nor extension (often a name). */
export interface NormalizedPhones {
  readonly phones: readonly Phone[];
  readonly repairs: readonly Repair[];
  readonly issues: readonly Issue[];
  readonly leftover: string;
}

/** What the rest of the row says, to choose between countries. */
export interface PhoneHint {
  readonly postcode?: string | null;
}

const EMPTY: NormalizedPhones = { phones: [], repairs: [], issues: [], leftover: '' };

/** Numbers that people type to fill a required cell. They may be well-formed: kept, but said. */
const TYPED_TO_FILL = /^0(?:123456789|102030405|612345678|987654321|606060606)$/;
/** One digit repeated behind the prefix is nobody's number. */
const NOBODY = /^0?(\d)\1{7,}$|^0[1-9]0{8}$|^0{4,}$/;

const LABELS: readonly (readonly [RegExp, Phone['use']])[] = [
  [/\b(?:std|standard|acc(?:ueil)?|switchboard|secr[ée]tariat)\b/i, 'switchboard'],
  [/\b(?:fax|t[ée]l[ée]copie(?:ur)?)\b/i, 'fax'],
  [/\b(?:mob(?:ile)?|port(?:able)?|gsm|cell)\b/i, 'mobile'],
  [/\b(?:l\.?d\.?|ligne\s+directe|direct|direct\s+line|sda)\b/i, 'direct'],
];
const WORDS_OF_PHONES =
  /(?<![\p{L}\d])(?:std|standard|acc(?:ueil)?|switchboard|secr[ée]tariat|fax|t[ée]l[ée]copie(?:ur)?|mob(?:ile)?|port(?:able)?|gsm|cell|l\.?d\.?|ligne|directe?|line|sda|t[ée]l[ée]?(?:phone)?|ph(?:one)?|ou|et|or|and|pro|perso|bureau|fixe)(?![\p{L}\d])\.?/giu;

function decideUse(label: string, asked: Phone['use'], kind: Phone['kind']): Phone['use'] {
  for (const [pattern, use] of LABELS) if (pattern.test(label)) return use;
  return asked === 'unknown' && kind === 'mobile' ? 'mobile' : asked;
}

function phoneOf(found: FoundNumber, use: Phone['use']): Phone | null {
  if (found.known === null) return null;
  const { e164, kind } = found.known;
  return { raw: found.raw, e164, extension: found.extension, kind, use: decideUse(found.label, use, kind) };
}

function leftoverOf(text: string): string {
  const words = text.replace(WORDS_OF_PHONES, ' ').replace(/[^\p{L}\p{N}'’.\- ]/gu, ' ');
  return /\p{L}{2}/u.test(words) ? words.replace(/\s+/g, ' ').replace(/^[\s.\-']+|[\s.\-']+$/g, '') : '';
}

const NO_REPAIRS: readonly Repair[] = [];
const NO_ISSUES: readonly Issue[] = [];

function repairsOf({ phones, zeroLost }: PlainPhones, raw: string, column: string): readonly Repair[] {
  if (phones.length === 1 && zeroLost.length === 0) return NO_REPAIRS;
  const repairs = zeroLost.map(({ e164 }): Repair => ({ code: 'phone_leading_zero', column, from: raw, to: e164 }));
  if (phones.length > 1) repairs.push(splitRepair(phones, raw, column));
  return repairs;
}

const splitRepair = (phones: readonly Phone[], raw: string, column: string): Repair => ({
  code: 'phone_split',
  column,
  from: raw,
  to: phones.map(({ e164 }) => e164).join(' ; '),
});

/** Read every number of a cell. `use` is what the header says; a word beside the number (« std », « fax ») overrides it. */
export function normalizePhones(
  raw: string,
  column: string,
  use: Phone['use'],
  hint: PhoneHint = {},
): NormalizedPhones {
  const text = raw.trim();
  const plain = readPlainPhones(text, raw, use);
  if (plain) return { phones: plain.phones, repairs: repairsOf(plain, raw, column), issues: NO_ISSUES, leftover: '' };
  return isNothing(text) ? EMPTY : normalizeAnyPhones(raw, column, use, hint);
}

/** The same for any cell, by the patterns that find every number. */
export function normalizeAnyPhones(raw: string, column: string, use: Phone['use'], hint: PhoneHint): NormalizedPhones {
  const { numbers, rest, isScientific } = findNumbers(raw, hint.postcode ?? null);
  const phones = new Map<string, Phone>();
  const repairs: Repair[] = [];
  const issues: Issue[] = [];
  for (const found of numbers) {
    if (NOBODY.test(found.digits)) {
      issues.push({ code: 'phone_placeholder', column, raw });
      continue;
    }
    if (TYPED_TO_FILL.test(found.digits)) issues.push({ code: 'phone_placeholder', column, raw });
    const phone = phoneOf(found, use);
    if (phone === null) {
      issues.push({ code: 'phone_invalid', column, raw });
      continue;
    }
    if (!phones.has(phone.e164)) {
      phones.set(phone.e164, phone);
      if (found.known?.hasUnknownRange) issues.push({ code: 'phone_range_unknown', column, raw });
    }
    for (const code of found.repaired) repairs.push({ code, column, from: raw, to: phone.e164 });
  }
  if (isScientific) issues.push({ code: 'phone_scientific', column, raw });
  else if (numbers.length === 0 && /\d/.test(raw)) issues.push({ code: 'phone_invalid', column, raw });
  const all = [...phones.values()];
  if (all.length > 1) repairs.push(splitRepair(all, raw, column));
  return { phones: all, repairs, issues, leftover: leftoverOf(rest) };
}
