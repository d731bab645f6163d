import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Change } from './import-plan.ts';

/** Remembers the highest number given to each kind of human code, so that the next import counts on from there. */
export async function raiseCounters(tx: Tx, workspaceId: string, changes: readonly Change[]): Promise<void> {
  const highest = new Map<string, number>();
  for (const change of changes) {
    if (change.kind !== 'create') continue;
    // An account and a contact both have a code.
    const { code } = change.row as { readonly code: string };
    const [, prefix, digits] = /^(.+)-(\d+)$/.exec(code) ?? [];
    if (prefix) highest.set(prefix, Math.max(highest.get(prefix) ?? 0, Number(digits)));
  }
  if (highest.size === 0) return;
  await sql`
    insert into code_counter (workspace_id, prefix, last_number)
    select w.workspace_id, x.prefix, x.last_number
    from workspace w, unnest(${[...highest.keys()]}::text[], ${[...highest.values()]}::integer[]) as x(prefix, last_number)
    where w.workspace_id = ${workspaceId}
    on conflict (workspace_id, prefix) do update set last_number = greatest(code_counter.last_number, excluded.last_number)`.execute(
    tx,
  );
}
