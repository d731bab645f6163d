import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { assignAccounts, type OwnerMove } from '../accounts/assign-accounts.ts';
import type { Moment } from '../accounts/write-account.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import type { UndoneChange } from './contract.ts';
import type { OwedWork } from './owed-work.ts';
import { causeOf, type PortfolioChange } from './portfolio-change.ts';
import { assertMayShareOut, lockTerritories } from './territory.ts';
import { assignTerritories } from './territory-owners.ts';

const BATCH = 5_000;

/**
 * Takes an operation back: each account, task and territory is again whose it was. What somebody has given to another since
 * stays as he left it, and is counted. One whose day has not come is cancelled.
 * @throws AppError as `assertMayShareOut`; `portfolio_change_unknown`, `portfolio_change_undone`.
 */
export async function undoPortfolioChange(
  tx: Tx,
  access: Access,
  changeId: string,
  { owed, ...moment }: Moment & { readonly owed: OwedWork },
): Promise<UndoneChange> {
  assertMayShareOut(access, 'assign_accounts');
  await lockTerritories(tx, access);
  const { workspaceId, actorId } = access;
  const change = await openChange(tx, workspaceId, changeId);
  const ground = { cause: causeOf(change), source: 'undo' } as const;
  let [restored, asked] = [0, 0];
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<OwnerMove & { recordKind: 'account' | 'activity' | 'territory' }>`
      select record_kind as "recordKind", record_id as id, to_user_id as "fromId", from_user_id as "toId"
      from portfolio_move
      where workspace_id = ${workspaceId} and portfolio_change_id = ${changeId} and record_id > ${after}
      order by record_id limit ${BATCH}`.execute(tx);
    const of = (kind: string) => rows.filter(({ recordKind }) => recordKind === kind);
    const back = [
      await assignAccounts(tx, access, of('account'), ground, moment),
      await owed.assign(tx, access, of('activity'), ground, moment),
      await assignTerritories(tx, access, of('territory'), ground, moment),
    ];
    restored += back.flat().length;
    asked += rows.length;
    if (rows.length < BATCH) break;
    after = rows.at(-1)?.id ?? after;
  }
  await sql`
    update portfolio_change set undone_at = ${moment.now}, undone_by = ${actorId}
    where workspace_id = ${workspaceId} and portfolio_change_id = ${changeId}`.execute(tx);
  const changes = { undone: [null, true], restored: [null, restored] } as const;
  const line = { recordKind: 'portfolio_change', recordId: changeId, changes } as const;
  const context = { ...contextOf(access, moment.now, causeOf(change)), source: 'undo' } as const;
  await appendChanges(tx, workspaceId, [line], context, moment.newId);
  return { restored, kept: asked - restored };
}

type Found = Pick<PortfolioChange, 'id' | 'kind' | 'note'>;

async function openChange(tx: Tx, workspaceId: string, id: string): Promise<Found> {
  const { rows } = await sql<Found & { undoneAt: Date | null }>`
    select portfolio_change_id as id, kind, note, undone_at as "undoneAt" from portfolio_change
    where workspace_id = ${workspaceId} and portfolio_change_id = ${id} for update`.execute(tx);
  const [found] = rows;
  if (!found) throw new AppError('portfolio_change_unknown', { values: { id }, status: 404 });
  if (found.undoneAt) throw new AppError('portfolio_change_undone', { values: { id }, status: 409 });
  return found;
}
