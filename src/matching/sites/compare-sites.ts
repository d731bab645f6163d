import type { Evidence } from '../arrangement.ts';
import { EvidenceBuilder } from '../cluster/evidence-builder.ts';
import { type Scale, ScoreSum } from '../cluster/scale.ts';
import { differ, inBoth, meet } from '../cluster/value-list.ts';
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

/** Towns that the company's rows agree on are one town, whatever each row makes of them. */
function levelOf(address: Address, other: Address, left: SiteProfile, right: SiteProfile): AddressLevel {
  const level = compareAddresses(address, other);
  const isOneTown = left.towns.length === 1 && right.towns.length === 1 && left.towns[0] === right.towns[0];
  if (level !== 'other_town' || !isOneTown) return level;
  return compareAddresses({ ...address, ...NO_TOWN }, { ...other, ...NO_TOWN }) === 'same_way'
    ? 'same_address'
    : 'same_town';
}

const NO_TOWN = { communeCode: null, townKey: null, postcode: null };

/** Where a street is known, rows that give the town alone say nothing more: they must not make bridges between streets. */
function placesOf({ addresses }: SiteProfile): SiteProfile['addresses'] {
  if (addresses.length <= 1) return addresses;
  const streets = addresses.filter(({ value }) => value.wayTokens.length > 0);
  return streets.length > 0 ? streets : addresses;
}

function bestPlace(left: SiteProfile, right: SiteProfile): AddressLevel {
  let best: AddressLevel = 'unknown';
  const others = placesOf(right);
  for (const { key, value: address } of placesOf(left))
    for (const { key: otherKey, value: other } of others) {
      const isOne = key === otherKey && address.number !== null && key.includes('|');
      const level = isOne ? 'same_address' : levelOf(address, other, left, right);
      if (best === 'unknown' || PLACE_WEIGHTS[level] > PLACE_WEIGHTS[best]) best = level;
    }
  return best;
}

function addPlace(scale: Scale, left: SiteProfile, right: SiteProfile, isMove: boolean): void {
  const level = bestPlace(left, right);
  if (level !== 'unknown') {
    // A site that moved has two places: that they differ says nothing, and a common town no more.
    const isSilent = isMove && level !== 'same_address' && level !== 'same_way';
    if (!isSilent) scale.add('place', level, PLACE_WEIGHTS[level], { code: `place_${level}` });
    return;
  }
  if (left.towns.length === 0 || right.towns.length === 0) return;
  const isSame = meet(left.towns, right.towns);
  scale.add('place', isSame ? 'named_town' : 'other_town', isSame ? 6 : -9, {
    code: isSame ? 'place_named_town' : 'place_other_town',
  });
}

/** What the notes about a move say of the other side: its street, its town, or nothing. */
function namedByMove(mover: SiteProfile, other: SiteProfile): 'address' | 'town' | null {
  if (mover.moveWords.length === 0) return null;
  const said = new Set(mover.moveWords);
  let found: 'town' | null = null;
  for (const { value: address } of other.addresses) {
    const isStreet = address.wayTokens.length > 0 && address.wayTokens.every((word) => said.has(word));
    if (isStreet && (address.number === null || said.has(address.number))) return 'address';
    const town = (address.townKey ?? '').split(/[^a-z0-9]+/).filter((word) => word !== '');
    if (town.length > 0 && town.every((word) => said.has(word))) found = 'town';
  }
  return found;
}

function addMove(scale: Scale, left: SiteProfile, right: SiteProfile): void {
  scale.add('state', 'moved', 1.5, { code: 'words_of_a_move' });
  const named = [namedByMove(left, right), namedByMove(right, left)];
  if (named.includes('address')) scale.add('move', 'address', 6, { code: 'move_names_address' });
  else if (named.includes('town')) scale.add('move', 'town', 4, { code: 'move_names_town' });
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
  for (const { value: words } of left.names)
    for (const { value: others } of right.names) {
      const match = matchNames(words, others);
      if (NAME_WEIGHTS[match] > NAME_WEIGHTS[best]) best = match;
    }
  return best;
}

function addNames(scale: Scale, left: SiteProfile, right: SiteProfile): void {
  if (left.names.length > 0 && right.names.length > 0) {
    const match = bestNameMatch(left, right);
    const code = match === 'different' ? 'other_site_name' : 'same_site_name';
    scale.add('site_name', match, NAME_WEIGHTS[match], { code });
  }
  if (left.codes.length > 0 && right.codes.length > 0) {
    const isSame = meet(left.codes, right.codes);
    scale.add('site_code', isSame ? 'same' : 'different', isSame ? 8 : -6, {
      code: isSame ? 'same_site_code' : 'other_site_code',
    });
  }
  if (left.kinds.length > 0 && right.kinds.length > 0 && !meet(left.kinds, right.kinds))
    scale.add('site_kind', 'different', -1.5, { code: 'other_site_kind' });
}

function addHeadOffice(scale: Scale, left: SiteProfile, right: SiteProfile): void {
  if (left.isHeadOffice === null || right.isHeadOffice === null) return;
  if (left.isHeadOffice && right.isHeadOffice) scale.add('head_office', 'both', 5, { code: 'both_head_office' });
  else if (left.isHeadOffice !== right.isHeadOffice)
    scale.add('head_office', 'one_only', -2, { code: 'one_head_office' });
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

/** Lays both sides on the scale; false for two sites of the base, and where two SIRETs differ and nothing speaks of a move. */
function weighOn(scale: Scale, left: SiteProfile, right: SiteProfile, context: SiteContext): boolean {
  if (left.known !== null && right.known !== null && left.known !== right.known) return false;
  const hasOtherSiret = differ(left.sirets, right.sirets);
  const isMove = (left.hasMoved || right.hasMoved) && hasOtherPlace(left, right, hasOtherSiret);
  if (hasOtherSiret && !isMove && !isPlaceOfMove(left, right)) return false;
  if (hasOtherSiret) scale.add('siret', 'different', -2, { code: 'other_siret' });
  else if (meet(left.sirets, right.sirets)) scale.add('siret', 'same', 20, { code: 'sites_share_siret' });
  addPlace(scale, left, right, isMove);
  if (isMove) addMove(scale, left, right);
  addNames(scale, left, right);
  addHeadOffice(scale, left, right);
  const phones = inBoth(left.phones, right.phones);
  if (phones.some((phone) => !context.sharedPhones.has(phone))) scale.add('phone', 'same', 6, { code: 'same_phone' });
  else if (phones.length > 0) scale.add('phone', 'switchboard', 0.5, null);
  if (meet(left.mailboxes, right.mailboxes)) scale.add('mailbox', 'same', 1, null);
  if (meet(left.people, right.people)) scale.add('people', 'same', 1.5, { code: 'same_person_named' });
  return true;
}

/** The score of `compareSites` alone, -Infinity for null. */
export function weighSites(left: SiteProfile, right: SiteProfile, context: SiteContext): number {
  const sum = new ScoreSum(PRIOR);
  return weighOn(sum, left, right, context) ? sum.score : Number.NEGATIVE_INFINITY;
}

/** Weighs whether two profiles of one company are one site; null where two SIRETs differ and nothing speaks of a move. */
export function compareSites(left: SiteProfile, right: SiteProfile, context: SiteContext): Evidence | null {
  const evidence = new EvidenceBuilder(PRIOR);
  return weighOn(evidence, left, right, context) ? evidence.finish() : null;
}
