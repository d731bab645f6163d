import { sql } from 'kysely';
import type { Pool } from 'pg';
import { type Tx, unsafeWithoutWorkspace, withWorkspace } from '../../platform/db/transaction.ts';
import { repeatWork } from '../../platform/processes/repeat-work.ts';
import { chainSeal, merkleRoot } from './merkle.ts';

/** Lines under one seal; a large import takes several. */
const MOST_LINES = 20_000;

/**
 * Seals the lines of a workspace that are committed and not sealed yet. Which those are is said by `log_unsealed` alone:
 * neither transaction numbers nor snapshots are compared, and a late line is simply in a later seal.
 * @returns how many lines were sealed.
 */
export async function sealLog(tx: Tx, workspaceId: string, now: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`seal ${workspaceId}`}, 0))`.execute(tx);
  const { rows: lines } = await sql<{ changeId: string; hash: Uint8Array }>`
    select l.change_id as "changeId", l.line_hash as hash
    from log_unsealed u
    join change_log l on l.workspace_id = ${workspaceId} and l.change_id = u.change_id
    where u.workspace_id = ${workspaceId}
    order by l.change_id
    limit ${MOST_LINES}`.execute(tx);
  if (lines.length === 0) return 0;
  const { rows: last } = await sql<{ number: number; chained: Uint8Array }>`
    select seal_number as number, chained from log_seal
    where workspace_id = ${workspaceId} order by seal_number desc limit 1`.execute(tx);
  const number = (last[0]?.number ?? 0) + 1;
  const root = merkleRoot(lines.map(({ hash }) => hash));
  const chained = chainSeal(last[0]?.chained ?? null, { number, root, count: lines.length });
  const ids = lines.map(({ changeId }) => changeId);
  await sql`
    insert into log_seal (workspace_id, seal_number, change_ids, root, chained, sealed_at)
    values (${workspaceId}, ${number}, ${ids}::uuid[], ${root}, ${chained}, ${now})`.execute(tx);
  await sql`
    delete from log_unsealed u where u.workspace_id = ${workspaceId} and u.change_id = any(${ids}::uuid[])`.execute(tx);
  return lines.length;
}

/** The workspaces that have lines to seal, asked as the owner: whose server it is sees all of them. */
async function unsafeFindUnsealed(pool: Pool): Promise<readonly string[]> {
  return unsafeWithoutWorkspace(pool, async (tx) => {
    const rows = await tx.selectFrom('log_unsealed').select('workspace_id as id').distinct().execute();
    return rows.map(({ id }) => id);
  });
}

/** Seals whatever waits in every workspace. @returns how many lines were sealed. */
export async function sealAll(pool: Pool, now: () => Date): Promise<number> {
  let sealed = 0;
  for (const workspaceId of await unsafeFindUnsealed(pool)) {
    let count = 0;
    do {
      count = await withWorkspace(pool, workspaceId, (tx) => sealLog(tx, workspaceId, now()));
      sealed += count;
    } while (count === MOST_LINES);
  }
  return sealed;
}

interface Sealer {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
  readonly everyMs?: number;
}

/** Seals every second until it is closed; one round after the other. */
export function startSealer({ pool, now, report, everyMs = 1_000 }: Sealer): { close(): Promise<void> } {
  return repeatWork({ work: () => sealAll(pool, now), report, everyMs });
}
