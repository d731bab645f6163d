import type { Evidence } from '../arrangement.ts';
import { EvidenceBuilder } from '../cluster/evidence-builder.ts';
import type { Address } from '../record.ts';
import { type AddressLevel, compareAddresses } from '../similarity/compare-addresses.ts';
import { slipsBetween } from '../similarity/near-words.ts';
import type { SiteProfile } from './site-profile.ts';

/** Two rows of one company stand at one of its few sites. */
const PRIOR = -3;

const PLACE_WEIGHTS: Readonly<Record<AddressLevel, number>> = {
  same_address: 9,
  same_way: 6,
  same_town: 6,
  same_street_other_town: 2,
  other_address: -5,
  other_town: -9,
  unknown: 0,
};

function shares<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  for (const value of small) if (large.has(value)) return true;
  return false;
}

/** Towns that the company's rows agree on are one town, whatever each row makes of them. */
function levelOf(address: Address, other: Address, left: SiteProfile, right: SiteProfile): AddressLevel {
  const level = compareAddresses(address, other);
  const isOneTown = left.towns.size === 1 && right.towns.size === 1 && shares(left.towns, right.towns);
  if (level !== 'other_town' || !isOneTown) return level;
  return compareAddresses({ ...address, ...NO_TOWN }, { ...other, ...NO_TOWN }) === 'same_way'
    ? 'same_address'
    : 'same_town';
}

const NO_TOWN = { communeCode: null, townKey: null, postcode: null };

/** Where a street is known, rows that give the town alone say nothing more: they must not make bridges between streets. */
function placesOf(profile: SiteProfile): [string, Address][] {
  const all = [...profile.addresses];
  const streets = all.filter(([, address]) => address.wayTokens.length > 0);
  return streets.length > 0 ? streets : all;
}

function bestPlace(left: SiteProfile, right: SiteProfile): AddressLevel {
  let best: AddressLevel = 'unknown';
  for (const [key, address] of placesOf(left))
    for (const [otherKey, other] of placesOf(right)) {
      const isOne = key === otherKey && key.includes('|') && address.number !== null;
      const level = isOne ? 'same_address' : levelOf(address, other, left, right);
      if (best === 'unknown' || PLACE_WEIGHTS[level] > PLACE_WEIGHTS[best]) best = level;
    }
  return best;
}

function addPlace(evidence: EvidenceBuilder, left: SiteProfile, right: SiteProfile, isMove: boolean): void {
  const level = bestPlace(left, right);
  if (level !== 'unknown') {
    // A site that moved has two places: that they differ says nothing, and a common town no more.
    const isSilent = isMove && level !== 'same_address' && level !== 'same_way';
    if (!isSilent) evidence.add('place', level, PLACE_WEIGHTS[level], { code: `place_${level}` });
    return;
  }
  if (left.towns.size === 0 || right.towns.size === 0) return;
  const isSame = shares(left.towns, right.towns);
  evidence.add('place', isSame ? 'named_town' : 'other_town', isSame ? 6 : -9, {
    code: isSame ? 'place_named_town' : 'place_other_town',
  });
}

/** What the notes about a move say of the other side: its street, its town, or nothing. */
function namedByMove(mover: SiteProfile, other: SiteProfile): 'address' | 'town' | null {
  if (mover.moveWords.size === 0) return null;
  let found: 'town' | null = null;
  for (const address of other.addresses.values()) {
    const isStreet = address.wayTokens.length > 0 && address.wayTokens.every((word) => mover.moveWords.has(word));
    if (isStreet && (address.number === null || mover.moveWords.has(address.number))) return 'address';
    const town = (address.townKey ?? '').split(/[^a-z0-9]+/).filter((word) => word !== '');
    if (town.length > 0 && town.every((word) => mover.moveWords.has(word))) found = 'town';
  }
  return found;
}

function addMove(evidence: EvidenceBuilder, left: SiteProfile, right: SiteProfile): void {
  evidence.add('state', 'moved', 1.5, { code: 'words_of_a_move' });
  const named = [namedByMove(left, right), namedByMove(right, left)];
  if (named.includes('address')) evidence.add('move', 'address', 6, { code: 'move_names_address' });
  else if (named.includes('town')) evidence.add('move', 'town', 4, { code: 'move_names_town' });
}

type NameMatch = 'same' | 'part' | 'different';

/** « Hôpital » and « Hôpital de jour » share a word and may be two places: a part proves nothing. */
function matchNames(left: readonly string[], right: readonly string[]): NameMatch {
  const [small, large] = left.length <= right.length ? [left, right] : [right, left];
  if (!small.every((word) => large.some((other) => slipsBetween(word, other) !== null))) return 'different';
  return small.length === large.length ? 'same' : 'part';
}

const NAME_WEIGHTS: Readonly<Record<NameMatch, number>> = { same: 5, part: 0, different: -4 };

function bestNameMatch(left: SiteProfile, right: SiteProfile): NameMatch {
  let best: NameMatch = 'different';
  for (const words of left.names.values())
    for (const others of right.names.values()) {
      const match = matchNames(words, others);
      if (NAME_WEIGHTS[match] > NAME_WEIGHTS[best]) best = match;
    }
  return best;
}

function addNames(evidence: EvidenceBuilder, left: SiteProfile, right: SiteProfile): void {
  if (left.names.size > 0 && right.names.size > 0) {
    const match = bestNameMatch(left, right);
    const code = match === 'different' ? 'other_site_name' : 'same_site_name';
    evidence.add('site_name', match, NAME_WEIGHTS[match], { code });
  }
  if (left.codes.size > 0 && right.codes.size > 0) {
    const isSame = shares(left.codes, right.codes);
    evidence.add('site_code', isSame ? 'same' : 'different', isSame ? 8 : -6, {
      code: isSame ? 'same_site_code' : 'other_site_code',
    });
  }
  if (left.kinds.size > 0 && right.kinds.size > 0 && !shares(left.kinds, right.kinds))
    evidence.add('site_kind', 'different', -1.5, { code: 'other_site_kind' });
}

function addHeadOffice(evidence: EvidenceBuilder, left: SiteProfile, right: SiteProfile): void {
  if (left.isHeadOffice === null || right.isHeadOffice === null) return;
  if (left.isHeadOffice && right.isHeadOffice) evidence.add('head_office', 'both', 5, { code: 'both_head_office' });
  else if (left.isHeadOffice !== right.isHeadOffice)
    evidence.add('head_office', 'one_only', -2, { code: 'one_head_office' });
}

/** A move is looked for only between two places, or two SIRETs, that differ. */
function hasOtherPlace(left: SiteProfile, right: SiteProfile, hasOtherSiret: boolean): boolean {
  const level = bestPlace(left, right);
  return level === 'other_address' || level === 'other_town' || (hasOtherSiret && level !== 'same_address');
}

/** Two SIRETs at one address of a site that is known to have moved: the second number came with the move. */
function isPlaceOfMove(left: SiteProfile, right: SiteProfile): boolean {
  return (left.hadMove || right.hadMove) && bestPlace(left, right) === 'same_address';
}

/** What a comparison of two sites needs of their company: telephones that stand in several towns are switchboards. */
interface SiteContext {
  readonly sharedPhones: ReadonlySet<string>;
}

/** Weighs whether two profiles of one company are one site; null where two SIRETs differ and nothing speaks of a move. */
export function compareSites(left: SiteProfile, right: SiteProfile, context: SiteContext): Evidence | null {
  const hasOtherSiret = left.sirets.size > 0 && right.sirets.size > 0 && !shares(left.sirets, right.sirets);
  const isMove = (left.hasMoved || right.hasMoved) && hasOtherPlace(left, right, hasOtherSiret);
  if (hasOtherSiret && !isMove && !isPlaceOfMove(left, right)) return null;
  const evidence = new EvidenceBuilder(PRIOR);
  if (hasOtherSiret) evidence.add('siret', 'different', -2, { code: 'other_siret' });
  else if (shares(left.sirets, right.sirets)) evidence.add('siret', 'same', 20, { code: 'sites_share_siret' });
  addPlace(evidence, left, right, isMove);
  if (isMove) addMove(evidence, left, right);
  addNames(evidence, left, right);
  addHeadOffice(evidence, left, right);
  const phones = [...left.phones].filter((phone) => right.phones.has(phone));
  if (phones.some((phone) => !context.sharedPhones.has(phone)))
    evidence.add('phone', 'same', 6, { code: 'same_phone' });
  else if (phones.length > 0) evidence.add('phone', 'switchboard', 0.5, null);
  if (shares(left.mailboxes, right.mailboxes)) evidence.add('mailbox', 'same', 1, null);
  if (shares(left.people, right.people)) evidence.add('people', 'same', 1.5, { code: 'same_person_named' });
  return evidence.finish();
}
