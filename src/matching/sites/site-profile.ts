import { distinctValues, NO_VALUES, unite, type Values, valuesOf } from '../cluster/value-list.ts';
import type { Address, SiteKind } from '../record.ts';
import { compareAddresses } from '../similarity/compare-addresses.ts';
import type { SiteTraits } from './site-traits.ts';

/** A value and the text that tells it from others. */
interface Keyed<Value> {
  readonly key: string;
  readonly value: Value;
}

/** Everything that the rows of one supposed site say. */
export interface SiteProfile {
  readonly rowCount: number;
  /** The site of the base that is among the rows. */
  readonly known: string | null;
  readonly sirets: Values<string>;
  readonly codes: Values<string>;
  readonly addresses: readonly Keyed<Address>[];
  readonly towns: Values<string>;
  readonly names: readonly Keyed<readonly string[]>[];
  readonly kinds: Values<SiteKind>;
  readonly isHeadOffice: boolean | null;
  readonly hasMoved: boolean;
  /** The two places of a move already stand together. */
  readonly hadMove: boolean;
  /** Words of the notes that speak of a move. */
  readonly moveWords: Values<string>;
  readonly phones: Values<string>;
  readonly mailboxes: Values<string>;
  readonly people: Values<string>;
}

function addressesOf({ place, address }: SiteTraits): readonly Keyed<Address>[] {
  const key = place.address ?? place.town;
  return address && key !== null ? [{ key, value: address }] : NO_VALUES;
}

function namesOf({ nameWords }: SiteTraits): readonly Keyed<readonly string[]>[] {
  return nameWords.length > 0 ? [{ key: nameWords.join(' '), value: nameWords }] : NO_VALUES;
}

/** The lists that grow with the staff of a site. */
type Lists = Pick<SiteProfile, 'moveWords' | 'phones' | 'mailboxes' | 'people'>;

function profileWith(traits: SiteTraits, { moveWords, phones, mailboxes, people }: Lists): SiteProfile {
  return {
    rowCount: 1,
    known: traits.known,
    sirets: valuesOf(traits.siret),
    codes: valuesOf(traits.code),
    addresses: addressesOf(traits),
    towns: valuesOf(traits.place.town ?? traits.namedTown),
    names: namesOf(traits),
    kinds: valuesOf(traits.kind),
    isHeadOffice: traits.isHeadOffice,
    hasMoved: traits.hasMoved,
    hadMove: false,
    moveWords,
    phones,
    mailboxes,
    people,
  };
}

export function profileOfSiteRow(traits: SiteTraits): SiteProfile {
  return profileWith(traits, traits);
}

const NO_LISTS: Lists = { moveWords: NO_VALUES, phones: NO_VALUES, mailboxes: NO_VALUES, people: NO_VALUES };

/** What merging the profiles of rows one by one gives, without the lists of each step: a site may have thousands of rows. */
export function profileOfSiteRows(rows: readonly SiteTraits[]): SiteProfile {
  if (rows.length === 1) return profileOfSiteRow(rows[0]!);
  const merged = rows.map((row) => profileWith(row, NO_LISTS)).reduce(mergeSiteProfiles);
  const all = (read: (lists: Lists) => Values<string>): Values<string> => distinctValues(rows.flatMap(read));
  return {
    ...merged,
    moveWords: all((row) => row.moveWords),
    phones: all((row) => row.phones),
    mailboxes: all((row) => row.mailboxes),
    people: all((row) => row.people),
  };
}

/** Once the two places of a move stand together there is no other to look for. */
function isSettled(left: SiteProfile, right: SiteProfile): boolean {
  for (const { value: one } of left.addresses)
    for (const { value: other } of right.addresses) {
      const level = compareAddresses(one, other);
      if (level === 'other_address' || level === 'other_town') return true;
    }
  return false;
}

/** Each key once, in the spelling of the right side. */
function uniteKeyed<Value>(left: readonly Keyed<Value>[], right: readonly Keyed<Value>[]): readonly Keyed<Value>[] {
  if (right.length === 0) return left;
  if (left.length === 0) return right;
  if (left.length === 1 && right.length === 1 && left[0]!.key === right[0]!.key) return right;
  const byKey = new Map<string, Keyed<Value>>();
  for (const keyed of left) byKey.set(keyed.key, keyed);
  for (const keyed of right) byKey.set(keyed.key, keyed);
  return [...byKey.values()];
}

export function mergeSiteProfiles(left: SiteProfile, right: SiteProfile): SiteProfile {
  const isMove = left.hasMoved || right.hasMoved;
  const isSettledNow = isMove && isSettled(left, right);
  const isEither = left.isHeadOffice === true || right.isHeadOffice === true;
  return {
    rowCount: left.rowCount + right.rowCount,
    known: left.known ?? right.known,
    sirets: unite(left.sirets, right.sirets),
    codes: unite(left.codes, right.codes),
    addresses: uniteKeyed(left.addresses, right.addresses),
    towns: unite(left.towns, right.towns),
    names: uniteKeyed(left.names, right.names),
    kinds: unite(left.kinds, right.kinds),
    isHeadOffice: isEither ? true : (left.isHeadOffice ?? right.isHeadOffice),
    hasMoved: isMove && !isSettledNow,
    hadMove: left.hadMove || right.hadMove || isSettledNow,
    moveWords: unite(left.moveWords, right.moveWords),
    phones: unite(left.phones, right.phones),
    mailboxes: unite(left.mailboxes, right.mailboxes),
    people: unite(left.people, right.people),
  };
}
