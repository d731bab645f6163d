import { sql } from 'kysely';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { assertListAsked } from '../../accounts/lists/find-list.ts';
import { appendChanges } from '../../change-log/append-changes.ts';
import { differencesOf } from '../../change-log/assert-version.ts';
import type { FieldChanges } from '../../change-log/change-line.ts';
import { type Access, assertMay, contextOf } from '../../workspaces/access.ts';
import type { CreateView, ListName, ListView, ListViews, UpdateView } from './contract.ts';
import { LIST_TABLES } from './list-tables.ts';

interface Clock {
  readonly now: Date;
  readonly newId: () => string;
}

const MOST_VIEWS = 200;

/** The views of a list that somebody sees: his own and those shared with the workspace, by name. */
export async function findViews(tx: Tx, access: Access, list: ListName | undefined): Promise<ListViews> {
  const { workspaceId, actorId } = access;
  const { rows } = await sql<ListView & { readonly madeBy: string }>`
    select v.list_view_id as id, v.list, v.name, v.is_shared as "isShared", v.filter, v.sort, v.columns, v.version,
      v.made_by as "madeBy", n.name as "madeByName", ${mayChange(access)} as "mayChange"
    from list_view v left join member_name n on n.workspace_id = ${workspaceId} and n.user_id = v.made_by
    where v.workspace_id = ${workspaceId} and (v.is_shared or v.made_by = ${actorId})
      and v.list = coalesce(${list ?? null}, v.list)`.execute(tx);
  const { compare } = new Intl.Collator('fr');
  return {
    views: rows.map(({ madeBy: _madeBy, ...view }) => view).sort((one, other) => compare(one.name, other.name)),
    mayShare: access.rights.has('share_views'),
  };
}

/** His own, and what is shared where he keeps order among what is shared. */
function mayChange({ actorId, rights }: Access) {
  return rights.has('share_views') ? sql`true` : sql`v.made_by = ${actorId}`;
}

/**
 * Keeps a view. A private one belongs to a person; a program keeps shared ones alone.
 * @throws AppError `right_missing`, `views_too_many`, and as `assertListAsked`.
 */
export async function createView(tx: Tx, access: Access, view: CreateView, { now, newId }: Clock): Promise<ListView> {
  if (view.isShared || access.source !== 'person') assertMay(access, 'share_views');
  assertListAsked(LIST_TABLES[view.list], view, { access, now });
  const { workspaceId, actorId } = access;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from list_view v where v.workspace_id = ${workspaceId} and v.made_by = ${actorId}`.execute(
    tx,
  );
  if ((rows[0]?.count ?? 0) >= MOST_VIEWS)
    throw new AppError('views_too_many', { values: { most: MOST_VIEWS }, status: 422 });
  const id = newId();
  const { list, name, isShared, filter, sort, columns } = view;
  await sql`
    insert into list_view (workspace_id, list_view_id, list, name, made_by, is_shared, filter, sort, columns, created_at, updated_at)
    values (${workspaceId}, ${id}, ${list}, ${name}, ${actorId}, ${isShared}, ${filter}, ${sort}, ${columns}, ${now}, ${now})`.execute(
    tx,
  );
  const fields = Object.entries(view).map(([field, value]) => [field, [null, value]] as const);
  await log(tx, access, id, Object.fromEntries(fields), { now, newId });
  return getView(tx, access, id);
}

/**
 * Renames a view, shares it, or gives it another content.
 * @throws AppError `view_unknown`, `view_not_yours`, `right_missing`, `record_changed_meanwhile`, and as `assertListAsked`.
 */
export async function updateView(
  tx: Tx,
  access: Access,
  { id, version, ...wished }: UpdateView & { readonly id: string },
  clock: Clock,
): Promise<ListView> {
  const before = await lockView(tx, access, id);
  if (before.version !== version) {
    const values = { version: before.version, yours: version };
    throw new AppError('record_changed_meanwhile', { values, status: 409 });
  }
  const { name, isShared, filter, sort, columns } = { ...before, ...wished };
  if (isShared && !before.isShared) assertMay(access, 'share_views');
  assertListAsked(LIST_TABLES[before.list], { filter, sort, columns }, { access, now: clock.now });
  const changes = differencesOf({ ...before }, wished);
  if (Object.keys(changes).length === 0) return before;
  await sql`
    update list_view set name = ${name}, is_shared = ${isShared}, filter = ${filter}, sort = ${sort}, columns = ${columns},
      version = version + 1, updated_at = ${clock.now}
    where workspace_id = ${access.workspaceId} and list_view_id = ${id}`.execute(tx);
  await log(tx, access, id, changes, clock);
  return getView(tx, access, id);
}

/** @throws AppError `view_unknown`, `view_not_yours`. */
export async function deleteView(tx: Tx, access: Access, id: string, clock: Clock): Promise<void> {
  const { list, name, isShared, filter, sort, columns } = await lockView(tx, access, id);
  await sql`delete from list_view where workspace_id = ${access.workspaceId} and list_view_id = ${id}`.execute(tx);
  const fields = Object.entries({ list, name, isShared, filter, sort, columns });
  await log(tx, access, id, Object.fromEntries(fields.map(([field, was]) => [field, [was, null] as const])), clock);
}

async function getView(tx: Tx, access: Access, id: string): Promise<ListView> {
  const found = (await findViews(tx, access, undefined)).views.find((view) => view.id === id);
  if (!found) throw new AppError('view_unknown', { values: { id }, status: 404 });
  return found;
}

async function lockView(tx: Tx, access: Access, id: string): Promise<ListView> {
  await sql`
    select from list_view where workspace_id = ${access.workspaceId} and list_view_id = ${id} for update`.execute(tx);
  const view = await getView(tx, access, id);
  if (!view.mayChange) throw new AppError('view_not_yours', { values: { name: view.name }, status: 403 });
  return view;
}

async function log(tx: Tx, access: Access, recordId: string, changes: FieldChanges, { now, newId }: Clock) {
  const line = { recordKind: 'list_view', recordId, changes } as const;
  await appendChanges(tx, access.workspaceId, [line], contextOf(access, now), newId);
}
