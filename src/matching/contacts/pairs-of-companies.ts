import { candidatePairs } from '../block/candidate-pairs.ts';
import { meet } from '../cluster/value-list.ts';
import type { PersonTraits } from './person-traits.ts';

/** As many people are compared two by two; `candidatePairs` splits larger blocks only. */
const SMALL_COMPANY = 60;

/** Names that begin or end with as many same letters are worth a look. */
const LETTERS = 4;

const MIN_NAME = 2;

function beginAlike(left: string, right: string): boolean {
  const size = Math.min(LETTERS, left.length);
  if (size !== Math.min(LETTERS, right.length)) return false;
  for (let at = 0; at < size; at++) if (left.charCodeAt(at) !== right.charCodeAt(at)) return false;
  return true;
}

function endAlike(left: string, right: string): boolean {
  const size = Math.min(LETTERS, left.length);
  if (size !== Math.min(LETTERS, right.length)) return false;
  for (let at = 1; at <= size; at++)
    if (left.charCodeAt(left.length - at) !== right.charCodeAt(right.length - at)) return false;
  return true;
}

function isNear(left: string, right: string): boolean {
  if (left.length < MIN_NAME || right.length < MIN_NAME) return false;
  return beginAlike(left, right) || endAlike(left, right);
}

/** Whether two people of a company have anything in common: a name as it stands or swapped, an address, a number. */
function areWorthComparing(left: PersonTraits, right: PersonTraits): boolean {
  if (left.known !== null && left.known === right.known) return true;
  if (isNear(left.last, right.last) || isNear(left.first, right.first)) return true;
  if (isNear(left.last, right.first) || isNear(left.first, right.last)) return true;
  if (left.person.code && left.person.code === right.person.code) return true;
  return meet(left.emails, right.emails) || meet(left.phones, right.phones);
}

/** The same as texts, for companies whose people are too many to be compared two by two. */
function blockingKeysOf({
  first,
  last,
  emails,
  phones,
  person,
  known,
}: PersonTraits): { key: string; split: string }[] {
  const keys = [...emails.map((email) => `e:${email}`), ...phones.map((phone) => `t:${phone}`)];
  if (person.code) keys.push(`c:${person.code}`);
  if (known !== null) keys.push(`k:${known}`);
  for (const name of [last, first]) {
    if (name.length < MIN_NAME) continue;
    keys.push(`n:${name}`, `h:${name.slice(0, LETTERS)}`, `z:${name.slice(-LETTERS)}`);
  }
  return keys.map((key) => ({ key, split: last }));
}

type Pair = [left: number, right: number];

function* pairsOfCompany(people: readonly number[], mentions: readonly PersonTraits[]): Generator<Pair> {
  if (people.length > SMALL_COMPANY) {
    const keys = people.map((mention) => blockingKeysOf(mentions[mention]!));
    for (const [left, right] of candidatePairs(keys)) yield [people[left]!, people[right]!];
    return;
  }
  for (let left = 0; left < people.length; left++)
    for (let right = left + 1; right < people.length; right++)
      if (areWorthComparing(mentions[people[left]!]!, mentions[people[right]!]!)) yield [people[left]!, people[right]!];
}

/**
 * The pairs of people of one company who may be one person, left < right, each once. Most companies name a few people:
 * comparing their names letter by letter costs a fifth of an index of texts, and holds nothing.
 */
export function* pairsOfCompanies(
  mentions: readonly PersonTraits[],
  companyOf: (mention: PersonTraits) => number,
): Generator<Pair> {
  const peopleOf = new Map<number, number[]>();
  mentions.forEach((mention, index) => {
    const company = companyOf(mention);
    const known = peopleOf.get(company);
    if (known) known.push(index);
    else peopleOf.set(company, [index]);
  });
  for (const people of peopleOf.values()) yield* pairsOfCompany(people, mentions);
}
