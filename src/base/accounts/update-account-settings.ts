import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../workspaces/access.ts';
import { type AccountSettings, readAccountSettings } from './account-settings.ts';
import type { Moment } from './write-account.ts';

/**
 * How a workspace keeps its accounts: the model of its trees, the naming standard, how codes are written. Codes given already
 * stay; nothing moves: groups change their model one by one, with a preview.
 * @throws AppError `right_missing`.
 */
export async function updateAccountSettings(
  tx: Tx,
  access: Access,
  wished: AccountSettings,
  { now, newId }: Moment,
): Promise<AccountSettings> {
  assertMay(access, 'manage_settings');
  const { workspaceId } = access;
  const before = await readAccountSettings(tx, workspaceId);
  // Keys of the one interface.
  const names = Object.keys(wished) as (keyof AccountSettings)[];
  const changed = names.filter((name) => !isDeepStrictEqual(before[name], wished[name]));
  for (const name of changed)
    await sql`
      insert into workspace_setting (workspace_id, name, value)
      values (${workspaceId}, ${name}, ${JSON.stringify(wished[name])}::jsonb)
      on conflict (workspace_id, name) do update set value = excluded.value`.execute(tx);
  if (changed.length > 0) {
    const changes = Object.fromEntries(changed.map((name) => [name, [before[name], wished[name]] as const]));
    const line = { recordKind: 'workspace_setting', recordId: workspaceId, changes } as const;
    await appendChanges(tx, workspaceId, [line], contextOf(access, now), newId);
  }
  return wished;
}
