import { createHash } from 'node:crypto';
import type { Arrangement } from '../../matching/arrangement.ts';
import { type PlacedOnKnown, placeOnKnown } from '../../matching/known/place-on-known.ts';
import type { Table } from '../../matching/table.ts';
import type { ImportPlan } from './import-plan.ts';
import { type PlannedAccounts, planAccounts } from './plan-changes-accounts.ts';
import { planContacts } from './plan-changes-contacts.ts';
import { countChanges, NO_COUNTS } from './plan-changes-counts.ts';
import { type PlanContext, PlanDraft } from './plan-changes-draft.ts';
import { type ExistingBase, partKey } from './plan-changes-existing.ts';
import { matchAccounts } from './plan-changes-match-accounts.ts';
import { matchContacts } from './plan-changes-match-contacts.ts';
import { findResemblances } from './plan-changes-resemblances.ts';
import { planNamelessObjections, planPlacements, planRows } from './plan-changes-rows.ts';

/**
 * What saving an arrangement would change in the base, record by record, with the reason of what is left aside. Pure:
 * the clock, the person and the ids come from outside. Nothing that stands in the base is ever replaced, and a
 * question without an answer stops nothing: its two sides are saved apart.
 */
export function planChanges(
  arrangement: Arrangement,
  table: Table,
  existing: ExistingBase,
  context: PlanContext,
): ImportPlan {
  const draft = new PlanDraft(existing, context);
  const placed = isEachLineKnown(arrangement, existing) ? NOWHERE : placeOnKnown(arrangement, existing.known);
  const accountMatches = matchAccounts(arrangement, existing, { ...placed, ...context });
  const accounts = planAccounts(draft, arrangement, accountMatches);
  planNetworkLinks(draft, arrangement, accounts);
  const contactMatches = matchContacts(arrangement, accounts, existing, { ...placed, ...context });
  const contacts = planContacts(draft, arrangement, accounts, contactMatches);
  const isMatched = (nodeId: string) => accountMatches.has(nodeId) || contactMatches.has(nodeId);
  const planned = { accounts, contacts, resembles: findResemblances(placed, isMatched, existing) };
  planNamelessObjections(draft, arrangement, planned);
  const records = [...accounts.values(), ...contacts.values()];
  const recordIds = new Set(records.map(({ row }) => ('account_id' in row ? row.account_id : row.contact_id)));
  const newIds = new Set(draft.changes.flatMap((change) => (change.kind === 'create' ? [change.owner.id] : [])));
  const counts = countChanges(draft.changes, newIds, new Set(), NO_COUNTS);
  return {
    hash: hashOf(arrangement),
    clusterCount: records.reduce((most, { cluster }) => Math.max(most, cluster + 1), 1),
    recordCount: recordIds.size,
    changes: draft.changes,
    newIds,
    rows: planRows(table, arrangement, planned),
    placements: planPlacements(arrangement, planned),
    counts: { ...counts, unchanged: recordIds.size - newIds.size - counts.completed, toCheck: planned.resembles.size },
  };
}

const NOWHERE: PlacedOnKnown = { knownOf: new Map(), doubts: new Map(), torn: new Map() };

/** The very lines of an earlier file: everything is found by them and nothing is left to place. */
function isEachLineKnown(arrangement: Arrangement, { accountByKey, contactByKey }: ExistingBase): boolean {
  return (
    arrangement.entities.every(({ id }) => accountByKey.get(partKey('sheet_key', `entity ${id}`))) &&
    arrangement.sites.every(({ id }) => accountByKey.get(partKey('sheet_key', `site ${id}`))) &&
    arrangement.contacts.every(({ id }) => contactByKey.get(partKey('sheet_key', `contact ${id}`)))
  );
}

/** Members of a network keep their own group and are linked to the network beside the tree. */
function planNetworkLinks(draft: PlanDraft, arrangement: Arrangement, accounts: PlannedAccounts): void {
  for (const network of arrangement.networks) {
    const head = accounts.get(network.id)?.row.account_id;
    for (const entityId of network.entityIds) {
      const member = accounts.get(entityId);
      if (!head || !member) continue;
      const owner = { kind: 'account', id: member.row.account_id } as const;
      draft.add(member.cluster, owner, 'account_link', partKey('account_link', 'network', head), {
        account_link_id: draft.context.newId(),
        kind: 'network',
        account_id: owner.id,
        other_account_id: head,
        evidence: network.placedBecause,
        valid_from: null,
        valid_to: null,
      });
    }
  }
}

/** Node ids are content hashes: together they say whether two arrangements are the same. */
function hashOf(arrangement: Arrangement): string {
  const { networks, groups, entities, sites, contacts } = arrangement;
  const hash = createHash('sha256');
  for (const node of [...networks, ...groups, ...entities, ...sites, ...contacts]) hash.update(node.id).update('\n');
  return hash.digest('hex');
}
