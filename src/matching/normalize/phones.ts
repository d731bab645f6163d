import type { Issue, Phone, Repair } from '../record.ts';
import { type FoundNumber, findNumbers } from './find-phone-numbers.ts';
import { isNothing } from './identifier-text.ts';
import { type KnownNumber, readPlainFrench } from './phone-numbers.ts';

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

/** One number as most people write it, with 0 or with +33, and nothing beside it. */
const PLAIN_NUMBER = /^(?:0|(?:\+|00)33 ?(?:\(0\))? ?)[1-9](?:[ .\-\u00a0]?\d\d){4}$/;
const BETWEEN_TWO = ' / ';
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

function readPlain(text: string): KnownNumber | null {
  if (!PLAIN_NUMBER.test(text)) return null;
  const digits = `0${text.replace(/\D/g, '').slice(-9)}`;
  return NOBODY.test(digits) || TYPED_TO_FILL.test(digits) ? null : readPlainFrench(digits);
}

/** One number or two in a usual spelling, which is nearly every cell, without the patterns that find any other. */
function normalizePlainPhones(text: string, raw: string, column: string, use: Phone['use']): NormalizedPhones | null {
  const between = text.indexOf(BETWEEN_TWO);
  const phoneOfText = (one: string, own: string): Phone | null => {
    const known = readPlain(one);
    if (known === null) return null;
    const { e164, kind } = known;
    return { raw: own, e164, extension: null, kind, use: decideUse('', use, kind) };
  };
  if (between < 0) {
    const phone = phoneOfText(text, raw);
    return phone && { phones: [phone], repairs: [], issues: [], leftover: '' };
  }
  const [left, right] = [text.slice(0, between), text.slice(between + BETWEEN_TWO.length)];
  const first = phoneOfText(left, left);
  const second = first && phoneOfText(right, right);
  if (!second || first.e164 === second.e164) return null;
  const to = `${first.e164} ; ${second.e164}`;
  return {
    phones: [first, second],
    repairs: [{ code: 'phone_split', column, from: raw, to }],
    issues: [],
    leftover: '',
  };
}

/** Read every number of a cell. `use` is what the header says; a word beside the number (« std », « fax ») overrides it. */
export function normalizePhones(
  raw: string,
  column: string,
  use: Phone['use'],
  hint: PhoneHint = {},
): NormalizedPhones {
  const text = raw.trim();
  const plain = normalizePlainPhones(text, raw, column, use);
  if (plain) return plain;
  return isNothing(text) ? EMPTY : normalizeHardPhones(raw, column, use, hint);
}

function normalizeHardPhones(raw: string, column: string, use: Phone['use'], hint: PhoneHint): NormalizedPhones {
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
  if (phones.size > 1) repairs.push({ code: 'phone_split', column, from: raw, to: [...phones.keys()].join(' ; ') });
  return { phones: [...phones.values()], repairs, issues, leftover: leftoverOf(rest) };
}
