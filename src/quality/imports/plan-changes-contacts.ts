import {
  type ContactRow,
  contactSearchKey,
  type FillableAffiliation,
  type FillableContact,
} from '../../base/contacts/contact.ts';
import type { AffiliationNode, Arrangement, ContactNode } from '../../matching/arrangement.ts';
import { addPoints } from './plan-changes-account-parts.ts';
import type { PlannedAccounts } from './plan-changes-accounts.ts';
import type { PlanDraft } from './plan-changes-draft.ts';
import { partKey } from './plan-changes-existing.ts';
import type { ContactMatches } from './plan-changes-match-contacts.ts';

export interface PlannedContact {
  readonly row: ContactRow;
  readonly cluster: number;
}
export type PlannedContacts = ReadonlyMap<string, PlannedContact>;

/** Plans persons with their ways to reach, where they work and what they cover, and what they object to. */
export function planContacts(
  draft: PlanDraft,
  arrangement: Arrangement,
  accounts: PlannedAccounts,
  matches: ContactMatches,
): PlannedContacts {
  const planned = new Map<string, PlannedContact>();
  const affiliations = Map.groupBy(arrangement.affiliations, (affiliation) => affiliation.contactId);
  for (const node of arrangement.contacts) {
    const own = affiliations.get(node.id) ?? [];
    const clusters = own.flatMap(({ accountId }) => accounts.get(accountId)?.cluster ?? []);
    // Saved with the first customer that he belongs to; his other affiliations follow with theirs.
    const cluster = clusters.length > 0 ? Math.min(...clusters) : 0;
    const row = planContact(draft, node, cluster, matches);
    planned.set(node.id, { row, cluster });
    for (const affiliation of own) planAffiliation(draft, affiliation, { row, cluster }, accounts);
  }
  return planned;
}

function planContact(draft: PlanDraft, node: ContactNode, cluster: number, matches: ContactMatches): ContactRow {
  const found = draft.existing.contacts.get(matches.get(node.id) ?? '')?.row;
  const row = found ?? newContact(draft, node);
  const owner = { kind: 'contact', id: row.contact_id } as const;
  if (!found) draft.insert(cluster, owner, 'contact', row);
  else {
    const wished = { civility: node.civility, first_name: node.firstName, last_name: node.lastName };
    const after = fillEmpty<FillableContact>(found, wished);
    draft.complete({ kind: 'complete', cluster, owner, table: 'contact', id: found.contact_id, after });
  }
  identifyContact(draft, cluster, row.contact_id, 'sheet_key', `contact ${node.id}`);
  for (const code of node.codes) identifyContact(draft, cluster, row.contact_id, 'contact_code', code);
  addPoints(draft, { cluster, owner }, { contact_id: row.contact_id, account_id: null }, node.phones, node.emails);
  for (const { channel, raw } of node.objections) {
    draft.add(cluster, owner, 'objection', partKey('objection', channel), {
      objection_id: draft.context.newId(),
      contact_id: row.contact_id,
      account_id: null,
      channel,
      raw,
      objected_at: draft.context.now,
      lifted_at: null,
    });
  }
  return row;
}

function newContact(draft: PlanDraft, node: ContactNode): ContactRow {
  const { newId, now } = draft.context;
  return {
    contact_id: newId(),
    code: draft.numberCode(node.code, 'CON'),
    civility: node.civility,
    first_name: node.firstName,
    last_name: node.lastName,
    search_key: contactSearchKey(node.lastName, node.firstName),
    source: 'import',
    sourced_on: draft.today,
    created_at: now,
    updated_at: now,
  };
}

function identifyContact(draft: PlanDraft, cluster: number, contactId: string, kind: string, value: string): void {
  const owner = { kind: 'contact', id: contactId } as const;
  if (!draft.claim(owner, kind, value)) {
    draft.skip(cluster, owner, { code: 'identifier_of_another_record', values: { value } });
    return;
  }
  draft.add(cluster, owner, 'contact_identifier', partKey('contact_identifier', kind, value), {
    contact_identifier_id: draft.context.newId(),
    contact_id: contactId,
    kind,
    value,
    valid_from: null,
    valid_to: null,
  });
}

function planAffiliation(
  draft: PlanDraft,
  node: AffiliationNode,
  contact: PlannedContact,
  accounts: PlannedAccounts,
): void {
  const account = accounts.get(node.accountId);
  if (!account)
    throw new Error(`affiliation of ${node.contactId} to ${node.accountId}, which is not in the arrangement`);
  const owner = { kind: 'contact', id: contact.row.contact_id } as const;
  const cluster = Math.max(contact.cluster, account.cluster);
  const columns = {
    job_title: node.jobTitle,
    department: node.department,
    seniority: node.seniority,
    decision_tag: node.decisionTag,
  };
  const known = draft.existing.contacts
    .get(owner.id)
    ?.affiliations.find(
      (row) => row.kind === node.kind && row.account_id === account.row.account_id && (!row.has_ended || node.hasEnded),
    );
  if (known) {
    const after = fillEmpty<FillableAffiliation>(known, columns);
    draft.complete({ kind: 'complete', cluster, owner, table: 'affiliation', id: known.affiliation_id, after });
    return;
  }
  draft.add(
    cluster,
    owner,
    'affiliation',
    partKey('affiliation', node.kind, account.row.account_id, String(node.hasEnded)),
    {
      affiliation_id: draft.context.newId(),
      contact_id: owner.id,
      account_id: account.row.account_id,
      kind: node.kind,
      ...columns,
      stated_roles: node.statedRoles,
      inferred_roles: node.inferredRoles,
      is_stated: node.isStated,
      valid_from: null,
      valid_to: null,
      has_ended: node.hasEnded,
      evidence: node.because,
    },
  );
}

/** The columns that the base leaves empty and that the file knows. */
function fillEmpty<Wished extends object>(found: Wished, wished: Wished): Partial<Wished> {
  const names = Object.keys(wished) as (keyof Wished)[]; // a literal written just above
  const filled = names.filter((name) => found[name] === null && wished[name] !== null);
  // Entries of the same row under their own names.
  return Object.fromEntries(filled.map((name) => [name, wished[name]])) as Partial<Wished>;
}
