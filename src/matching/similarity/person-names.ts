import type { NormalizedRecord } from '../record.ts';

/** A shorter key is an initial. */
const MIN_LENGTH = 3;

/** The first and last names that the people of the sheet bear. */
export function personNamesOf(records: readonly NormalizedRecord[]): Set<string> {
  const names = new Set<string>();
  for (const { persons } of records)
    for (const { firstKey, lastKey } of persons)
      for (const name of [firstKey, lastKey]) if (name.length >= MIN_LENGTH) names.add(name);
  return names;
}
