import type { NameBook, NameLevel } from '../similarity/name-book.ts';
import { PairMemo } from '../similarity/pair-memo.ts';
import type { CompanyProfile } from './company-profile.ts';
import type { Tally, Value } from './tally.ts';

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
  /**
   * By name of the book, over established SIRENs only: two companies may be homonyms although nothing yet tells them apart.
   * The sign of a network is borne by many whatever the sheet shows.
   */
  readonly names: Owners;
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
        if (!this.areOther(left.names.at(lefts[l]!), right.names.at(rights[r]!))) return false;
    return true;
  }

  private areOther(left: Value<readonly number[]>, right: Value<readonly number[]>): boolean {
    const pair = this.known.numberOf(left.id, right.id);
    const known = this.known.values[pair];
    if (known !== undefined) return known;
    const areOther = left.held.every((one) => right.held.every((other) => this.isOther(one, other)));
    this.known.values[pair] = areOther;
    return areOther;
  }

  private isOther(one: number, other: number): boolean {
    if (this.ignored.has(one) || this.ignored.has(other)) return true;
    return OTHER_LEVELS.has(this.names.likenessOf(one, other).level);
  }
}

/** The profiles that say each value, value by value in one list. */
interface Holders {
  readonly profiles: Int32Array;
  readonly starts: Int32Array;
}

function readHolders(tallies: readonly Tally[]): Holders {
  let size = 0;
  for (const tally of tallies) if (tally.size > 0) size = Math.max(size, tally.at(tally.size - 1).id + 1);
  const starts = new Int32Array(size + 1);
  for (const tally of tallies)
    for (let position = 0; position < tally.size; position++) starts[tally.at(position).id + 1]!++;
  for (let id = 0; id < size; id++) starts[id + 1]! += starts[id]!;
  const ends = starts.slice();
  const profiles = new Int32Array(starts[size]!);
  tallies.forEach((tally, profile) => {
    for (let position = 0; position < tally.size; position++) profiles[ends[tally.at(position).id]!++] = profile;
  });
  return { profiles, starts };
}

/** A SIREN has one profile at most: its rows were one company before anything was weighed. */
function countAmong(holders: readonly CompanyProfile[], others: OtherNames): number {
  let sirens = 0;
  for (const holder of holders) if (holder.siren !== null) sirens++;
  if (sirens >= MANY_OWNERS) return sirens;
  const owners: CompanyProfile[] = [];
  for (const holder of holders) {
    if (owners.every((owner) => others.between(owner, holder))) owners.push(holder);
    if (owners.length >= MANY_OWNERS) break;
  }
  return Math.max(sirens, owners.length);
}

function countOwners(profiles: readonly CompanyProfile[], tallies: readonly Tally[], others: OtherNames): Owners {
  const { profiles: holders, starts } = readHolders(tallies);
  const owners = new Int32Array(starts.length - 1);
  for (let id = 0; id < owners.length; id++) {
    if (starts[id + 1]! - starts[id]! < 2) continue;
    const known: CompanyProfile[] = [];
    for (let place = starts[id]!; place < starts[id + 1]!; place++) known.push(profiles[holders[place]!]!);
    owners[id] = countAmong(known, others);
  }
  return owners;
}

function nameOwners(profiles: readonly CompanyProfile[], size: number, signs: ReadonlySet<number>): Owners {
  const owners = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  profiles.forEach(({ siren, names }, index) => {
    if (siren === null) return;
    for (let position = 0; position < names.size; position++)
      for (const name of names.at(position).held) {
        if (last[name] === index) continue;
        last[name] = index;
        owners[name]!++;
      }
  });
  for (const sign of signs) owners[sign] = Math.max(2, owners[sign]!);
  return owners;
}

/** Counts the owners of every value over the companies as they stand now. */
export function countOwnership(
  profiles: readonly CompanyProfile[],
  names: NameBook,
  signs: ReadonlySet<number> = NO_NAMES,
): Ownership {
  const others = new OtherNames(names, NO_NAMES);
  const count = (tallyOf: (profile: CompanyProfile) => Tally, among: OtherNames): Owners =>
    countOwners(profiles, profiles.map(tallyOf), among);
  return {
    // Franchisees of one sign share its domain and stay apart: the sign makes one owner of none.
    domains: count((profile) => profile.domains, new OtherNames(names, signs)),
    phones: count((profile) => profile.phones, others),
    mailboxes: count((profile) => profile.mailboxes, others),
    codes: count((profile) => profile.codes, others),
    addresses: count((profile) => profile.places, others),
    names: nameOwners(profiles, names.size, signs),
  };
}
