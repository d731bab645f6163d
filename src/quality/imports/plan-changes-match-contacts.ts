import { contactSearchKey } from '../../base/contacts/contact.ts';
import type { AffiliationNode, Arrangement, ContactNode } from '../../matching/arrangement.ts';
import type { PlacedOnKnown } from '../../matching/known/place-on-known.ts';
import type { PlannedAccounts } from './plan-changes-accounts.ts';
import type { PlanContext } from './plan-changes-draft.ts';
import { type ExistingBase, partKey } from './plan-changes-existing.ts';
import { mostSpokenOf } from './plan-changes-match-accounts.ts';
import { RecordMatches } from './plan-changes-matches.ts';

/** Node id → contact of the base. What is absent from it is new. */
export type ContactMatches = Pick<RecordMatches, 'get' | 'has'>;

/**
 * Finds contacts of the base again: by the user's code or an earlier import, by a personal mailbox under the same last
 * name, by the whole name at an account where he is known, or where the engine placed him. A name alone proves nothing.
 */
export function matchContacts(
  arrangement: Arrangement,
  accounts: PlannedAccounts,
  existing: ExistingBase,
  { knownOf, answers }: Pick<PlacedOnKnown, 'knownOf'> & Pick<PlanContext, 'answers'>,
): ContactMatches {
  const matches = new RecordMatches(arrangement.questions, answers);
  if (existing.contacts.size === 0) return matches;
  const affiliations = Map.groupBy(arrangement.affiliations, (affiliation) => affiliation.contactId);
  for (const contact of arrangement.contacts)
    matches.add(contact.id, findContact(contact, affiliations.get(contact.id) ?? [], accounts, existing));
  for (const contact of mostSpokenOf(arrangement.contacts)) matches.addPlaced(contact.id, knownOf.get(contact.id));
  return matches;
}

function findContact(
  contact: ContactNode,
  affiliations: readonly AffiliationNode[],
  accounts: PlannedAccounts,
  existing: ExistingBase,
): string | undefined {
  const find = (...parts: readonly [string, ...string[]]) => existing.contactByKey.get(partKey(...parts)) || undefined;
  const bySheet = find('sheet_key', `contact ${contact.id}`);
  if (bySheet) return bySheet;
  const byCode = contact.codes.map((code) => find('contact_code', code)).find((id) => id !== undefined);
  if (byCode) return byCode;
  const lastName = contactSearchKey(contact.lastName, null);
  const personal = lastName ? contact.emails.filter((email) => !email.isGeneric) : [];
  const byEmail = personal.map((email) => find('email', email.address, lastName)).find((id) => id !== undefined);
  if (byEmail || !lastName || !contact.firstName) return byEmail;
  const name = contactSearchKey(contact.lastName, contact.firstName);
  return affiliations
    .map(({ accountId }) => find('name', accounts.get(accountId)?.row.account_id ?? '', name))
    .find((id) => id !== undefined);
}
