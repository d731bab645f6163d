import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import type { Placement } from './place-accounts.ts';
import { dayOf, type Moment } from './write-account.ts';

/** Why an account comes to stand somewhere, and since when. */
export interface Grounds {
  /** In the words of whoever moves it. */
  readonly evidence?: string | undefined;
  /** The day that it is true from; today where nothing is said. */
  readonly on?: string | undefined;
}

/** The source that a rattachement is said to come from. */
type LinkSource = 'person' | 'api' | 'rule' | 'undo';

/**
 * Keeps where accounts stood: ends the rattachement of today, begins the new one. Where an import had placed an account, no
 * line told it yet: the ended one is written then, without a beginning.
 * Call it before the accounts move: it reads their parents.
 */
export async function keepParentLinks(tx: Tx, access: Access, links: LinksToKeep, moment: Moment): Promise<void> {
  const on = links.grounds.on ?? dayOf(moment.now);
  const ids = links.placements.map((placement) => placement.id);
  await endParentLinks(tx, access.workspaceId, ids, on, moment.newId);
  await beginParentLinks(tx, access, links, moment);
}

/** The same for accounts made a moment ago, which stood nowhere before. */
export async function beginParentLinks(
  tx: Tx,
  access: Access,
  { placements, grounds, source = access.source }: LinksToKeep,
  { now, newId }: Moment,
): Promise<void> {
  const { workspaceId } = access;
  const on = grounds.on ?? dayOf(now);
  const begun = placements.filter((placement) => placement.parentId !== null);
  if (begun.length === 0) return;
  await sql`
    insert into parent_link (workspace_id, parent_link_id, account_id, parent_id, valid_from, valid_to, source, evidence)
    select w.workspace_id, x.link_id, x.account_id, x.parent_id, ${on}::date, null, ${source}, ${grounds.evidence ?? null}
    from workspace w, unnest(${begun.map(newId)}::uuid[], ${begun.map((one) => one.id)}::uuid[],
      ${begun.map((one) => one.parentId)}::uuid[]) as x(link_id, account_id, parent_id)
    where w.workspace_id = ${workspaceId}`.execute(tx);
}

interface LinksToKeep {
  readonly placements: readonly Placement[];
  readonly grounds: Grounds;
  readonly source?: LinkSource;
}

async function endParentLinks(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  on: string,
  newId: () => string,
): Promise<void> {
  const { rows: ended } = await sql<{ id: string }>`
    update parent_link set valid_to = greatest(valid_from, ${on}::date)
    where workspace_id = ${workspaceId} and account_id = any(${ids}::uuid[]) and valid_to is null
    returning account_id as id`.execute(tx);
  const untold = ids.filter((id) => !ended.some((row) => row.id === id));
  if (untold.length > 0)
    await sql`
      insert into parent_link (workspace_id, parent_link_id, account_id, parent_id, valid_from, valid_to, source, evidence)
      select a.workspace_id, x.link_id, a.account_id, a.parent_id, null, ${on}::date, a.source, null
      from unnest(${untold.map(newId)}::uuid[], ${untold}::uuid[]) as x(link_id, account_id)
      join account a on a.workspace_id = ${workspaceId} and a.account_id = x.account_id
      where a.parent_id is not null`.execute(tx);
}
