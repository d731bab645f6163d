import { createHash } from 'node:crypto';
import type { Arrangement } from '../../matching/arrangement.ts';
import type { Table } from '../../matching/table.ts';
import type { ImportPlan } from './import-plan.ts';
import { type PlannedAccounts, planAccounts } from './plan-changes-accounts.ts';
import { planContacts } from './plan-changes-contacts.ts';
import { countChanges, NO_COUNTS } from './plan-changes-counts.ts';
import { type PlanContext, PlanDraft } from './plan-changes-draft.ts';
import { type ExistingBase, partKey } from './plan-changes-existing.ts';
import { matchAccounts } from './plan-changes-match-accounts.ts';
import { matchContacts } from './plan-changes-match-contacts.ts';
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
  const accounts = planAccounts(draft, arrangement, matchAccounts(arrangement, existing));
  planNetworkLinks(draft, arrangement, accounts);
  const contacts = planContacts(draft, arrangement, accounts, matchContacts(arrangement, accounts, existing));
  const planned = { accounts, contacts };
  planNamelessObjections(draft, arrangement, planned);
  const records = [...accounts.values(), ...contacts.values()];
  const newIds = new Set(draft.changes.flatMap((change) => (change.kind === 'create' ? [change.owner.id] : [])));
  const counts = countChanges(draft.changes, newIds, new Set(), NO_COUNTS);
  return {
    hash: hashOf(arrangement),
    clusterCount: records.reduce((most, { cluster }) => Math.max(most, cluster + 1), 1),
    recordCount: records.length,
    changes: draft.changes,
    newIds,
    rows: planRows(table, arrangement, planned),
    placements: planPlacements(arrangement, planned),
    counts: { ...counts, unchanged: records.length - newIds.size - counts.completed },
  };
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
