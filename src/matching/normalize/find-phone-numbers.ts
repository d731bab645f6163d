import { composeText } from '../../domain/fold-text.ts';
import { boundCell } from './bound-cell.ts';
import { readScientific } from './identifier-text.ts';
import {
  type KnownNumber,
  readFrenchNumber,
  readInternationalNumber,
  readLocalOverseas,
  readShortFrench,
} from './phone-numbers.ts';

/** One number seen in a cell; `known` is null where no country has such a number. */
export interface FoundNumber {
  readonly raw: string;
  readonly digits: string;
  readonly known: KnownNumber | null;
  readonly extension: string | null;
  /** Words beside it: « fax », « (std) ». */
  readonly label: string;
  readonly repaired: readonly string[];
}

export interface FoundNumbers {
  readonly numbers: readonly FoundNumber[];
  /** The cell without its numbers and extensions. */
  readonly rest: string;
  /** Rounded by a spreadsheet: 3,31E+10. */
  readonly isScientific: boolean;
}

/** Signs inside a number. A slash or a dash also parts two numbers: the count of digits decides. */
const SIGNS = '[\\s.\\-–/_·]*';
/** In order of trust: French with its country, names another country, ten digits, nine digits that lost their 0, 33 without its +, local, short. */
const SHAPES = [
  `(?<abroad>(?:\\+|(?<!\\d)00)${SIGNS}(?:33|590|594|596|262)${SIGNS}(?:\\(0\\))?${SIGNS}0?[1-9](?:${SIGNS}\\d){8}(?!\\d))`,
  `(?<foreign>(?:\\+|(?<!\\d)00)${SIGNS}[1-9](?:(?:[\\s.\\-–_()]|/(?=\\d))*\\d){6,13}(?!\\d))`,
  `(?<french>(?<!\\d)\\(?0${SIGNS}[1-9]\\)?(?:${SIGNS}\\d){8}(?!\\d))`,
  `(?<bare>(?<!\\d)(?!\\d{9}(?!\\d))(?:33|590|594|596|262)${SIGNS}0?[1-9](?:${SIGNS}\\d){8}(?!\\d))`,
  `(?<short>(?<!\\d)[1-9](?:${SIGNS}\\d){8}(?!\\d))`,
  '(?<filled>(?<!\\d)0(?:[\\s.]*0){3,13}(?!\\d))',
  '(?<other>(?<!\\d)\\d(?:[ .\\-]?\\d){3,11}(?!\\d))',
].join('|');
const EXTENSION =
  '(?:[\\s,(]*(?:poste|pst|p\\.|p(?=\\s?\\d)|ext(?:ension)?\\.?|#|x(?=\\s?\\d))\\s*[:.]?\\s*(?<extension>\\d{1,6})\\)?)?';
const NUMBER = new RegExp(`(?:${SHAPES})${EXTENSION}`, 'giu');
/** Two numbers joined by anything must not be read as one foreign one: « +32 2 … / +32 4 … ». */
const NEXT_NUMBER = /[\s/;,\-–]+(?:\+|00[1-9]|0[1-9](?:[\s.\-–/]*\d){8}).*$/su;

interface Read {
  readonly known: KnownNumber | null;
  readonly repaired: readonly string[];
}

function readForeign(text: string): Read {
  const digits = text
    .replace(/\(\s*0\s*\)/, '')
    .replace(/\D/g, '')
    .replace(/^00/, '');
  return { known: readInternationalNumber(digits), repaired: [] };
}

function readNational(digits: string, postcode: string | null): Read {
  const local = readLocalOverseas(digits, postcode);
  if (local) return { known: local, repaired: [] };
  return { known: readShortFrench(digits), repaired: [] };
}

function readMatch(match: RegExpExecArray, text: string, postcode: string | null): Read {
  const groups = match.groups ?? {};
  const digits = text.replace(/\D/g, '');
  if ((groups.foreign ?? groups.abroad) !== undefined) return readForeign(text);
  if (groups.french !== undefined) return { known: readFrenchNumber(digits), repaired: [] };
  if (groups.bare !== undefined) return { known: readInternationalNumber(digits), repaired: ['phone_plus_lost'] };
  if (groups.short !== undefined) return { known: readFrenchNumber(`0${digits}`), repaired: ['phone_leading_zero'] };
  return readNational(digits, postcode);
}

/** In brackets, or a bare word that does not announce the next number: « 02… (std) », « 02… fax ». */
const LABEL_BEHIND =
  /^[^\S\n]*(?:\(([^)]*)\)|[-–:]?[^\S\n]*(std|standard|fax|mob\w*|port\w*|ld)\b(?!\s*[.:]?\s*[+(]?\d))/iu;

/** The words before a number up to the previous one, and what is in parentheses right after it. */
function labelAround(text: string, from: number, start: number, end: number): string {
  const before =
    text
      .slice(from, start)
      .split(/[;\n|]/)
      .at(-1) ?? '';
  const after = LABEL_BEHIND.exec(text.slice(end));
  const own = after?.[1] ?? after?.[2];
  return own ?? before.replace(/^\s*\([^)]*\)/, '');
}

/** Every number of a cell, in order, with the words around each. */
export function findNumbers(raw: string, postcode: string | null): FoundNumbers {
  const cell = composeText(boundCell(raw));
  const text = cell.replace(/^(\s*\+?\d[\d ]{7,})[.,]0+\s*$/, '$1');
  const hasFloatTail = text !== cell;
  if (readScientific(text)) return { numbers: [], rest: '', isScientific: true };
  const numbers: FoundNumber[] = [];
  let rest = '';
  let from = 0;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const extension = match.groups?.extension ?? null;
    const seen = Object.entries(match.groups ?? {}).find(
      ([name, value]) => name !== 'extension' && value !== undefined,
    );
    const whole = seen?.[1] ?? match[0];
    const own = match.groups?.foreign === undefined ? whole : whole.replace(NEXT_NUMBER, '');
    if (own.length < whole.length) NUMBER.lastIndex = match.index + own.length;
    const end = NUMBER.lastIndex;
    const { known, repaired } = readMatch(match, own, postcode);
    rest += ` ${text.slice(from, match.index)} `;
    numbers.push({
      raw: numbers.length === 0 && end >= text.trimEnd().length ? raw : own.trim(),
      digits: own.replace(/\D/g, ''),
      known,
      extension: own.length < whole.length ? null : extension,
      label: labelAround(text, from, match.index, end),
      repaired: hasFloatTail ? [...repaired, 'phone_float_tail'] : repaired,
    });
    from = end;
  }
  return { numbers, rest: rest + text.slice(from), isScientific: false };
}
