import type { Reason } from '../../domain/reason.ts';
import type { Evidence } from '../arrangement.ts';
import { EvidenceBuilder } from '../cluster/evidence-builder.ts';
import type { NameBook } from '../similarity/name-book.ts';
import type { CompanyProfile, Tally } from './company-profile.ts';
import { compareNamesOfCompanies, type NameVerdict } from './compare-company-names.ts';
import { comparePlaces } from './compare-company-places.ts';
import type { Ownership } from './ownership.ts';

/** Bits against two random companies of a sheet being one: about one pair in two hundred shares a block by right. */
const PRIOR = -8;

const NO_OWNERS: Tally = new Map();

/** What one pair of companies is compared with. */
export interface CompanyContext {
  readonly names: NameBook;
  readonly ownership: Ownership;
}

function sharedValue(left: Tally, right: Tally, owners: Tally): { value: string; owners: number } | null {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  let best: { value: string; owners: number } | null = null;
  for (const value of small.keys()) {
    if (!large.has(value)) continue;
    const count = owners.get(value) ?? 1;
    if (!best || count < best.owners || (count === best.owners && value < best.value)) best = { value, owners: count };
  }
  return best;
}

function addDomains(
  evidence: EvidenceBuilder,
  left: CompanyProfile,
  right: CompanyProfile,
  context: CompanyContext,
  name: NameVerdict,
): void {
  const shared = sharedValue(left.domains, right.domains, context.ownership.domains);
  if (shared) {
    const words: Reason = { code: 'same_domain', values: { domain: shared.value } };
    if (shared.owners <= 1) evidence.add('domain', 'same', 9, words);
    else if (name.isSame && !name.isBorneByMany) evidence.add('domain', 'shared_in_group', 8, words);
    else evidence.add('domain', 'shared_by_many', 0.5, null);
    return;
  }
  if (left.domains.size > 0 && right.domains.size > 0)
    evidence.add('domain', 'different', -1.5, { code: 'other_domain' });
}

function addPhones(
  evidence: EvidenceBuilder,
  left: CompanyProfile,
  right: CompanyProfile,
  context: CompanyContext,
): void {
  const shared = sharedValue(left.phones, right.phones, context.ownership.phones);
  if (!shared) return;
  const isOwn = shared.owners <= 1;
  evidence.add('phone', isOwn ? 'same' : 'shared_by_many', isOwn ? 8 : 1.5, isOwn ? { code: 'same_phone' } : null);
}

/** « Jean Dupont » at « Dupont Menuiserie »: homonyms have bosses of one name, so these people prove nothing. */
function withoutNamesakes(profile: CompanyProfile, names: NameBook): Tally {
  if (profile.people.size === 0) return profile.people;
  const words = new Set([...profile.names.values()].flat().flatMap((name) => names.wordsOf(name)));
  return new Map([...profile.people].filter(([person]) => person.split('|').every((name) => !words.has(name))));
}

function addMailboxesAndPeople(
  evidence: EvidenceBuilder,
  left: CompanyProfile,
  right: CompanyProfile,
  context: CompanyContext,
): void {
  const mailbox = sharedValue(left.mailboxes, right.mailboxes, context.ownership.mailboxes);
  if (mailbox) {
    const isOwn = mailbox.owners <= 1;
    const words: Reason = { code: 'same_mailbox', values: { address: mailbox.value } };
    evidence.add('mailbox', isOwn ? 'same' : 'shared_by_many', isOwn ? 6 : 1, isOwn ? words : null);
    return;
  }
  const people = sharedValue(withoutNamesakes(left, context.names), right.people, NO_OWNERS);
  if (people) evidence.add('people', 'same', 3, { code: 'same_person_named' });
}

/** What most rows of a side say, compared: weak signs, weighed as such. */
function addSmallSigns(evidence: EvidenceBuilder, left: CompanyProfile, right: CompanyProfile): void {
  if (left.legalForms.size > 0 && right.legalForms.size > 0) {
    const isSame = sharedValue(left.legalForms, right.legalForms, NO_OWNERS) !== null;
    if (isSame) evidence.add('legal_form', 'same', 0.5, null);
    else evidence.add('legal_form', 'different', -1, { code: 'other_legal_form' });
  }
  if (left.owners.size > 0 && right.owners.size > 0) {
    const isSame = sharedValue(left.owners, right.owners, NO_OWNERS) !== null;
    evidence.add('owner', isSame ? 'same' : 'different', isSame ? 0.7 : -0.7, null);
  }
}

function addCodes(
  evidence: EvidenceBuilder,
  left: CompanyProfile,
  right: CompanyProfile,
  context: CompanyContext,
): void {
  const shared = sharedValue(left.codes, right.codes, context.ownership.codes);
  if (shared && shared.owners <= 1)
    evidence.add('company_code', 'same', 10, { code: 'same_company_code', values: { code: shared.value } });
  const group = sharedValue(left.groups, right.groups, NO_OWNERS);
  if (group) evidence.add('group', 'same', 1.5, { code: 'same_group_column' });
  else if (left.groups.size > 0 && right.groups.size > 0)
    evidence.add('group', 'different', -2, { code: 'other_group_column' });
  addSmallSigns(evidence, left, right);
}

/** Weighs whether two profiles are one company; null where they have two different SIRENs. */
export function compareCompanies(
  left: CompanyProfile,
  right: CompanyProfile,
  context: CompanyContext,
): Evidence | null {
  if (left.siren !== null && right.siren !== null && left.siren !== right.siren) return null;
  const [small, large] = left.rowCount <= right.rowCount ? [left, right] : [right, left];
  const evidence = new EvidenceBuilder(PRIOR);
  const name = compareNamesOfCompanies(small, large, context);
  if (name.level !== 'unknown') evidence.add('name', name.level, name.weight, name.words, name.termFrequencyWeight);
  const place = comparePlaces(small, large, context.ownership);
  if (place) evidence.add('place', place.level, place.weight, place.words);
  addDomains(evidence, left, right, context, name);
  addPhones(evidence, left, right, context);
  addMailboxesAndPeople(evidence, left, right, context);
  addCodes(evidence, left, right, context);
  return evidence.finish();
}
