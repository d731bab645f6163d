import type { ByteText } from './byte-text.ts';
import { CELL_STYLES } from './workbook-parts.ts';

/** What a cell can be written from. Dates are `yyyy-mm-dd`. */
export type WorkbookCell = string | number | boolean | null | { readonly date: string };

/** Where a cell stands: `<c r="AB`, then `12`. */
export interface CellPlace {
  readonly start: Uint8Array;
  readonly row: Uint8Array;
}

/** What one cell of Excel can hold. */
export const LONGEST_CELL = 32_767;
const FIRST_DATE = '1900-03-01';
const FORMULA_STARTS = new Set(Array.from('=+-@\t\r', (sign) => sign.charCodeAt(0)));

const NUMBER = Buffer.from('"><v>');
const DATE = Buffer.from(`" s="${CELL_STYLES.date}"><v>`);
const BOOLEAN = Buffer.from('" t="b"><v>');
const END_OF_VALUE = Buffer.from('</v></c>');
const TEXT = Object.values(CELL_STYLES).map((style) => {
  const styled = style === CELL_STYLES.plain ? '' : ` s="${style}"`;
  return Buffer.from(`"${styled} t="inlineStr"><is><t xml:space="preserve">`);
});
const END_OF_TEXT = Buffer.from('</t></is></c>');

/** Adds the `<c>` of a cell, nothing where it is empty. Text is never a formula, and never becomes one when it is edited. */
export function addCell(xml: ByteText, place: CellPlace, value: WorkbookCell, style: number): void {
  if (typeof value === 'string') addText(xml, place, value, style);
  else if (typeof value === 'number') {
    if (Number.isFinite(value)) addValue(xml, place, NUMBER, String(value));
  } else if (typeof value === 'boolean') addValue(xml, place, BOOLEAN, value ? '1' : '0');
  else if (value !== null) addDate(xml, place, value.date, style);
}

function addText(xml: ByteText, place: CellPlace, text: string, style: number): void {
  const isFormula = FORMULA_STARTS.has(text.charCodeAt(0));
  addPlace(xml, place);
  xml.addBytes(TEXT[isFormula ? CELL_STYLES.neutralized : style] as Uint8Array); // one per style
  xml.addEscaped(text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text);
  xml.addBytes(END_OF_TEXT);
}

function addValue(xml: ByteText, place: CellPlace, kind: Uint8Array, value: string): void {
  addPlace(xml, place);
  xml.addBytes(kind);
  xml.addAscii(value);
  xml.addBytes(END_OF_VALUE);
}

function addPlace(xml: ByteText, { start, row }: CellPlace): void {
  xml.addBytes(start);
  xml.addBytes(row);
}

/** Before March 1900 the days of Excel and of LibreOffice differ: such a date stays text. */
function addDate(xml: ByteText, place: CellPlace, date: string, style: number): void {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // JavaScript reads the 30th of February as the 1st of March.
  const isDay = new Date(instant).getUTCDate() === Number(date.slice(8));
  if (!isDay || date < FIRST_DATE) addText(xml, place, date, style);
  else addValue(xml, place, DATE, String(Math.round((instant - Date.UTC(1899, 11, 30)) / 86_400_000)));
}
