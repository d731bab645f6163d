import type { BlockingKey } from '../block/candidate-pairs.ts';
import type { NameBook } from '../similarity/name-book.ts';
import type { RowTraits } from './row-traits.ts';

const PREFIX_LENGTH = 5;
const MIN_ACRONYM = 3;
const MAX_ACRONYM = 6;

/** A key of rare words alone is believed when at most this many names bear the word. */
const RARE_NAMES = 12;

function nameKeys(id: number, names: NameBook, classes: ReadonlyMap<string, string>, place: string): BlockingKey[] {
  const words = names.wordsOf(id);
  const classed = names.coreOf(id).map((word) => classes.get(word) ?? word);
  const byRarity = [...new Set(classed)].sort(
    (left, right) => names.frequencyOf(left) - names.frequencyOf(right) || (left < right ? -1 : 1),
  );
  const keys = [`n:${[...new Set(words.map((word) => classes.get(word) ?? word))].sort().join(' ')}`];
  const [rarest, second] = byRarity;
  for (const word of byRarity.slice(0, 2))
    keys.push(names.frequencyOf(word) <= RARE_NAMES ? `t:${word}` : `t:${word}|${place}`);
  if (rarest !== undefined && second !== undefined) keys.push(`q:${[rarest, second].sort().join(' ')}`);
  const glued = words.join('');
  keys.push(`f:${glued.slice(0, PREFIX_LENGTH)}|${place}`);
  const initials = words.map((word) => word[0]).join('');
  if (words.length >= MIN_ACRONYM) keys.push(`i:${initials}`);
  if (words.length === 1 && glued.length >= MIN_ACRONYM && glued.length <= MAX_ACRONYM) keys.push(`i:${glued}`);
  return keys.map((key) => ({ key, split: place }));
}

type NameKeyReader = (id: number, place: string) => readonly BlockingKey[];

/** The keys of a name in a department, made once: the rows of a company repeat both. */
export function nameKeyReader(names: NameBook, classes: ReadonlyMap<string, string>): NameKeyReader {
  const made = new Map<string, BlockingKey[]>();
  return (id, place) => {
    const key = `${id}|${place}`;
    const known = made.get(key);
    if (known) return known;
    const keys = nameKeys(id, names, classes, place);
    made.set(key, keys);
    return keys;
  };
}

/** The blocking keys of one row: several strict rules, any of which makes two rows candidates for one company. */
export function companyKeys(traits: RowTraits, names: NameBook, keysOfName: NameKeyReader): BlockingKey[] {
  const place = traits.address?.department ?? traits.townKey ?? '';
  const town = traits.townKey ?? '';
  const name = traits.names[0] === undefined ? '' : (names.coreOf(traits.names[0])[0] ?? '');
  const keys: BlockingKey[] = [];
  if (traits.siren) keys.push({ key: `s:${traits.siren}`, split: '' });
  if (traits.code) keys.push({ key: `c:${traits.code}`, split: name });
  for (const domain of traits.domains) keys.push({ key: `d:${domain}`, split: name });
  for (const phone of traits.phones) keys.push({ key: `p:${phone}`, split: name });
  for (const mailbox of traits.mailboxes) keys.push({ key: `m:${mailbox}`, split: name });
  for (const person of traits.people) keys.push({ key: `h:${person}`, split: town });
  if (traits.addressKey) keys.push({ key: `a:${traits.addressKey}`, split: name });
  for (const id of traits.names) keys.push(...keysOfName(id, place));
  return keys;
}
