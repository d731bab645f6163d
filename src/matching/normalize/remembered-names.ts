import {
  formatFirstName,
  formatLastName,
  nameKey,
  type PersonName,
  parsePersonName,
} from '../../domain/person-name.ts';
import { remember } from './remember.ts';

const RECENT = 8;
const texts: string[] = [];
const names: PersonName[] = [];
let next = 0;

/**
 * `parsePersonName`, once for each of the last few texts: one contact cell asks it of the same words several times, and
 * hardly any other cell does. Remembering every name of a sheet saved no time and held 3 MB per 20,000 lines.
 */
export function readPersonName(text: string): PersonName {
  const place = texts.indexOf(text);
  const known = names[place];
  if (known !== undefined) return known;
  const name = parsePersonName(text);
  texts[next] = text;
  names[next] = name;
  next = (next + 1) % RECENT;
  return name;
}

export const spellFirstName = remember(formatFirstName);
export const spellLastName = remember(formatLastName);

const keyOf = remember((text) => nameKey(text));

/** `nameKey`, once per different name. */
export const keyOfName = (text: string | null): string => (text === null ? '' : keyOf(text));
