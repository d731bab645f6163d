import { communesNamed } from '../../domain/commune.ts';
import { readTownName } from '../../domain/commune-name.ts';

/** True where a text is the name of a commune and nothing else. */
export function isKnownTown(text: string): boolean {
  const tidy = text.trim();
  if (tidy.length < 2 || tidy.length > 45 || /@|\d{3}/.test(tidy)) return false;
  return communesNamed(readTownName(tidy).key, null).length > 0;
}
