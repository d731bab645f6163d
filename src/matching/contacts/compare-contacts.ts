import type { Reason } from '../../domain/reason.ts';
import type { Evidence } from '../arrangement.ts';
import { EvidenceBuilder } from '../cluster/evidence-builder.ts';
import { type Scale, ScoreSum } from '../cluster/scale.ts';
import { differ, inBoth, meet, type Values } from '../cluster/value-list.ts';
import { comparePersonNames, levelOfNames, type PersonNameVerdict } from './compare-person-names.ts';
import type { ContactProfile } from './contact-profile.ts';
import {
  CONTACT_CODE_WEIGHT,
  EMAIL_WEIGHTS,
  OWN_PHONE_WEIGHT,
  PRIOR_OTHER_COMPANY,
  PRIOR_SAME_COMPANY,
} from './contact-weights.ts';

/** The words of a comparison, each one object however many links say it. */
const WORDS = {
  known: { code: 'same_in_base' },
  otherKnown: { code: 'apart_in_base' },
  sameName: { code: 'same_person_name' },
  nearName: { code: 'near_person_name' },
  otherName: { code: 'other_person_name' },
  otherEmail: { code: 'other_email' },
  samePhone: { code: 'same_person_phone' },
  otherMobile: { code: 'other_mobile' },
  sameCode: { code: 'same_contact_code' },
  otherCode: { code: 'other_contact_code' },
  otherCivility: { code: 'other_civility' },
  sameJob: { code: 'same_job' },
  sameSite: { code: 'same_site_of_person' },
} as const satisfies Readonly<Record<string, Reason>>;

/** What is known beside the two profiles. */
interface ContactContext {
  readonly scope: 'same_company' | 'other_company';
  /** Telephones that several differently named people give: switchboards, never a person. */
  readonly sharedPhones: ReadonlySet<string>;
  /** Addresses that several differently named people give. */
  readonly sharedEmails: ReadonlySet<string>;
}

/**
 * What both say, one of their own before one that others give too; the first in the alphabet, so that which one is found
 * never depends on the order of rows. Null where they have nothing in common.
 */
function shared(
  left: Values<string>,
  right: Values<string>,
  ofOthers: ReadonlySet<string>,
): { readonly value: string; readonly isOwn: boolean } | null {
  const values = inBoth(left, right);
  if (values.length === 0) return null;
  const own = values.filter((value) => !ofOthers.has(value));
  const [value] = (own.length > 0 ? own : values).toSorted() as [string]; // not empty: checked above
  return { value, isOwn: own.length > 0 };
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

function addNames(scale: Scale, verdict: PersonNameVerdict): void {
  const isExact = verdict.first === 'same' && verdict.last === 'same';
  const words = verdict.weight < 0 ? WORDS.otherName : isExact ? WORDS.sameName : WORDS.nearName;
  scale.add('person_name', scale.hasWords ? levelOfNames(verdict) : '', verdict.weight, words);
}

/** « magali.chambon@ » and « mchambon@ » of one house are two mailboxes of one name. */
function areVariants(left: ContactProfile, right: ContactProfile): boolean {
  const last = left.names[0]?.last ?? '';
  if (last.length < 3 || !right.names.some((name) => name.last === last)) return false;
  const houses = left.emails.filter((email) => isOf(email, last)).map((email) => email.split('@')[1]);
  return right.emails.some((email) => isOf(email, last) && houses.includes(email.split('@')[1]));
}

function isOf(email: string, last: string): boolean {
  return (email.split('@')[0] ?? '').replace(/[^a-z]/g, '').includes(last);
}

function addReach(scale: Scale, left: ContactProfile, right: ContactProfile, context: ContactContext): void {
  const email = shared(left.emails, right.emails, context.sharedEmails);
  if (email !== null) {
    const words = scale.hasWords ? { code: 'same_email', values: { address: email.value } } : null;
    scale.add('email', email.isOwn ? 'same' : 'shared', EMAIL_WEIGHTS[email.isOwn ? 'own' : 'shared'], words);
  } else if (differ(left.emails, right.emails) && !areVariants(left, right))
    scale.add('email', 'different', EMAIL_WEIGHTS.other, WORDS.otherEmail);
  // The switchboard that both give beside a mobile of their own must not hide it.
  if (shared(left.phones, right.phones, context.sharedPhones)?.isOwn)
    scale.add('phone', 'same', OWN_PHONE_WEIGHT, WORDS.samePhone);
  else if (differ(left.mobiles, right.mobiles)) scale.add('phone', 'different', -1.5, WORDS.otherMobile);
}

/** Outweighs everything else: the base says that they are one person, or two. */
const KNOWN_WEIGHT = 100;

/** Lays both sides on the scale, word by word. */
function weighOn(scale: Scale, left: ContactProfile, right: ContactProfile, context: ContactContext): void {
  if (left.known !== null && right.known !== null) {
    const isOne = left.known === right.known;
    scale.add(
      'known',
      isOne ? 'same' : 'different',
      isOne ? KNOWN_WEIGHT : -KNOWN_WEIGHT,
      WORDS[isOne ? 'known' : 'otherKnown'],
    );
  }
  const names = worstNames(left, right);
  if (names) addNames(scale, names);
  addReach(scale, left, right, context);
  if (meet(left.codes, right.codes)) scale.add('contact_code', 'same', CONTACT_CODE_WEIGHT, WORDS.sameCode);
  else if (differ(left.codes, right.codes)) scale.add('contact_code', 'different', -3, WORDS.otherCode);
  if (differ(left.civilities, right.civilities)) scale.add('civility', 'different', -4, WORDS.otherCivility);
  if (meet(left.jobs, right.jobs)) scale.add('job', 'same', 1.5, WORDS.sameJob);
  else if (differ(left.jobs, right.jobs)) scale.add('job', 'different', -0.5, null);
  if (context.scope === 'same_company' && left.sites.length > 0 && right.sites.length > 0) {
    const isSame = meet(left.sites, right.sites);
    scale.add('site', isSame ? 'same' : 'different', isSame ? 1 : -1, isSame ? WORDS.sameSite : null);
  }
}

function priorOf({ scope }: ContactContext): number {
  return scope === 'same_company' ? PRIOR_SAME_COMPANY : PRIOR_OTHER_COMPANY;
}

/** The score of `compareContacts` alone. */
export function weighContacts(left: ContactProfile, right: ContactProfile, context: ContactContext): number {
  const sum = new ScoreSum(priorOf(context));
  weighOn(sum, left, right, context);
  return sum.score;
}

/** Weighs whether two profiles are one person. */
export function compareContacts(left: ContactProfile, right: ContactProfile, context: ContactContext): Evidence {
  const evidence = new EvidenceBuilder(priorOf(context));
  weighOn(evidence, left, right, context);
  return evidence.finish();
}
