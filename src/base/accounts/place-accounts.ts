import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ChangeLine } from '../change-log/change-line.ts';
import { lineOf } from './write-account.ts';

/** Where an account is to stand. */
export interface Placement {
  readonly id: string;
  /** Null at the top of the tree. */
  readonly parentId: string | null;
}

/** What a move does to one account: the moved ones and all that stands below them. */
interface PlacedRow {
  readonly id: string;
  readonly before: PlaceColumns;
  readonly after: PlaceColumns;
}
interface PlaceColumns {
  readonly parent_id: string | null;
  readonly path: readonly string[];
  readonly group_id: string | null;
  readonly entity_id: string | null;
  readonly siren: string | null;
  readonly is_head_office: boolean;
}

/**
 * Puts accounts under other parents with everything below them, in one statement whatever their number: path, group, company
 * and SIREN are computed from the parents downwards. A head office is one of its own company only. Whether each may stand
 * there was decided before; a new parent may not be moved by the same call.
 * @returns the lines that the change log owes.
 */
export async function placeAccounts(
  tx: Tx,
  workspaceId: string,
  placements: readonly Placement[],
  now: Date,
): Promise<ChangeLine[]> {
  const ids = placements.map((placement) => placement.id);
  const parents = placements.map((placement) => placement.parentId);
  const { rows } = await sql<PlacedRow>`
    with recursive placed as (
      select a.account_id, a.level, w.parent_id,
        case when p.account_id is null then '{}'::uuid[] else p.path || p.account_id end as path,
        case when p.account_id is null and a.level = 'group' then a.account_id else p.group_id end as group_id,
        case a.level when 'entity' then a.account_id when 'site' then p.entity_id end as entity_id,
        case a.level when 'entity' then a.siren when 'site' then p.siren end as siren
      from unnest(${ids}::uuid[], ${parents}::uuid[]) as w(account_id, parent_id)
      join account a on a.workspace_id = ${workspaceId} and a.account_id = w.account_id
      left join account p on p.workspace_id = ${workspaceId} and p.account_id = w.parent_id
      union all
      select c.account_id, c.level, c.parent_id, t.path || t.account_id, t.group_id,
        case c.level when 'entity' then c.account_id when 'site' then t.entity_id end,
        case c.level when 'entity' then c.siren when 'site' then t.siren end
      from placed t
      join account c on c.workspace_id = ${workspaceId} and c.parent_id = t.account_id
      where c.account_id <> all(${ids}::uuid[])),
    compared as (
      select t.*, a.parent_id as parent_before, a.path as path_before, a.group_id as group_before,
        a.entity_id as entity_before, a.siren as siren_before, a.is_head_office as head_before,
        a.is_head_office and a.entity_id is not distinct from t.entity_id as head
      from placed t join account a on a.workspace_id = ${workspaceId} and a.account_id = t.account_id)
    update account a set parent_id = t.parent_id, path = t.path, group_id = t.group_id, entity_id = t.entity_id,
      siren = t.siren, is_head_office = t.head, version = a.version + 1, updated_at = ${now}
    from compared t
    where a.workspace_id = ${workspaceId} and a.account_id = t.account_id
    returning a.account_id as id,
      json_build_object('parent_id', t.parent_before, 'path', t.path_before, 'group_id', t.group_before,
        'entity_id', t.entity_before, 'siren', t.siren_before, 'is_head_office', t.head_before) as before,
      json_build_object('parent_id', t.parent_id, 'path', t.path, 'group_id', t.group_id,
        'entity_id', t.entity_id, 'siren', t.siren, 'is_head_office', t.head) as after`.execute(tx);
  return rows.map(({ id, before, after }) => lineOf(id, differences(before, after)));
}

function differences(before: PlaceColumns, after: PlaceColumns): ChangeLine['changes'] {
  // Keys of the one literal that both are made of.
  const names = Object.keys(after) as (keyof PlaceColumns)[];
  const changed = names.filter((name) => String(before[name]) !== String(after[name]));
  return Object.fromEntries(changed.map((name) => [name, [before[name], after[name]]]));
}
