import { sha256Beginning } from './sha256.ts';

/**
 * The hash of a text: equal texts, equal ids, whatever the order of the sheet. 64 bits: two of a million nodes share one
 * about once in forty million sheets.
 */
export function hashText(text: string): string {
  return sha256Beginning(text);
}

/** The id of a node from its level and the hashes of the rows that speak of it. */
export function contentId(level: string, hashes: readonly string[]): string {
  if (hashes.length === 1) return hashText(`${level}\n${hashes[0]}`);
  return hashText(`${level}\n${[...new Set(hashes)].sort().join('\n')}`);
}
