import type { Phone } from '../record.ts';
import { type KnownNumber, readPlainFrench } from './phone-numbers.ts';

/** The numbers of a cell that holds nothing else. */
export interface PlainPhones {
  readonly phones: readonly Phone[];
  /** Those that had lost their leading zero, in order. */
  readonly zeroLost: readonly Phone[];
}

/**
 * A number as most people write it: with 0, with +33, or nine digits that a number cell left of it. Only what the
 * patterns for every number read in the same way.
 */
const NUMBER = /(?:(?:0|(?:\+|00)33 ?(?:\(0\))? ?)[1-9](?:[ .\-/\u00a0]?\d\d){4}|[1-9]\d{8})(?!\d)/y;
/** What stands between two numbers and says nothing of them. */
const BETWEEN = / (?:[/;\-–]|ou|et) |[;,] ?|\n/y;

/** Four times the same digit at the end, or a number typed to fill a cell: whoever knows such numbers must look. */
const DOUBTFUL = /(\d)\1{3}$|^0(?:123456789|102030405|612345678|987654321|606060606)$/;

/** The ten digits of one of these spellings. */
function tenDigitsOf(spelling: string): string {
  const digits = spelling.length === 10 || spelling.length === 9 ? spelling : spelling.replace(/\D/g, '');
  return `0${digits.slice(-9)}`;
}

const decideUse = (asked: Phone['use'], kind: Phone['kind']): Phone['use'] =>
  asked === 'unknown' && kind === 'mobile' ? 'mobile' : asked;

function readNumber(spelling: string): KnownNumber | null {
  const digits = tenDigitsOf(spelling);
  return DOUBTFUL.test(digits) ? null : readPlainFrench(digits);
}

/**
 * The numbers of a trimmed cell that holds usual French numbers and nothing beside them, which is nearly every cell, at
 * a tenth of what the patterns for every number cost; null for any other cell.
 */
export function readPlainPhones(text: string, raw: string, use: Phone['use']): PlainPhones | null {
  const phones: Phone[] = [];
  const zeroLost: Phone[] = [];
  for (let at = 0; ; ) {
    NUMBER.lastIndex = at;
    if (!NUMBER.test(text)) return null;
    const end = NUMBER.lastIndex;
    const isAlone = at === 0 && end === text.length;
    const spelling = isAlone ? text : text.slice(at, end);
    const known = readNumber(spelling);
    // Twice the same number is one: left to the patterns, like a no-break space that they would put right.
    if (known === null || phones.some(({ e164 }) => e164 === known.e164)) return null;
    if (!isAlone && spelling.includes('\u00a0')) return null;
    const { e164, kind } = known;
    const phone: Phone = { raw: isAlone ? raw : spelling, e164, extension: null, kind, use: decideUse(use, kind) };
    phones.push(phone);
    if (spelling.length === 9) zeroLost.push(phone);
    if (end === text.length) return { phones, zeroLost };
    BETWEEN.lastIndex = end;
    if (!BETWEEN.test(text)) return null;
    at = BETWEEN.lastIndex;
  }
}
