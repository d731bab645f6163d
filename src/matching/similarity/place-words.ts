import type { NormalizedRecord } from '../record.ts';

const LARGE_TOWNS =
  'paris lyon marseille toulouse nantes lille bordeaux strasbourg rennes montpellier grenoble nice reims toulon dijon angers';

const SAINT = new Set(['saint', 'sainte', 'st', 'ste']);

/** Shorter words of a town's name (« sur », « les », « bois ») also stand in names of companies. */
const MIN_PART_LENGTH = 6;

/** Words that name a town: the largest ones, and those of the sheet. « Saint-Martin » never makes a place of Martin. */
export function placeWordsOf(records: readonly NormalizedRecord[]): Set<string> {
  const words = new Set(LARGE_TOWNS.split(' '));
  const towns = new Set(records.map((record) => record.address?.townKey).filter((town) => typeof town === 'string'));
  for (const town of towns) {
    const parts = town.split(/[^a-z0-9]+/).filter((part) => part !== '');
    if (parts.length === 1 && parts[0]!.length >= 3) words.add(parts[0]!);
    else
      parts.forEach((part, index) => {
        if (part.length >= MIN_PART_LENGTH && !SAINT.has(parts[index - 1] ?? '')) words.add(part);
      });
  }
  return words;
}
