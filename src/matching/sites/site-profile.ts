import { setOf, union } from '../cluster/value-sets.ts';
import type { Address, SiteKind } from '../record.ts';
import { compareAddresses } from '../similarity/compare-addresses.ts';
import type { SiteTraits } from './site-traits.ts';

/** Everything that the rows of one supposed site say. */
export interface SiteProfile {
  readonly rowCount: number;
  readonly sirets: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  readonly addresses: ReadonlyMap<string, Address>;
  readonly towns: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly kinds: ReadonlySet<SiteKind>;
  readonly isHeadOffice: boolean | null;
  readonly hasMoved: boolean;
  /** The two places of a move already stand together. */
  readonly hadMove: boolean;
  /** Words of the notes that speak of a move. */
  readonly moveWords: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly mailboxes: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

const NO_ENTRIES: ReadonlyMap<string, never> = new Map<string, never>();

export function profileOfSiteRow(traits: SiteTraits): SiteProfile {
  const key = traits.place.address ?? traits.place.town;
  const town = traits.place.town ?? traits.namedTown;
  const { address } = traits;
  return {
    rowCount: 1,
    sirets: setOf([traits.siret]),
    codes: setOf([traits.code]),
    addresses: address && key !== null ? new Map([[key, address]]) : NO_ENTRIES,
    towns: setOf([town]),
    names: traits.nameWords.length > 0 ? new Map([[traits.nameWords.join(' '), traits.nameWords]]) : NO_ENTRIES,
    kinds: setOf([traits.kind]),
    isHeadOffice: traits.isHeadOffice,
    hasMoved: traits.hasMoved,
    hadMove: false,
    moveWords: setOf(traits.moveWords),
    phones: setOf(traits.phones),
    mailboxes: setOf(traits.mailboxes),
    people: setOf(traits.people),
  };
}

/** Once the two places of a move stand together there is no other to look for. */
function isSettled(left: SiteProfile, right: SiteProfile): boolean {
  for (const one of left.addresses.values())
    for (const other of right.addresses.values()) {
      const level = compareAddresses(one, other);
      if (level === 'other_address' || level === 'other_town') return true;
    }
  return false;
}

export function mergeSiteProfiles(left: SiteProfile, right: SiteProfile): SiteProfile {
  const isSettledNow = isSettled(left, right);
  const isEither = left.isHeadOffice === true || right.isHeadOffice === true;
  return {
    rowCount: left.rowCount + right.rowCount,
    sirets: union(left.sirets, right.sirets),
    codes: union(left.codes, right.codes),
    addresses: new Map([...left.addresses, ...right.addresses]),
    towns: union(left.towns, right.towns),
    names: new Map([...left.names, ...right.names]),
    kinds: union(left.kinds, right.kinds),
    isHeadOffice: isEither ? true : (left.isHeadOffice ?? right.isHeadOffice),
    hasMoved: (left.hasMoved || right.hasMoved) && !isSettledNow,
    hadMove: left.hadMove || right.hadMove || ((left.hasMoved || right.hasMoved) && isSettledNow),
    moveWords: union(left.moveWords, right.moveWords),
    phones: union(left.phones, right.phones),
    mailboxes: union(left.mailboxes, right.mailboxes),
    people: union(left.people, right.people),
  };
}
