import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { LiveRecord } from '../../../matching/live/live-record.ts';
import { withWorkspace } from '../../../platform/db/transaction.ts';
import { readIndexedAccounts } from '../indexed-accounts.ts';
import { readIndexedContacts } from '../indexed-contacts.ts';

const IDS_PER_BATCH = 4_000;

interface Base {
  readonly pool: Pool;
  readonly workspaceId: string;
  readonly onStep: (read: number) => void;
}

/** Every record of a workspace as it is compared, in short transactions. */
export async function readBase({ pool, workspaceId, onStep }: Base): Promise<readonly LiveRecord[]> {
  const records: LiveRecord[] = [];
  const readAll = async (
    ids: readonly string[],
    read: typeof readIndexedAccounts | typeof readIndexedContacts,
  ): Promise<void> => {
    for (let at = 0; at < ids.length; at += IDS_PER_BATCH) {
      const batch = ids.slice(at, at + IDS_PER_BATCH);
      for (const record of await withWorkspace(pool, workspaceId, (tx) => read(tx, workspaceId, batch)))
        records.push(record);
      onStep(records.length);
    }
  };
  const tops = await withWorkspace(pool, workspaceId, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select account_id as id from account where workspace_id = ${workspaceId} and level <> 'site' order by 1`.execute(
      tx,
    );
    return rows.map(({ id }) => id);
  });
  await readAll(tops, readIndexedAccounts);
  const contacts = await withWorkspace(pool, workspaceId, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select contact_id as id from contact where workspace_id = ${workspaceId} order by 1`.execute(tx);
    return rows.map(({ id }) => id);
  });
  await readAll(contacts, readIndexedContacts);
  return records;
}
