import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayReadAccount } from '../accounts/account-policy.ts';
import type { Access } from '../workspaces/access.ts';
import type { TerritoriesView } from './contract.ts';
import { readOrders, readTerritories } from './territory.ts';

/** The territories in the order in which they serve, with the names of the accounts of their rules that the asker reads. */
export async function findTerritories(tx: Tx, access: Access): Promise<TerritoriesView> {
  const { workspaceId } = access;
  const territories = await readTerritories(tx, workspaceId);
  const orders = await readOrders(tx, workspaceId);
  const ids = territories.flatMap(({ rule }) => [
    ...(rule.groups ?? []),
    ...(rule.accounts ?? []),
    ...(rule.excluded ?? []),
  ]);
  const { rows: accounts } = await sql<{ id: string; name: string }>`
    select a.account_id as id, a.name from account a
    where a.workspace_id = ${workspaceId} and a.account_id = any(${ids}::uuid[]) and ${mayReadAccount(access, 'a')}
    order by a.search_key, a.account_id`.execute(tx);
  return {
    territories: territories.map((territory) => ({
      ...territory,
      order: orders.flatMap(({ firstId, secondId }) => [
        ...(firstId === territory.id ? [{ territoryId: secondId, place: 'before' as const }] : []),
        ...(secondId === territory.id ? [{ territoryId: firstId, place: 'after' as const }] : []),
      ]),
    })),
    accounts,
  };
}
