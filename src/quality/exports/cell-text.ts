import { foldText } from '../../domain/fold-text.ts';
import { countryCodeOfFrenchNumber, formatPhoneNumber, parsePhoneNumber } from '../../domain/phone-number.ts';
import { say } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import { normalizePhones } from '../../matching/normalize/phones.ts';
import type { WorkbookCell } from '../../platform/spreadsheets/writing/cell-xml.ts';
import type { ExportField } from './export-field.ts';

/** A number that a spreadsheet shortened: its digits are gone. */
const SHORTENED = /^[+-]?\d([.,]\d+)?E[+-]?\d+$/i;

/** What cannot be read as a value of its column. */
export const UNREADABLE = Symbol('unreadable');
/** Whatever the spreadsheet itself destroyed: nobody meant it. */
export const DAMAGED = Symbol('damaged');

/**
 * A value of the base as one text that every writing of it comes down to: what is empty is ''. Codes without their leading
 * zeros, days as `yyyy-mm-dd`, amounts in cents, pick lists by code.
 */
export function canonicalValue(field: ExportField, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return [...new Set(value.map(String))].sort().join(' ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field.type === 'day') return String(value).slice(0, 10);
  if (field.type === 'pick' || field.type === 'cents' || field.type === 'whole') return String(value);
  const written = field.type === 'phone' ? writePhone(String(value)) : String(value);
  const read = canonicalText(field, written);
  return typeof read === 'string' ? read : String(value);
}

/** What a cell says, in the form of `canonicalValue`. */
export function canonicalText(field: ExportField, cell: string): string | typeof UNREADABLE | typeof DAMAGED {
  const text = tidyCell(cell);
  if (text === '') return '';
  if (SHORTENED.test(text) && field.type !== 'text') return DAMAGED;
  return READERS[field.type](text, field);
}

type Reader = (text: string, field: ExportField) => string | typeof UNREADABLE | typeof DAMAGED;

const READERS: Readonly<Record<ExportField['type'], Reader>> = {
  text: (text) => withoutZeros(text),
  digits: (text) => withoutZeros(text.replace(/[\s.]/g, '').toUpperCase()),
  pick: (text, field) => readPick(text, field) ?? UNREADABLE,
  picks: (text, field) => {
    const codes = text
      .split(/[;,]/)
      .filter((part) => part.trim() !== '')
      .map((part) => readPick(part, field));
    return codes.includes(null) ? UNREADABLE : [...new Set(codes)].sort().join(' ');
  },
  cents: (text) => {
    const plain = text.replace(/[\s€]/g, '').replace(',', '.');
    return /^-?\d{1,13}(\.\d+)?$/.test(plain) ? String(Math.round(Number(plain) * 100)) : UNREADABLE;
  },
  whole: (text) =>
    /^-?\d{1,15}$/.test(text.replaceAll(' ', '')) ? String(Number(text.replaceAll(' ', ''))) : UNREADABLE,
  day: (text) => readDay(text) ?? UNREADABLE,
  yes_no: (text) => YES_NO[foldText(text)] ?? UNREADABLE,
  phone: (text) => readPhone(text),
  email: (text) => text.toLowerCase(),
};

const YES_NO: Readonly<Record<string, string>> = {
  ...{ oui: 'yes', yes: 'yes', vrai: 'yes', true: 'yes', '1': 'yes', x: 'yes' },
  ...{ non: 'no', no: 'no', faux: 'no', false: 'no', '0': 'no' },
};

/** Spaces of every kind are one; the apostrophe that keeps a formula from being one is no part of the text. */
export function tidyCell(cell: string): string {
  const text = cell
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f\u200b]+/gu, ' ')
    .trim();
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** « 0042 » and 42 are one code, 12,50 and 12.5 too: a spreadsheet takes them for numbers as soon as it opens a CSV. */
function withoutZeros(text: string): string {
  const decimal = /^0*(\d+)[.,](\d+)$/.exec(text);
  if (decimal) return `${decimal[1]}.${decimal[2]?.replace(/0+$/, '')}`.replace(/\.$/, '');
  return /^[\d ]+$/.test(text) ? text.replaceAll(' ', '').replace(/^0+(?=\d)/, '') : text;
}

function readPick(text: string, { prefix = '', values = [] }: ExportField): string | null {
  const folded = foldText(text.trim());
  const names = (value: string) => [value, say('fr', `${prefix}${value}`), say('en', `${prefix}${value}`)];
  return values.find((value) => names(value).some((name) => foldText(name) === folded)) ?? null;
}

function readDay(text: string): string | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: .*)?$/.exec(text);
  const [, year, month, day] = french
    ? ['', (french[3] ?? '').padStart(4, '20'), (french[2] ?? '').padStart(2, '0'), (french[1] ?? '').padStart(2, '0')]
    : (/^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text) ?? []);
  const written = `${year}-${month}-${day}`;
  const instant = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(written) ? written : null;
}

/** Whether a number exists is asked when it is saved; here it only has to be one and the same. */
function readPhone(text: string): string | typeof UNREADABLE {
  const plain = parsePhoneNumber(text.replace(/[\s.]/g, ''));
  if (plain) return plain;
  const { phones } = normalizePhones(text, '', 'unknown');
  if (phones[0]) return phones[0].e164;
  const digits = text.replace(/[\s.]/g, '').replace(/^(?=[1-9]\d{8}$)/, '0');
  return /^0\d{9}$/.test(digits) ? `+${countryCodeOfFrenchNumber(digits)}${digits.slice(1)}` : UNREADABLE;
}

/** The word of a code; a code that has none is written as it is. */
function writeCode({ prefix = '', values = [] }: ExportField, code: string, language: Language): string {
  return values.includes(code) ? say(language, `${prefix}${code}`) : code;
}

/** A value as people read it in a cell: numbers and days are those of the spreadsheet, where the format has them. */
export function writeCell(field: ExportField, value: unknown, language: Language): WorkbookCell {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value))
    return [...new Set(value.map((one) => writeCode(field, String(one), language)))].join(', ') || null;
  if (typeof value === 'boolean') return say(language, value ? 'export_yes' : 'export_no');
  if (field.type === 'pick') return writeCode(field, String(value), language);
  if (field.type === 'cents') return Number(value) / 100;
  if (field.type === 'day') return { date: String(value).slice(0, 10) };
  if (field.type === 'phone') return writePhone(String(value));
  return typeof value === 'number' ? value : String(value);
}

function writePhone(text: string): string {
  const phone = parsePhoneNumber(text);
  return phone ? formatPhoneNumber(phone).replaceAll('\u00a0', ' ') : text;
}

/** The same cell in a CSV, as the spreadsheets of the language read numbers and days. */
export function writeCsvCell(cell: WorkbookCell, language: Language): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  if (typeof cell === 'number') return language === 'fr' ? String(cell).replace('.', ',') : String(cell);
  if (typeof cell === 'boolean') return say(language, cell ? 'export_yes' : 'export_no');
  return language === 'fr' ? cell.date.split('-').reverse().join('/') : cell.date;
}

/** A canonical text as a person reads it on the screen, and as a use case takes it where `padded`. */
export function sayCanonical(field: ExportField, canonical: string, language: Language): string {
  if (canonical === '') return '';
  if (field.type === 'picks')
    return canonical
      .split(' ')
      .map((one) => writeCode(field, one, language))
      .join(', ');
  if (field.type === 'pick') return writeCode(field, canonical, language);
  if (field.type === 'cents') return String(Number(canonical) / 100).replace('.', language === 'fr' ? ',' : '.');
  if (field.type === 'yes_no') return say(language, canonical === 'yes' ? 'export_yes' : 'export_no');
  if (field.type === 'phone') return writePhone(canonical);
  return field.type === 'digits' ? canonical.padStart(field.digits ?? 0, '0') : canonical;
}
