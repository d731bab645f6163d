import type { Evidence } from '../arrangement.ts';
import { EvidenceBuilder } from '../cluster/evidence-builder.ts';
import { type AddressLevel, compareAddresses, townKeyOf } from '../similarity/compare-addresses.ts';
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

function bestPlace(left: SiteProfile, right: SiteProfile): AddressLevel {
  let best: AddressLevel = 'unknown';
  for (const [key, address] of left.addresses)
    for (const [otherKey, other] of right.addresses) {
      const level = key === otherKey && address.number !== null ? 'same_address' : compareAddresses(address, other);
      if (best === 'unknown' || PLACE_WEIGHTS[level] > PLACE_WEIGHTS[best]) best = level;
    }
  return best;
}

function townsOf(profile: SiteProfile): Set<string> {
  const towns = [...profile.addresses.values()].map(townKeyOf).filter((town) => town !== null);
  return new Set([...towns, ...profile.namedTowns]);
}

function addPlace(evidence: EvidenceBuilder, left: SiteProfile, right: SiteProfile, isMove: boolean): void {
  const level = bestPlace(left, right);
  if (level !== 'unknown') {
    const weight = isMove ? Math.max(0, PLACE_WEIGHTS[level]) : PLACE_WEIGHTS[level];
    evidence.add('place', level, weight, { code: `place_${level}` });
    return;
  }
  const leftTowns = townsOf(left);
  const rightTowns = townsOf(right);
  if (leftTowns.size === 0 || rightTowns.size === 0) return;
  const isSame = shares(leftTowns, rightTowns);
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
  evidence.add('state', 'moved', 3, { code: 'words_of_a_move' });
  const named = [namedByMove(left, right), namedByMove(right, left)];
  if (named.includes('address')) evidence.add('move', 'address', 6, { code: 'move_names_address' });
  else if (named.includes('town')) evidence.add('move', 'town', 4, { code: 'move_names_town' });
}

function namesAgree(left: readonly string[], right: readonly string[]): boolean {
  const [small, large] = left.length <= right.length ? [left, right] : [right, left];
  return small.every((word) => large.some((other) => slipsBetween(word, other) !== null));
}

function addNames(evidence: EvidenceBuilder, left: SiteProfile, right: SiteProfile): void {
  if (left.names.size > 0 && right.names.size > 0) {
    const isSame = [...left.names.values()].some((words) =>
      [...right.names.values()].some((others) => namesAgree(words, others)),
    );
    evidence.add('site_name', isSame ? 'same' : 'different', isSame ? 5 : -4, {
      code: isSame ? 'same_site_name' : 'other_site_name',
    });
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

/** What a comparison of two sites needs of their company: telephones that stand in several towns are switchboards. */
export interface SiteContext {
  readonly sharedPhones: ReadonlySet<string>;
}

/** Weighs whether two profiles of one company are one site; null where two SIRETs differ and nothing speaks of a move. */
export function compareSites(left: SiteProfile, right: SiteProfile, context: SiteContext): Evidence | null {
  const hasOtherSiret = left.sirets.size > 0 && right.sirets.size > 0 && !shares(left.sirets, right.sirets);
  const isMove = left.hasMoved || right.hasMoved;
  if (hasOtherSiret && !isMove) return null;
  const evidence = new EvidenceBuilder(PRIOR);
  if (hasOtherSiret) evidence.add('siret', 'different', -4, { code: 'other_siret' });
  else if (shares(left.sirets, right.sirets)) evidence.add('siret', 'same', 20, { code: 'sites_share_siret' });
  addPlace(evidence, left, right, isMove);
  if (isMove && bestPlace(left, right) !== 'same_address') addMove(evidence, left, right);
  addNames(evidence, left, right);
  addHeadOffice(evidence, left, right);
  const phones = [...left.phones].filter((phone) => right.phones.has(phone));
  if (phones.some((phone) => !context.sharedPhones.has(phone)))
    evidence.add('phone', 'same', 6, { code: 'same_phone' });
  else if (phones.length > 0) evidence.add('phone', 'switchboard', 0.5, null);
  if (shares(left.mailboxes, right.mailboxes)) evidence.add('mailbox', 'same', 2, null);
  if (shares(left.people, right.people)) evidence.add('people', 'same', 1.5, { code: 'same_person_named' });
  return evidence.finish();
}
