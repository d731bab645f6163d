import { sql } from 'kysely';
import type { RecordReference } from '../../../base/accounts/record-reference.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { findHolds } from './find-holds.ts';
import type { UndoBatch } from './read-batch.ts';
import type { UndoScene } from './undo-scene.ts';

/** What stands around the records of a batch: who rests on them, and who has their numbers now. */
export async function readScene(
  tx: Tx,
  asked: {
    readonly workspaceId: string;
    readonly importFileId: string;
    readonly references: readonly RecordReference[];
    readonly taken: Set<string>;
  },
  { imported, records }: UndoBatch,
): Promise<UndoScene> {
  const present = [...imported.values()].filter(({ id }) => records.has(id));
  const before = present.filter(({ isCreated }) => !isCreated);
  const named = before.filter(({ filled }) => filled.some(({ column }) => column === 'siren')).map(({ id }) => id);
  const ended = before.flatMap(({ endings }) => endings.map(({ siret }) => siret));
  return {
    holds: await findHolds(
      tx,
      asked,
      present.filter(({ isCreated }) => isCreated),
    ),
    sirets: await findSirets(tx, asked.workspaceId, named),
    holders: await findHolders(tx, asked.workspaceId, ended),
    taken: asked.taken,
  };
}

async function findSirets(tx: Tx, workspaceId: string, companyIds: readonly string[]): Promise<UndoScene['sirets']> {
  if (companyIds.length === 0) return new Map();
  const { rows } = await sql<{ companyId: string; rowId: string; ownerId: string }>`
    select a.entity_id as "companyId", i.account_identifier_id as "rowId", i.account_id as "ownerId"
    from account a
    join account_identifier i on i.workspace_id = ${workspaceId} and i.account_id = a.account_id and i.siren is not null
    where a.workspace_id = ${workspaceId} and a.entity_id = any(${companyIds}::uuid[])`.execute(tx);
  return Map.groupBy(rows, ({ companyId }) => companyId);
}

async function findHolders(tx: Tx, workspaceId: string, sirets: readonly string[]): Promise<UndoScene['holders']> {
  if (sirets.length === 0) return new Map();
  const { rows } = await sql<{ siret: string; rowId: string; ownerId: string }>`
    select value as siret, account_identifier_id as "rowId", account_id as "ownerId" from account_identifier
    where workspace_id = ${workspaceId} and kind = 'siret' and value = any(${sirets}::text[]) and valid_to is null`.execute(
    tx,
  );
  return new Map(rows.map(({ siret, ...holder }) => [siret, holder]));
}
