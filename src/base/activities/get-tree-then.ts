import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayReadAccount } from '../accounts/account-policy.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import { replayChanges } from '../change-log/record-state.ts';
import type { Access } from '../workspaces/access.ts';
import { assertMayReadHistory } from './get-record-history.ts';
import type { NodeThen, TreeThen } from './record-history-contract.ts';

/** More accounts than these below one are no list to read: the answer says that it is not whole. */
const MOST = 2_000;

interface Candidate {
  readonly id: string;
  /** Under whom it stands today. */
  readonly parentId: string | null;
}

/** An account as its lines say it was, with the parent that it had. */
type Placed = NodeThen & { readonly parentThen: string };

/**
 * What stood below an account at an instant, two levels deep: the places of today cannot tell, and the change log can. Whoever
 * ever stood there is read again line by line. What was merged into another record since is shown by that one.
 * @throws AppError as `assertMayReadHistory`.
 */
export async function getTreeThen(tx: Tx, access: Access, accountId: string, instant: string): Promise<TreeThen> {
  await assertMayReadHistory(tx, access, accountId);
  const first = await findPlaced(tx, access, [accountId], new Date(instant));
  const second = await findPlaced(
    tx,
    access,
    first.placed.map(({ id }) => id),
    new Date(instant),
  );
  const below = Map.groupBy(second.placed, ({ parentThen }) => parentThen);
  const bare = ({ parentThen: _parent, ...node }: Placed): NodeThen => node;
  return {
    children: first.placed.map((node) => ({ ...bare(node), children: (below.get(node.id) ?? []).map(bare) })),
    isWhole: first.isWhole && second.isWhole,
  };
}

async function findPlaced(
  tx: Tx,
  access: Access,
  parentIds: readonly string[],
  instant: Date,
): Promise<{ placed: Placed[]; isWhole: boolean }> {
  if (parentIds.length === 0) return { placed: [], isWhole: true };
  const candidates = await findCandidates(tx, access, parentIds);
  const read = candidates.slice(0, MOST);
  const lines = await readLines(tx, access.workspaceId, read, instant);
  const above = new Set(parentIds);
  const placed = read.flatMap(({ id, parentId }) => {
    const { fields } = replayChanges(lines.get(id) ?? []);
    const then = typeof fields.parent_id === 'string' && above.has(fields.parent_id) ? fields.parent_id : null;
    // A column's check names the same three levels.
    const level = fields.level as NodeThen['level'];
    if (then === null || typeof fields.name !== 'string') return [];
    const town = typeof fields.town === 'string' ? fields.town : null;
    const isClosed = fields.state === 'closed';
    return [{ id, level, name: fields.name, town, isClosed, isHereToday: parentId === then, parentThen: then }];
  });
  placed.sort((left, right) => (left.name < right.name ? -1 : 1));
  return { placed, isWhole: candidates.length <= MOST };
}

/** Whoever stands or ever stood under one of these, as far as the asker reads. */
async function findCandidates(tx: Tx, access: Access, parentIds: readonly string[]): Promise<readonly Candidate[]> {
  const { workspaceId } = access;
  const { rows } = await sql<Candidate>`
    select a.account_id as id, a.parent_id as "parentId" from account a
    where a.workspace_id = ${workspaceId} and ${mayReadAccount(access, 'a')} and a.account_id in (
      select p.account_id from parent_link p
      where p.workspace_id = ${workspaceId} and p.parent_id = any(${parentIds}::uuid[])
      union
      select c.account_id from account c
      where c.workspace_id = ${workspaceId} and c.parent_id = any(${parentIds}::uuid[]))
    order by a.account_id
    limit ${MOST + 1}`.execute(tx);
  return rows;
}

/** What was written about each, oldest first, up to the instant. */
async function readLines(
  tx: Tx,
  workspaceId: string,
  candidates: readonly Candidate[],
  instant: Date,
): Promise<ReadonlyMap<string, FieldChanges[]>> {
  const ids = candidates.map(({ id }) => id);
  const { rows } = await sql<{ id: string; changes: FieldChanges }>`
    select record_id as id, changes from change_log
    where workspace_id = ${workspaceId} and record_id = any(${ids}::uuid[]) and changed_at <= ${instant}
    order by change_id`.execute(tx);
  const lines = new Map<string, FieldChanges[]>();
  for (const { id, changes } of rows) lines.set(id, [...(lines.get(id) ?? []), changes]);
  return lines;
}
