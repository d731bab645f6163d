import type { Note } from '../record.ts';
import { parseDate } from './dates.ts';

const DATE = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}(?:er)? (?:janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c)[a-zéû]*\.? \d{4})`;
/** An entry begins at a date at the head of the cell, of a line, or after a separator. */
const ENTRY = new RegExp(
  String.raw`(?:^|[\n\r|;]|//|\s[-–•*]\s|\.\s|>\s?)\s*(?:[-–•*(\[]\s*)?(?=(?:le |du )?${DATE}(?![\d/]))`,
  'giu',
);
const HEAD = new RegExp(String.raw`^(?:le |du )?(${DATE})[)\]]?\s*[:,–-]?\s*`, 'iu');

/** A comment or history cell as dated notes. Every word is kept; a text without a date is one note without date. */
export function readNotes(text: string, column: string): Note[] {
  const starts = [...text.matchAll(ENTRY)].map((found) => found.index + found[0].length);
  const cuts = [...new Set([0, ...starts])];
  const notes: Note[] = [];
  for (const [position, start] of cuts.entries()) {
    const entry = text.slice(start, cuts[position + 1] ?? text.length).replace(/^[\s|;•*>–-]+|[\s|;/•*>([–-]+$/gu, '');
    if (entry === '') continue;
    const head = HEAD.exec(entry);
    const on = head === null ? null : parseDate(head[1] ?? '');
    const rest = on === null || head === null ? entry : entry.slice(head[0].length);
    notes.push({ on, text: rest === '' ? entry : rest, column });
  }
  return notes;
}
