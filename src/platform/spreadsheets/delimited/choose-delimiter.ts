import { DelimitedTokenizer } from './tokenizer.ts';

/** In the order of preference where nothing else decides: a French Excel writes semicolons. */
const DELIMITERS = [';', '\t', ',', '|'] as const;
const SEPARATOR_LINE = /^\uFEFF?sep=(.)\r?\n/i;

/** The line `sep=;` that Excel reads and hides, null where the file has none. */
export function findSeparatorLine(sample: string): { readonly delimiter: string; readonly length: number } | null {
  const found = SEPARATOR_LINE.exec(sample);
  return found?.[1] ? { delimiter: found[1], length: found[0].length } : null;
}

/** The delimiter under which most records of the sample have the same number of columns, more than one. */
export function chooseDelimiter(sample: string): string {
  const candidates = DELIMITERS.map((delimiter) => ({ delimiter, ...judge(sample, delimiter) }));
  const earliest = Math.min(...candidates.map((candidate) => candidate.firstAt));
  let best = { delimiter: ';', score: 0 };
  for (const { delimiter, share, columns, firstAt } of candidates) {
    // The header is cut by the true delimiter too; commas inside addresses begin one record later.
    const score = (share * Math.log2(columns)) / (firstAt > earliest ? 2.5 : 1);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Share of the records that have the most frequent width, that width, and the first record that has it. */
function judge(sample: string, delimiter: string): { share: number; columns: number; firstAt: number } {
  const widths = new DelimitedTokenizer(delimiter)
    .push(sample)
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => cells.length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [columns, count] = [...counts].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0] ?? [1, 0];
  const firstAt = widths.indexOf(columns);
  return { share: count / Math.max(1, widths.length), columns, firstAt: firstAt === -1 ? Infinity : firstAt };
}
