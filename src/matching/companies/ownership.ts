import type { NameBook } from '../similarity/name-book.ts';
import { type CompanyProfile, mostFrequent, type Tally } from './company-profile.ts';

/**
 * How many different companies bear a value. A name, mailbox, domain or telephone that several companies own proves
 * nothing: it is read from the sheet itself, over what is already established.
 */
export interface Ownership {
  readonly domains: Tally;
  readonly phones: Tally;
  readonly mailboxes: Tally;
  readonly codes: Tally;
  readonly addresses: Tally;
  /** Over established SIRENs only: two companies may be homonyms although nothing yet tells them apart. */
  readonly names: Tally;
  /** Names stated as the sign of a network: borne by many whatever the sheet shows. */
  readonly signs: ReadonlySet<number>;
}

/** Beyond this many owners the exact number changes nothing. */
const MANY_OWNERS = 6;

const MOST_NAMES = 6;

const NO_NAMES: ReadonlySet<number> = new Set();

/** Nothing in the ways that both are named agrees: not a sign, not a trade name, not the legal name. */
function hasOtherName(
  left: CompanyProfile,
  right: CompanyProfile,
  names: NameBook,
  ignored: ReadonlySet<number>,
): boolean {
  const leftKeys = mostFrequent(left.nameCounts, MOST_NAMES);
  const rightKeys = mostFrequent(right.nameCounts, MOST_NAMES);
  if (leftKeys.length === 0 || rightKeys.length === 0) return false;
  const isOther = (leftName: number, rightName: number): boolean => {
    if (ignored.has(leftName) || ignored.has(rightName)) return true;
    const { level } = names.compare(Math.min(leftName, rightName), Math.max(leftName, rightName));
    return level === 'different' || level === 'other_word' || level === 'sister';
  };
  return leftKeys.every((leftKey) =>
    (left.names.get(leftKey) ?? []).every((leftName) =>
      rightKeys.every((rightKey) =>
        (right.names.get(rightKey) ?? []).every((rightName) => isOther(leftName, rightName)),
      ),
    ),
  );
}

function countOwners(profiles: readonly CompanyProfile[], names: NameBook, ignored: ReadonlySet<number>): number {
  const sirens = new Set(profiles.map((profile) => profile.siren).filter((siren) => siren !== null));
  if (sirens.size >= MANY_OWNERS) return sirens.size;
  const owners: CompanyProfile[] = [];
  for (const profile of profiles) {
    if (owners.every((owner) => hasOtherName(owner, profile, names, ignored))) owners.push(profile);
    if (owners.length >= MANY_OWNERS) break;
  }
  return Math.max(sirens.size, owners.length);
}

function ownersOf(
  profiles: readonly CompanyProfile[],
  names: NameBook,
  valuesOf: (profile: CompanyProfile) => Iterable<string>,
  ignored: ReadonlySet<number> = NO_NAMES,
): Tally {
  const holders = new Map<string, CompanyProfile[]>();
  for (const profile of profiles)
    for (const value of valuesOf(profile)) {
      const known = holders.get(value);
      if (known) known.push(profile);
      else holders.set(value, [profile]);
    }
  const counts = new Map<string, number>();
  for (const [value, owners] of holders) if (owners.length > 1) counts.set(value, countOwners(owners, names, ignored));
  return counts;
}

function nameOwners(profiles: readonly CompanyProfile[]): Tally {
  const sirens = new Map<string, Set<string>>();
  for (const profile of profiles) {
    if (profile.siren === null) continue;
    for (const name of new Set([...profile.names.values()].flat())) {
      const key = String(name);
      const known = sirens.get(key);
      if (known) known.add(profile.siren);
      else sirens.set(key, new Set([profile.siren]));
    }
  }
  return new Map([...sirens].map(([name, owners]) => [name, owners.size]));
}

/** Counts the owners of every value over the companies as they stand now. A value absent from a tally has one. */
export function countOwnership(
  profiles: readonly CompanyProfile[],
  names: NameBook,
  signs: ReadonlySet<number> = NO_NAMES,
): Ownership {
  return {
    // Franchisees of one sign share its domain and stay apart: the sign makes one owner of none.
    domains: ownersOf(profiles, names, (profile) => profile.domains.keys(), signs),
    phones: ownersOf(profiles, names, (profile) => profile.phones.keys()),
    mailboxes: ownersOf(profiles, names, (profile) => profile.mailboxes.keys()),
    codes: ownersOf(profiles, names, (profile) => profile.codes.keys()),
    addresses: ownersOf(profiles, names, (profile) => profile.places.keys()),
    names: nameOwners(profiles),
    signs,
  };
}
