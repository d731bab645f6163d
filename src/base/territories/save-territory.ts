import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayReadAccount } from '../accounts/account-policy.ts';
import type { Moment, SavedAccount as Saved } from '../accounts/write-account.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { assertVersion, differencesOf, type Fields } from '../change-log/assert-version.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import type { ChangeTerritory, SaveTerritory } from './contract.ts';
import { findOverlaps } from './preview-territory.ts';
import { type DecidedOrder, rankTerritories } from './rank-territories.ts';
import { askingOf } from './served-accounts.ts';
import {
  assertMayShareOut,
  assertMember,
  lockTerritories,
  readOrders,
  readTerritories,
  type Territory,
} from './territory.ts';

/**
 * Makes a territory. One that shares accounts with another of its kind is refused until the order says which comes first.
 * @throws AppError as `assertMayShareOut`, `assertComplete`, `decideOrders`.
 */
export async function createTerritory(tx: Tx, access: Access, asked: SaveTerritory, moment: Moment): Promise<Saved> {
  assertMayShareOut(access, 'manage_territories');
  await lockTerritories(tx, access);
  const { workspaceId, actorId } = access;
  const id = moment.newId();
  await assertComplete(tx, access, asked, id);
  const others = (await readTerritories(tx, workspaceId)).filter(({ kind }) => kind === asked.kind);
  const decided = await decideOrders(
    tx,
    access,
    others,
    { ...asked, id, standing: [...others.map((one) => one.id), id] },
    moment.now,
  );
  await sql`
    insert into territory (workspace_id, territory_id, name, kind, owner_id, team_id, rule, rank, created_by, created_at,
      updated_at)
    values (${workspaceId}, ${id}, ${asked.name}, ${asked.kind}, ${asked.ownerId}, ${asked.teamId},
      ${JSON.stringify(asked.rule)}::jsonb, ${others.length}, ${actorId}, ${moment.now}, ${moment.now})`.execute(tx);
  await writeOrders(tx, access, id, decided);
  const changes = Object.fromEntries(
    Object.entries({ kind: asked.kind, ...fieldsOf(asked) })
      .filter(([, value]) => value !== null)
      .map(([field, value]) => [field, [null, value] as const]),
  );
  await appendChanges(
    tx,
    workspaceId,
    [{ recordKind: 'territory', recordId: id, changes }],
    contextOf(access, moment.now),
    moment.newId,
  );
  return { id, version: 1 };
}

/**
 * Changes a territory as a whole; its kind stays.
 * @throws AppError as `createTerritory`; `territory_unknown`, `record_changed_meanwhile`.
 */
export async function changeTerritory(
  tx: Tx,
  access: Access,
  { territoryId: id, ...asked }: ChangeTerritory & { readonly territoryId: string },
  moment: Moment,
): Promise<Saved> {
  assertMayShareOut(access, 'manage_territories');
  await lockTerritories(tx, access);
  const { workspaceId } = access;
  const all = await readTerritories(tx, workspaceId);
  const before = all.find((one) => one.id === id);
  if (!before) throw new AppError('territory_unknown', { values: { id }, status: 404 });
  const orders = await readOrders(tx, workspaceId);
  const was = fieldsOf({ ...before, order: orderOf(id, orders) });
  const fields = fieldsOf(asked);
  assertVersion({ version: before.version, fields: was }, { version: asked.version, fields });
  await assertComplete(tx, access, asked, id);
  const others = all.filter((one) => one.kind === before.kind && one.id !== id);
  const standing = all.filter((one) => one.kind === before.kind).map((one) => one.id);
  const decided = await decideOrders(tx, access, others, { ...asked, kind: before.kind, id, standing }, moment.now);
  const changes = differencesOf(was, fields);
  if (Object.keys(changes).length === 0) return { id, version: before.version };
  await sql`
    update territory set name = ${asked.name}, owner_id = ${asked.ownerId}, team_id = ${asked.teamId},
      rule = ${JSON.stringify(asked.rule)}::jsonb, version = version + 1, updated_at = ${moment.now}
    where workspace_id = ${workspaceId} and territory_id = ${id}`.execute(tx);
  await writeOrders(tx, access, id, decided);
  await appendChanges(
    tx,
    workspaceId,
    [{ recordKind: 'territory', recordId: id, changes }],
    contextOf(access, moment.now),
    moment.newId,
  );
  return { id, version: before.version + 1 };
}

/** What a line of the log tells of a territory; the places in its order by id, so that the same order is the same words. */
function fieldsOf({ name, ownerId, teamId, rule, order }: Omit<SaveTerritory, 'kind'>): Fields {
  const places = [...order].sort((left, right) => (left.territoryId < right.territoryId ? -1 : 1));
  const criteria = Object.entries(rule).sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    ...{ name, ownerId, teamId, rule: Object.fromEntries(criteria) },
    order: places.map(({ territoryId, place }) => ({ territoryId, place })),
  };
}

function orderOf(id: string, orders: readonly DecidedOrder[]): SaveTerritory['order'] {
  return orders.flatMap(({ firstId, secondId }): SaveTerritory['order'] => {
    if (firstId === id) return [{ territoryId: secondId, place: 'before' }];
    return secondId === id ? [{ territoryId: firstId, place: 'after' }] : [];
  });
}

/** @throws AppError `territory_name_used`, `territory_without_person`, `member_unknown`, `team_unknown`, `account_unknown`. */
async function assertComplete(
  tx: Tx,
  access: Access,
  { name, ownerId, teamId, rule }: Omit<SaveTerritory, 'kind'>,
  id: string,
): Promise<void> {
  const { workspaceId } = access;
  if (ownerId === null && teamId === null)
    throw new AppError('territory_without_person', { values: { field: 'ownerId' }, status: 422 });
  if (ownerId !== null) await assertMember(tx, access, ownerId, 'ownerId');
  const used = await sql`
    select from territory where workspace_id = ${workspaceId} and name = ${name} and territory_id <> ${id}`.execute(tx);
  if (used.rows.length > 0) throw new AppError('territory_name_used', { values: { name, field: 'name' }, status: 409 });
  if (teamId !== null) {
    const teams = await sql`select from team where workspace_id = ${workspaceId} and team_id = ${teamId}`.execute(tx);
    if (teams.rows.length === 0) throw new AppError('team_unknown', { values: { id: teamId }, status: 422 });
  }
  const ids = [...new Set([...(rule.groups ?? []), ...(rule.accounts ?? []), ...(rule.excluded ?? [])])];
  const { rows } = await sql<{ id: string }>`
    select a.account_id as id from account a
    where a.workspace_id = ${workspaceId} and a.account_id = any(${ids}::uuid[]) and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  const known = new Set(rows.map((row) => row.id));
  const unknown = ids.find((one) => !known.has(one));
  if (unknown) throw new AppError('account_unknown', { values: { id: unknown, field: 'rule' }, status: 422 });
}

interface Placed extends SaveTerritory {
  readonly id: string;
  /** The territories of the kind as they serve today; a new one comes last. */
  readonly standing: readonly string[];
}

interface Decisions {
  /** The pairs of the territory itself. */
  readonly own: readonly DecidedOrder[];
  /** Every territory of the kind in the order in which it serves. */
  readonly ranked: readonly string[];
}

/**
 * The order of a kind with what was decided for one of its territories.
 * @throws AppError `territory_unknown`; `territories_overlap`, with each territory that shares accounts and how many;
 * `territory_order_circular`.
 */
async function decideOrders(
  tx: Tx,
  access: Access,
  others: readonly Territory[],
  { id, kind, rule, order, standing }: Placed,
  now: Date,
): Promise<Decisions> {
  const stranger = order.find(({ territoryId }) => !others.some((one) => one.id === territoryId));
  if (stranger)
    throw new AppError('territory_unknown', { values: { id: stranger.territoryId, field: 'order' }, status: 422 });
  const decided = new Set(order.map(({ territoryId }) => territoryId));
  const open = (await findOverlaps(tx, askingOf(access, now), others, { kind, rule })).filter(
    ({ territoryId }) => !decided.has(territoryId),
  );
  if (open.length > 0) {
    const details = open.map(({ territoryId, name, accounts }) => ({
      code: 'territory_overlap',
      values: { id: territoryId, name, count: accounts },
    }));
    throw new AppError('territories_overlap', { values: { count: open.length }, details, status: 409 });
  }
  const own = order.map(({ territoryId, place }) =>
    place === 'before' ? { firstId: id, secondId: territoryId } : { firstId: territoryId, secondId: id },
  );
  const between = (await readOrders(tx, access.workspaceId)).filter((one) => one.firstId !== id && one.secondId !== id);
  const ranked = rankTerritories(standing, [...between, ...own]);
  if (ranked === null) throw new AppError('territory_order_circular', { values: { field: 'order' }, status: 409 });
  return { own, ranked };
}

async function writeOrders(tx: Tx, { workspaceId }: Access, id: string, { own, ranked }: Decisions): Promise<void> {
  await sql`
    delete from territory_order
    where workspace_id = ${workspaceId} and (first_id = ${id} or second_id = ${id})`.execute(tx);
  await sql`
    insert into territory_order (workspace_id, first_id, second_id)
    select w.workspace_id, x.first_id, x.second_id
    from workspace w, unnest(${own.map((one) => one.firstId)}::uuid[], ${own.map((one) => one.secondId)}::uuid[])
      as x(first_id, second_id)
    where w.workspace_id = ${workspaceId}
    on conflict do nothing`.execute(tx);
  await sql`
    update territory t set rank = x.rank
    from unnest(${ranked}::uuid[], ${ranked.map((_, rank) => rank)}::int[]) as x(id, rank)
    where t.workspace_id = ${workspaceId} and t.territory_id = x.id and t.rank <> x.rank`.execute(tx);
}
