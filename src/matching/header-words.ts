import { readHeader } from './columns/read-header.ts';

const DATA_LIKE = /@|^\+?[\d\s.,/€%-]{3,}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^https?:|\b\d{5}\b/i;

/** How much a row looks like the header row of a customer sheet: known words for it, data against it. */
export function scoreHeaderRow(cells: readonly string[]): { score: number; known: number; filled: number } {
  let known = 0;
  let against = 0;
  let filled = 0;
  const seen = new Set<string>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    filled += 1;
    if (DATA_LIKE.test(text) || text.length > 60) against += 1;
    else {
      const reading = readHeader(text);
      if (reading.isWhole) known += 1;
      else if (reading.fields !== null) known += 0.5;
    }
    seen.add(text.toLowerCase());
  }
  const repeated = filled - seen.size;
  return { score: known * 2 - against * 2.5 - repeated * 0.5, known, filled };
}

/** A line of titles over groups of columns (« Société » over two, « Contact » over four), right above the header. */
export function isGroupLine(cells: readonly string[], header: readonly string[]): boolean {
  const titles = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const named = header.filter((cell) => cell.trim() !== '').length;
  return (
    titles.length >= 2 &&
    titles.length < named &&
    titles.every((title) => !DATA_LIKE.test(title) && readHeader(title).fields !== null)
  );
}
