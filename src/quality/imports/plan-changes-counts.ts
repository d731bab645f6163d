import type { Change, PlanCounts } from './import-plan.ts';

export const NO_COUNTS: PlanCounts = {
  created: { group: 0, entity: 0, site: 0, contact: 0, network: 0 },
  completed: 0,
  unchanged: 0,
  objections: 0,
  skipped: 0,
  toCheck: 0,
};

/**
 * Adds changes to counts. `newIds` are the records that the whole plan creates; `seen` remembers records of the base
 * between batches, because a record completed twice is one completed record.
 */
export function countChanges(
  changes: readonly Change[],
  newIds: ReadonlySet<string>,
  seen: Set<string>,
  before: PlanCounts,
): PlanCounts {
  const created = { ...before.created };
  let { completed, skipped, objections } = before;
  for (const change of changes) {
    if (change.kind === 'skip') {
      skipped += 1;
      continue;
    }
    const { id } = change.owner;
    if (change.kind === 'create') created[levelOf(change)] += 1;
    if (change.kind === 'object' && !seen.has(`objection ${id}`)) {
      seen.add(`objection ${id}`);
      objections += 1;
    }
    if (newIds.has(id) || seen.has(id)) continue;
    seen.add(id);
    completed += 1;
  }
  return { created, completed, unchanged: before.unchanged, objections, skipped, toCheck: before.toCheck };
}

/** A network is a group that has members instead of a tree below it. */
function levelOf(change: Extract<Change, { kind: 'create' }>): keyof PlanCounts['created'] {
  if (change.table !== 'account') return 'contact';
  if (change.row.kind === 'network') return 'network';
  return change.row.level === 'group' || change.row.level === 'entity' ? change.row.level : 'site';
}
