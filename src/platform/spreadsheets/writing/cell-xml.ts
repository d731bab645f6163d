import { escapeXml } from './escape-xml.ts';
import { CELL_STYLES } from './workbook-parts.ts';

/** What a cell can be written from. Dates are `yyyy-mm-dd`. */
export type WorkbookCell = string | number | boolean | null | { readonly date: string };

/** What one cell of Excel can hold. */
export const LONGEST_CELL = 32_767;
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/;
const FIRST_DATE = '1900-03-01';

/** `<c>` of one cell, '' where it is empty. Text is never a formula, and never becomes one when it is edited. */
export function cellXml(reference: string, value: WorkbookCell, style: number): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    return Number.isFinite(value) ? `<c r="${reference}"><v>${value}</v></c>` : '';
  }
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') return dateXml(reference, value.date, style);
  return textXml(reference, value, LOOKS_LIKE_FORMULA.test(value) ? CELL_STYLES.neutralized : style);
}

function textXml(reference: string, text: string, style: number): string {
  const kept = text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text;
  const styled = style === CELL_STYLES.plain ? '' : ` s="${style}"`;
  return `<c r="${reference}"${styled} t="inlineStr"><is><t xml:space="preserve">${escapeXml(kept)}</t></is></c>`;
}

/** Before March 1900 the days of Excel and of LibreOffice differ: such a date stays text. */
function dateXml(reference: string, date: string, style: number): string {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(instant) || date < FIRST_DATE) return textXml(reference, date, style);
  const serial = Math.round((instant - Date.UTC(1899, 11, 30)) / 86_400_000);
  return `<c r="${reference}" s="${CELL_STYLES.date}"><v>${serial}</v></c>`;
}
