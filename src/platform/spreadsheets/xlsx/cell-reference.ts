/** Widest and tallest sheet of the format: XFD1048576. */
export const LAST_COLUMN = 16_384;
export const LAST_ROW = 1_048_576;

/** 1-based column of `AB12`, 0 where the text is no reference. */
export function parseColumn(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column;
}

/** `AB` for column 28. */
export function formatColumn(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}
