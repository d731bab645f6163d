import type { Evidence } from '../arrangement.ts';
import { EvidenceBuilder } from '../cluster/evidence-builder.ts';
import { comparePersonNames, levelOfNames } from '../contacts/compare-person-names.ts';
import {
  CONTACT_CODE_WEIGHT,
  EMAIL_WEIGHTS,
  OWN_PHONE_WEIGHT,
  PRIOR_OTHER_COMPANY,
  PRIOR_SAME_COMPANY,
} from '../contacts/contact-weights.ts';
import type { ComparedDraft } from './compared-draft.ts';
import type { LiveIndex } from './live-index.ts';
import type { KeyKind } from './live-record.ts';

/** What brings the odds of two companies to those of one: the difference of both priors. */
const SAME_COMPANY = PRIOR_SAME_COMPANY - PRIOR_OTHER_COMPANY;

/** More owners make a number a switchboard and an address a shared one. */
const MOST_OWNERS = 2;

function nameOf(names: readonly (readonly string[])[]): { readonly last: string; readonly first: string } | null {
  const [last = '', first = ''] = names[0] ?? [];
  return last === '' && first === '' ? null : { last, first };
}

function addName(evidence: EvidenceBuilder, draft: ComparedDraft, names: readonly (readonly string[])[]): void {
  const own = nameOf(draft.given.names);
  const other = nameOf(names);
  if (own === null || other === null) return;
  // Forms and files take the two names for each other now and then.
  const verdict = comparePersonNames(own, other, true);
  const isExact = verdict.first === 'same' && verdict.last === 'same';
  const code = verdict.weight < 0 ? 'other_person_name' : isExact ? 'same_person_name' : 'near_person_name';
  evidence.add('person_name', levelOfNames(verdict), verdict.weight, { code });
}

/** Weighs whether a contact of the base is the person that the draft describes; the bars sum to the score. */
export function comparePerson(draft: ComparedDraft, index: LiveIndex, number: number): Evidence {
  const evidence = new EvidenceBuilder(PRIOR_OTHER_COMPANY);
  addName(evidence, draft, index.store.namesOf(number));
  const meets = (kind: KeyKind) => draft.keys.get(kind)?.find((key) => index.store.hasKey(number, key.hash));
  const email = meets('email');
  if (email) {
    const isOwn = email.holders <= MOST_OWNERS;
    const words = { code: 'same_email', values: { address: email.value } };
    evidence.add('email', isOwn ? 'same' : 'shared', EMAIL_WEIGHTS[isOwn ? 'own' : 'shared'], words);
  } else if (draft.keys.has('email') && index.store.hasKind(number, 'email'))
    evidence.add('email', 'different', EMAIL_WEIGHTS.other, { code: 'other_email' });
  const phone = meets('phone');
  if (phone && phone.holders <= MOST_OWNERS)
    evidence.add('phone', 'same', OWN_PHONE_WEIGHT, { code: 'same_person_phone' });
  if (meets('code')) evidence.add('contact_code', 'same', CONTACT_CODE_WEIGHT, { code: 'same_contact_code' });
  if (meets('company')) evidence.add('company', 'same', SAME_COMPANY, { code: 'same_company' });
  return evidence.finish();
}
