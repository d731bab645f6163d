import type { AddressLevel } from '../similarity/compare-addresses.ts';
import type { NameBook, NameLevel } from '../similarity/name-book.ts';
import { PairMemo } from '../similarity/pair-memo.ts';
import type { CompanyProfile } from './company-profile.ts';
import type { NameVerdict } from './name-verdict.ts';
import type { Tally } from './tally.ts';

/** By number of the value; 0 and beyond the end stand for one owner. */
export type Owners = Int32Array;

/**
 * How many different companies bear a value. A name, mailbox, domain or telephone that several companies own proves
 * nothing: it is read from the sheet itself, over what is already established.
 */
export interface Ownership {
  readonly domains: Owners;
  readonly phones: Owners;
  readonly mailboxes: Owners;
  readonly codes: Owners;
  readonly addresses: Owners;
  /** By name of the book, over established SIRENs only: two companies may be homonyms although nothing yet tells them apart. */
  readonly names: Owners;
  /** Names stated as the sign of a network: borne by many whatever the sheet shows. */
  readonly signs: ReadonlySet<number>;
  /** What was worked out while these owners stand: how two ways of naming, and two addresses, stand to each other. */
  readonly nameVerdicts: PairMemo<NameVerdict>;
  readonly addressLevels: PairMemo<AddressLevel>;
}

/** Beyond this many owners the exact number changes nothing. */
const MANY_OWNERS = 6;

const MOST_NAMES = 6;

const NO_NAMES: ReadonlySet<number> = new Set();

const OTHER_LEVELS: ReadonlySet<NameLevel> = new Set(['different', 'other_word', 'sister']);

export function ownersOf(owners: Owners, value: number): number {
  return owners[value] || 1;
}

/** Whether nothing in the ways that two companies are named agrees: not a sign, not a trade name, not the legal name. */
class OtherNames {
  private readonly names: NameBook;
  private readonly ignored: ReadonlySet<number>;
  /** By the two ways of naming: companies share them as much as values. */
  private readonly known = new PairMemo<boolean>();

  constructor(names: NameBook, ignored: ReadonlySet<number>) {
    this.names = names;
    this.ignored = ignored;
  }

  between(left: CompanyProfile, right: CompanyProfile): boolean {
    if (left.names.size === 0 || right.names.size === 0) return false;
    const lefts = left.names.ranking();
    const rights = right.names.ranking();
    for (let l = 0; l < lefts.length && l < MOST_NAMES; l++)
      for (let r = 0; r < rights.length && r < MOST_NAMES; r++)
        if (!this.areOther(left.names, lefts[l]!, right.names, rights[r]!)) return false;
    return true;
  }

  private areOther(left: CompanyProfile['names'], l: number, right: CompanyProfile['names'], r: number): boolean {
    const pair = this.known.numberOf(left.items[l]!.id, right.items[r]!.id);
    const known = this.known.values[pair];
    if (known !== undefined) return known;
    const areOther = left.held[l]!.every((one) => right.held[r]!.every((other) => this.isOther(one, other)));
    this.known.values[pair] = areOther;
    return areOther;
  }

  private isOther(one: number, other: number): boolean {
    if (this.ignored.has(one) || this.ignored.has(other)) return true;
    return OTHER_LEVELS.has(this.names.likenessOf(one, other).level);
  }
}

/** A SIREN has one profile at most: its rows were one company before anything was weighed. */
function countAmong(holders: Int32Array, profiles: readonly CompanyProfile[], others: OtherNames): number {
  let sirens = 0;
  for (const holder of holders) if (profiles[holder]!.siren !== null) sirens++;
  if (sirens >= MANY_OWNERS) return sirens;
  const owners: CompanyProfile[] = [];
  for (const holder of holders) {
    const profile = profiles[holder]!;
    if (owners.every((owner) => others.between(owner, profile))) owners.push(profile);
    if (owners.length >= MANY_OWNERS) break;
  }
  return Math.max(sirens, owners.length);
}

type Field = 'domains' | 'phones' | 'mailboxes' | 'codes' | 'places';

/** Where the holders of each value begin in one list of all, value by value. */
function startsOf(profiles: readonly CompanyProfile[], field: Field): Int32Array {
  let size = 0;
  for (const profile of profiles) {
    const last = profile[field].items.at(-1);
    if (last !== undefined && last.id >= size) size = last.id + 1;
  }
  const starts = new Int32Array(size + 1);
  for (const profile of profiles) for (const { id } of profile[field].items) starts[id + 1]!++;
  for (let id = 0; id < size; id++) starts[id + 1]! += starts[id]!;
  return starts;
}

function countOwners(profiles: readonly CompanyProfile[], field: Field, others: OtherNames): Owners {
  const starts = startsOf(profiles, field);
  const holders = new Int32Array(starts.at(-1)!);
  const ends = starts.slice();
  profiles.forEach((profile, index) => {
    const tally: Tally = profile[field];
    for (const { id } of tally.items) holders[ends[id]!++] = index;
  });
  const owners = new Int32Array(starts.length - 1);
  for (let id = 0; id < owners.length; id++)
    if (starts[id + 1]! - starts[id]! > 1)
      owners[id] = countAmong(holders.subarray(starts[id]!, starts[id + 1]!), profiles, others);
  return owners;
}

function nameOwners(profiles: readonly CompanyProfile[], size: number): Owners {
  const owners = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  profiles.forEach((profile, index) => {
    if (profile.siren === null) return;
    for (const names of profile.names.held)
      for (const name of names) {
        if (last[name] === index) continue;
        last[name] = index;
        owners[name]!++;
      }
  });
  return owners;
}

/** Counts the owners of every value over the companies as they stand now. */
export function countOwnership(
  profiles: readonly CompanyProfile[],
  names: NameBook,
  signs: ReadonlySet<number> = NO_NAMES,
): Ownership {
  const others = new OtherNames(names, NO_NAMES);
  return {
    // Franchisees of one sign share its domain and stay apart: the sign makes one owner of none.
    domains: countOwners(profiles, 'domains', new OtherNames(names, signs)),
    phones: countOwners(profiles, 'phones', others),
    mailboxes: countOwners(profiles, 'mailboxes', others),
    codes: countOwners(profiles, 'codes', others),
    addresses: countOwners(profiles, 'places', others),
    names: nameOwners(profiles, names.size),
    signs,
    nameVerdicts: new PairMemo(),
    addressLevels: new PairMemo(),
  };
}
