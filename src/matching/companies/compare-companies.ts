import type { Reason } from '../../domain/reason.ts';
import type { Evidence } from '../arrangement.ts';
import { EvidenceBuilder } from '../cluster/evidence-builder.ts';
import { type Scale, ScoreSum } from '../cluster/scale.ts';
import type { NameBook } from '../similarity/name-book.ts';
import type { CompanyProfile } from './company-profile.ts';
import { COMPANY_PRIOR, REACH_WEIGHTS } from './company-weights.ts';
import { compareNamesOfCompanies, wordsOfNames } from './compare-company-names.ts';
import { comparePlaces } from './compare-company-places.ts';
import type { NameVerdict } from './name-verdict.ts';
import { type Owners, type Ownership, ownersOf } from './ownership.ts';
import { haveCommonValue, type Tally } from './tally.ts';

const NO_OWNERS: Owners = new Int32Array(0);

/** What one pair of companies is compared with. */
interface CompanyContext {
  readonly names: NameBook;
  readonly ownership: Ownership;
}

interface SharedValue {
  readonly value: string;
  readonly owners: number;
}

/** The value that both sides say and that fewest companies own. */
function sharedValue(left: Tally, right: Tally, owners: Owners): SharedValue | null {
  if (left.size === 0 || right.size === 0) return null;
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  let best: SharedValue | null = null;
  for (let position = 0; position < small.size; position++) {
    const { id, text } = small.at(position);
    if (large.find(id) < 0) continue;
    const count = ownersOf(owners, id);
    if (!best || count < best.owners || (count === best.owners && text < best.value))
      best = { value: text, owners: count };
  }
  return best;
}

function addDomains(
  scale: Scale,
  left: CompanyProfile,
  right: CompanyProfile,
  context: CompanyContext,
  name: NameVerdict,
): void {
  const shared = sharedValue(left.domains, right.domains, context.ownership.domains);
  if (shared) {
    const words: Reason = { code: 'same_domain', values: { domain: shared.value } };
    if (shared.owners <= 1) scale.add('domain', 'same', REACH_WEIGHTS.domain.own, words);
    else if (name.isSame && !name.isBorneByMany) scale.add('domain', 'shared_in_group', 8, words);
    else scale.add('domain', 'shared_by_many', REACH_WEIGHTS.domain.shared, null);
    return;
  }
  if (left.domains.size > 0 && right.domains.size > 0)
    scale.add('domain', 'different', REACH_WEIGHTS.domain.other, { code: 'other_domain' });
}

function addPhones(scale: Scale, left: CompanyProfile, right: CompanyProfile, context: CompanyContext): void {
  const shared = sharedValue(left.phones, right.phones, context.ownership.phones);
  if (!shared) return;
  const isOwn = shared.owners <= 1;
  scale.add(
    'phone',
    isOwn ? 'same' : 'shared_by_many',
    REACH_WEIGHTS.phone[isOwn ? 'own' : 'shared'],
    isOwn ? { code: 'same_phone' } : null,
  );
}

/**
 * Somebody whom both sides name. « Jean Dupont » at « Dupont Menuiserie » does not count: homonyms have bosses of one name.
 */
function hasSamePerson(left: CompanyProfile, right: CompanyProfile, names: NameBook): boolean {
  const [small, large] = left.people.size <= right.people.size ? [left, right] : [right, left];
  let companyWords: Set<string> | null = null;
  for (let position = 0; position < small.people.size; position++) {
    const { id, text } = small.people.at(position);
    if (large.people.find(id) < 0) continue;
    companyWords ??= new Set(
      small.names
        .values()
        .flat()
        .flatMap((name) => names.wordsOf(name)),
    );
    if (text.split('|').every((name) => !companyWords!.has(name))) return true;
  }
  return false;
}

function addMailboxesAndPeople(
  scale: Scale,
  left: CompanyProfile,
  right: CompanyProfile,
  context: CompanyContext,
): void {
  const mailbox = sharedValue(left.mailboxes, right.mailboxes, context.ownership.mailboxes);
  if (mailbox) {
    const isOwn = mailbox.owners <= 1;
    const words: Reason = { code: 'same_mailbox', values: { address: mailbox.value } };
    scale.add(
      'mailbox',
      isOwn ? 'same' : 'shared_by_many',
      REACH_WEIGHTS.mailbox[isOwn ? 'own' : 'shared'],
      isOwn ? words : null,
    );
    return;
  }
  if (hasSamePerson(left, right, context.names)) scale.add('people', 'same', 3, { code: 'same_person_named' });
}

/** What most rows of a side say, compared: weak signs, weighed as such. */
function addSmallSigns(scale: Scale, left: CompanyProfile, right: CompanyProfile): void {
  if (left.legalForms.size > 0 && right.legalForms.size > 0) {
    const isSame = sharedValue(left.legalForms, right.legalForms, NO_OWNERS) !== null;
    if (isSame) scale.add('legal_form', 'same', 0.5, null);
    else scale.add('legal_form', 'different', -1, { code: 'other_legal_form' });
  }
  if (left.owners.size > 0 && right.owners.size > 0) {
    const isSame = sharedValue(left.owners, right.owners, NO_OWNERS) !== null;
    scale.add('owner', isSame ? 'same' : 'different', isSame ? 0.7 : -0.7, null);
  }
}

function addCodes(scale: Scale, left: CompanyProfile, right: CompanyProfile, context: CompanyContext): void {
  const shared = sharedValue(left.codes, right.codes, context.ownership.codes);
  if (shared && shared.owners <= 1)
    scale.add('company_code', 'same', REACH_WEIGHTS.company_code.own, {
      code: 'same_company_code',
      values: { code: shared.value },
    });
  const group = sharedValue(left.groups, right.groups, NO_OWNERS);
  if (group) scale.add('group', 'same', 1.5, { code: 'same_group_column' });
  else if (left.groups.size > 0 && right.groups.size > 0)
    scale.add('group', 'different', -2, { code: 'other_group_column' });
  addSmallSigns(scale, left, right);
}

/** Names of this weight or less are those of two companies, or of two sisters. */
const OTHER_NAME = -5;

/** Other names, and no way of reaching both: nothing else could bring them together, so nothing else is weighed. */
const NOTHING_IN_COMMON: Evidence = new EvidenceBuilder(-20).finish();

function hasCommonReach(left: CompanyProfile, right: CompanyProfile): boolean {
  return (
    haveCommonValue(left.phones, right.phones) ||
    haveCommonValue(left.domains, right.domains) ||
    haveCommonValue(left.mailboxes, right.mailboxes) ||
    haveCommonValue(left.codes, right.codes)
  );
}

/** Lays both sides on the scale; false where they have nothing in common, and nothing was weighed. */
function weighOn(scale: Scale, left: CompanyProfile, right: CompanyProfile, context: CompanyContext): boolean {
  const [small, large] = left.rowCount <= right.rowCount ? [left, right] : [right, left];
  const name = compareNamesOfCompanies(small, large, context);
  if (name.weight <= OTHER_NAME && !hasCommonReach(small, large)) return false;
  if (name.level !== 'unknown') {
    const words = scale.hasWords ? wordsOfNames(name, context.names) : null;
    scale.add('name', name.level, name.weight, words, name.termFrequencyWeight);
  }
  const place = comparePlaces(small, large, context.ownership);
  if (place) scale.add('place', place.level, place.weight, place.words);
  addDomains(scale, left, right, context, name);
  addPhones(scale, left, right, context);
  addMailboxesAndPeople(scale, left, right, context);
  addCodes(scale, left, right, context);
  return true;
}

/** Two SIRENs, or two companies of the base: a file never makes one of them. */
function areSetApart(left: CompanyProfile, right: CompanyProfile): boolean {
  const hasTwoSirens = left.siren !== null && right.siren !== null && left.siren !== right.siren;
  return hasTwoSirens || (left.known !== null && right.known !== null && left.known !== right.known);
}

/** The score of `compareCompanies` alone, -Infinity for null. */
export function weighCompanies(left: CompanyProfile, right: CompanyProfile, context: CompanyContext): number {
  if (areSetApart(left, right)) return Number.NEGATIVE_INFINITY;
  const sum = new ScoreSum(COMPANY_PRIOR);
  return weighOn(sum, left, right, context) ? sum.score : NOTHING_IN_COMMON.score;
}

/** Weighs whether two profiles are one company; null where they have two different SIRENs or are two companies of the base. */
export function compareCompanies(
  left: CompanyProfile,
  right: CompanyProfile,
  context: CompanyContext,
): Evidence | null {
  if (areSetApart(left, right)) return null;
  const evidence = new EvidenceBuilder(COMPANY_PRIOR);
  return weighOn(evidence, left, right, context) ? evidence.finish() : NOTHING_IN_COMMON;
}
