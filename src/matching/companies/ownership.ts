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
}

/** Beyond this many owners the exact number changes nothing. */
const MANY_OWNERS = 6;

function hasOtherName(left: CompanyProfile, right: CompanyProfile, names: NameBook): boolean {
  const [leftKey] = mostFrequent(left.nameCounts, 1);
  const [rightKey] = mostFrequent(right.nameCounts, 1);
  if (leftKey === undefined || rightKey === undefined) return false;
  const levels = (left.names.get(leftKey) ?? []).flatMap((leftName) =>
    (right.names.get(rightKey) ?? []).map((rightName) => names.compare(leftName, rightName).level),
  );
  return levels.every((level) => level === 'different' || level === 'other_word' || level === 'sister');
}

function countOwners(profiles: readonly CompanyProfile[], names: NameBook): number {
  const sirens = new Set(profiles.map((profile) => profile.siren).filter((siren) => siren !== null));
  if (sirens.size >= MANY_OWNERS) return sirens.size;
  const owners: CompanyProfile[] = [];
  for (const profile of profiles) {
    if (owners.every((owner) => hasOtherName(owner, profile, names))) owners.push(profile);
    if (owners.length >= MANY_OWNERS) break;
  }
  return Math.max(sirens.size, owners.length);
}

function ownersOf(
  profiles: readonly CompanyProfile[],
  names: NameBook,
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
  for (const [value, owners] of holders) if (owners.length > 1) counts.set(value, countOwners(owners, names));
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
export function countOwnership(profiles: readonly CompanyProfile[], names: NameBook): Ownership {
  return {
    domains: ownersOf(profiles, names, (profile) => profile.domains.keys()),
    phones: ownersOf(profiles, names, (profile) => profile.phones.keys()),
    mailboxes: ownersOf(profiles, names, (profile) => profile.mailboxes.keys()),
    codes: ownersOf(profiles, names, (profile) => profile.codes.keys()),
    addresses: ownersOf(profiles, names, (profile) => profile.places.keys()),
    names: nameOwners(profiles),
  };
}
