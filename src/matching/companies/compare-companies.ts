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
interface CompanyContext {
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

/**
 * Somebody whom both sides name. « Jean Dupont » at « Dupont Menuiserie » does not count: homonyms have bosses of one name.
 */
function hasSamePerson(left: CompanyProfile, right: CompanyProfile, names: NameBook): boolean {
  const [small, large] = left.people.size <= right.people.size ? [left, right] : [right, left];
  let companyWords: Set<string> | null = null;
  for (const person of small.people.keys()) {
    if (!large.people.has(person)) continue;
    companyWords ??= new Set([...small.names.values()].flat().flatMap((name) => names.wordsOf(name)));
    if (person.split('|').every((name) => !companyWords!.has(name))) return true;
  }
  return false;
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
  if (hasSamePerson(left, right, context.names)) evidence.add('people', 'same', 3, { code: 'same_person_named' });
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

/** Names of this weight or less are those of two companies, or of two sisters. */
const OTHER_NAME = -5;

/** Other names, and no way of reaching both: nothing else could bring them together, so nothing else is weighed. */
const NOTHING_IN_COMMON: Evidence = new EvidenceBuilder(-20).finish();

function meets(left: Tally, right: Tally): boolean {
  if (left.size === 0 || right.size === 0) return false;
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  for (const value of small.keys()) if (large.has(value)) return true;
  return false;
}

function hasCommonReach(left: CompanyProfile, right: CompanyProfile): boolean {
  return (
    meets(left.phones, right.phones) ||
    meets(left.domains, right.domains) ||
    meets(left.mailboxes, right.mailboxes) ||
    meets(left.codes, right.codes)
  );
}

/** Weighs whether two profiles are one company; null where they have two different SIRENs. */
export function compareCompanies(
  left: CompanyProfile,
  right: CompanyProfile,
  context: CompanyContext,
): Evidence | null {
  if (left.siren !== null && right.siren !== null && left.siren !== right.siren) return null;
  const [small, large] = left.rowCount <= right.rowCount ? [left, right] : [right, left];
  const name = compareNamesOfCompanies(small, large, context);
  if (name.weight <= OTHER_NAME && !hasCommonReach(small, large)) return NOTHING_IN_COMMON;
  const evidence = new EvidenceBuilder(PRIOR);
  if (name.level !== 'unknown') evidence.add('name', name.level, name.weight, name.words, name.termFrequencyWeight);
  const place = comparePlaces(small, large, context.ownership);
  if (place) evidence.add('place', place.level, place.weight, place.words);
  addDomains(evidence, left, right, context, name);
  addPhones(evidence, left, right, context);
  addMailboxesAndPeople(evidence, left, right, context);
  addCodes(evidence, left, right, context);
  return evidence.finish();
}
