import type { Evidence } from '../arrangement.ts';
import { EvidenceBuilder } from '../cluster/evidence-builder.ts';
import { comparePersonNames, type PersonNameVerdict } from './compare-person-names.ts';
import type { ContactProfile } from './contact-profile.ts';

/** Two persons of one company are one in about sixteen candidates; of two companies, in about four thousand. */
const PRIOR_SAME_COMPANY = -4;
const PRIOR_OTHER_COMPANY = -12;

/** What is known beside the two profiles. */
interface ContactContext {
  readonly scope: 'same_company' | 'other_company';
  /** Telephones that several differently named people give: switchboards, never a person. */
  readonly sharedPhones: ReadonlySet<string>;
  /** Addresses that several differently named people give. */
  readonly sharedEmails: ReadonlySet<string>;
}

function shared(left: ReadonlySet<string>, right: ReadonlySet<string>): string | null {
  const values = [...left].filter((value) => right.has(value)).sort();
  return values[0] ?? null;
}

function isDisjoint(left: ReadonlySet<unknown>, right: ReadonlySet<unknown>): boolean {
  return left.size > 0 && right.size > 0 && left.isDisjointFrom(right);
}

/** The worst pair of full names counts: a cluster never holds two people because a third looks like both. */
function worstNames(left: ContactProfile, right: ContactProfile): PersonNameVerdict | null {
  let worst: PersonNameVerdict | null = null;
  let best: PersonNameVerdict | null = null;
  for (const name of left.names)
    for (const other of right.names) {
      const verdict = comparePersonNames(name, other, left.mayBeSwapped || right.mayBeSwapped);
      if (!worst || verdict.weight < worst.weight) worst = verdict;
      if (!best || verdict.weight > best.weight) best = verdict;
    }
  return worst && best && worst.weight >= 0 ? best : worst;
}

function addNames(evidence: EvidenceBuilder, verdict: PersonNameVerdict): void {
  const isAgainst = verdict.weight < 0;
  const isExact = verdict.first === 'same' && verdict.last === 'same';
  const code = isAgainst ? 'other_person_name' : isExact ? 'same_person_name' : 'near_person_name';
  evidence.add('person_name', verdict.level, verdict.weight, { code });
}

/** « magali.chambon@ » and « mchambon@ » of one house are two mailboxes of one name. */
function areVariants(left: ContactProfile, right: ContactProfile): boolean {
  const last = left.names[0]?.last ?? '';
  if (last.length < 3 || !right.names.some((name) => name.last === last)) return false;
  const houses = new Set([...left.emails].filter((email) => isOf(email, last)).map((email) => email.split('@')[1]));
  return [...right.emails].some((email) => isOf(email, last) && houses.has(email.split('@')[1]));
}

function isOf(email: string, last: string): boolean {
  return (email.split('@')[0] ?? '').replace(/[^a-z]/g, '').includes(last);
}

function addReach(
  evidence: EvidenceBuilder,
  left: ContactProfile,
  right: ContactProfile,
  context: ContactContext,
): void {
  const email = shared(left.emails, right.emails);
  if (email !== null) {
    const isOwn = !context.sharedEmails.has(email);
    evidence.add('email', isOwn ? 'same' : 'shared', isOwn ? 10 : 1, {
      code: 'same_email',
      values: { address: email },
    });
  } else if (isDisjoint(left.emails, right.emails) && !areVariants(left, right))
    evidence.add('email', 'different', -1.5, { code: 'other_email' });
  const phone = shared(left.phones, right.phones);
  if (phone !== null && !context.sharedPhones.has(phone))
    evidence.add('phone', 'same', 6, { code: 'same_person_phone' });
  else if (isDisjoint(left.mobiles, right.mobiles)) evidence.add('phone', 'different', -1.5, { code: 'other_mobile' });
}

/** Weighs whether two profiles are one person; null where nothing could ever join them. */
export function compareContacts(left: ContactProfile, right: ContactProfile, context: ContactContext): Evidence | null {
  const evidence = new EvidenceBuilder(context.scope === 'same_company' ? PRIOR_SAME_COMPANY : PRIOR_OTHER_COMPANY);
  const names = worstNames(left, right);
  if (names) addNames(evidence, names);
  addReach(evidence, left, right, context);
  if (shared(left.codes, right.codes) !== null) evidence.add('contact_code', 'same', 10, { code: 'same_contact_code' });
  else if (isDisjoint(left.codes, right.codes))
    evidence.add('contact_code', 'different', -3, { code: 'other_contact_code' });
  if (isDisjoint(left.civilities, right.civilities))
    evidence.add('civility', 'different', -4, { code: 'other_civility' });
  if (shared(left.jobs, right.jobs) !== null) evidence.add('job', 'same', 1.5, { code: 'same_job' });
  else if (isDisjoint(left.jobs, right.jobs)) evidence.add('job', 'different', -0.5, null);
  if (context.scope === 'same_company' && left.sites.size > 0 && right.sites.size > 0) {
    const isSame = !left.sites.isDisjointFrom(right.sites);
    evidence.add(
      'site',
      isSame ? 'same' : 'different',
      isSame ? 1 : -1,
      isSame ? { code: 'same_site_of_person' } : null,
    );
  }
  return evidence.finish();
}
