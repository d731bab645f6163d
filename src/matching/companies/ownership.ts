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
  /** By name of the book, over established SIRENs only: two companies may be homonyms although nothing yet tells them apart. */
  readonly names: ReadonlyMap<number, number>;
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

type OtherName = (left: CompanyProfile, right: CompanyProfile) => boolean;

/** The same two companies share several values: their names are compared once. */
function rememberOtherNames(names: NameBook, ignored: ReadonlySet<number>): OtherName {
  const known = new Map<CompanyProfile, Map<CompanyProfile, boolean>>();
  return (left, right) => {
    const ofLeft = known.get(left) ?? new Map<CompanyProfile, boolean>();
    if (ofLeft.size === 0) known.set(left, ofLeft);
    const before = ofLeft.get(right);
    if (before !== undefined) return before;
    const isOther = hasOtherName(left, right, names, ignored);
    ofLeft.set(right, isOther);
    return isOther;
  };
}

function countOwners(profiles: readonly CompanyProfile[], isOther: OtherName): number {
  const sirens = new Set(profiles.map((profile) => profile.siren).filter((siren) => siren !== null));
  if (sirens.size >= MANY_OWNERS) return sirens.size;
  const owners: CompanyProfile[] = [];
  for (const profile of profiles) {
    if (owners.every((owner) => isOther(owner, profile))) owners.push(profile);
    if (owners.length >= MANY_OWNERS) break;
  }
  return Math.max(sirens.size, owners.length);
}

function ownersOf(
  profiles: readonly CompanyProfile[],
  isOther: OtherName,
  valuesOf: (profile: CompanyProfile) => Iterable<string>,
): Tally {
  const holders = new Map<string, CompanyProfile[]>();
  for (const profile of profiles)
    for (const value of valuesOf(profile)) {
      const known = holders.get(value);
      if (known) known.push(profile);
      else holders.set(value, [profile]);
    }
  const counts = new Map<string, number>();
  for (const [value, owners] of holders) if (owners.length > 1) counts.set(value, countOwners(owners, isOther));
  return counts;
}

function nameOwners(profiles: readonly CompanyProfile[]): Map<number, number> {
  const sirens = new Map<number, Set<string>>();
  for (const profile of profiles) {
    if (profile.siren === null) continue;
    for (const names of profile.names.values())
      for (const name of names) {
        const known = sirens.get(name);
        if (known) known.add(profile.siren);
        else sirens.set(name, new Set([profile.siren]));
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
  const isOther = rememberOtherNames(names, NO_NAMES);
  return {
    // Franchisees of one sign share its domain and stay apart: the sign makes one owner of none.
    domains: ownersOf(profiles, rememberOtherNames(names, signs), (profile) => profile.domains.keys()),
    phones: ownersOf(profiles, isOther, (profile) => profile.phones.keys()),
    mailboxes: ownersOf(profiles, isOther, (profile) => profile.mailboxes.keys()),
    codes: ownersOf(profiles, isOther, (profile) => profile.codes.keys()),
    addresses: ownersOf(profiles, isOther, (profile) => profile.places.keys()),
    names: nameOwners(profiles),
    signs,
  };
}
