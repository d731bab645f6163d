import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { type ChangeContext, type ChangeLine, hashLine } from './change-line.ts';
import { chainSeal, merkleRoot } from './merkle.ts';

/** Something that is not as it was sealed. */
export interface LogFault {
  readonly kind: 'altered' | 'removed' | 'inserted' | 'seal_broken' | 'chain_broken';
  /** The line; null for a whole seal. */
  readonly changeId: string | null;
  readonly seal: number | null;
}

/** What a verification found. */
export interface LogVerification {
  readonly lines: number;
  readonly seals: number;
  /** Committed a moment ago, under no seal yet. */
  readonly unsealed: number;
  /** Their words were erased with their salt; their place in the seals is proved all the same. */
  readonly erased: number;
  readonly faults: readonly LogFault[];
  /** The end of the chain: kept elsewhere, it proves later that nothing was cut off at the end. Null without a seal. */
  readonly lastSeal: { readonly number: number; readonly chained: string } | null;
}

/** More would tell no more. */
const MOST_FAULTS = 100;

interface Seal {
  readonly number: number;
  readonly changeIds: readonly string[];
  readonly root: Uint8Array;
  readonly chained: Uint8Array;
}

type SealedLine = ChangeLine &
  ChangeContext & { readonly changeId: string; readonly salt: Uint8Array | null; readonly hash: Uint8Array };

const isEqual = (left: Uint8Array, right: Uint8Array) => Buffer.compare(left, right) === 0;

/** Computes every hash, every root and the chain again and says what does not fit: a line removed, altered or inserted. */
export async function verifyLog(tx: Tx, workspaceId: string): Promise<LogVerification> {
  const faults: LogFault[] = [];
  let lines = 0;
  let erased = 0;
  let previous: Seal | null = null;
  for (let seal = await nextSeal(tx, workspaceId, 0); seal; seal = await nextSeal(tx, workspaceId, seal.number)) {
    const found = await readSealedLines(tx, workspaceId, seal);
    lines += found.size;
    erased += [...found.values()].filter(({ salt }) => salt === null).length;
    faults.push(...faultsOfSeal(seal, found), ...faultsOfChain(previous, seal));
    previous = seal;
  }
  const outside = await findOutside(tx, workspaceId, lines);
  faults.push(...outside.inserted.map((changeId) => ({ kind: 'inserted', changeId, seal: null }) as const));
  const lastSeal = previous && { number: previous.number, chained: Buffer.from(previous.chained).toString('hex') };
  const seals = previous?.number ?? 0;
  const counts = {
    lines: lines + outside.unsealed + outside.inserted.length,
    seals,
    unsealed: outside.unsealed,
    erased,
  };
  return { ...counts, faults: faults.slice(0, MOST_FAULTS), lastSeal };
}

async function nextSeal(tx: Tx, workspaceId: string, after: number): Promise<Seal | undefined> {
  const { rows } = await sql<Seal>`
    select seal_number as number, change_ids as "changeIds", root, chained from log_seal
    where workspace_id = ${workspaceId} and seal_number > ${after} order by seal_number limit 1`.execute(tx);
  return rows[0];
}

async function readSealedLines(tx: Tx, workspaceId: string, { changeIds }: Seal): Promise<Map<string, SealedLine>> {
  const { rows } = await sql<SealedLine>`
    select change_id as "changeId", record_kind as "recordKind", record_id as "recordId", changes, changed_by as "changedBy",
      changed_at as "changedAt", source, cause, salt, line_hash as hash
    from change_log where workspace_id = ${workspaceId} and change_id = any(${changeIds}::uuid[])`.execute(tx);
  return new Map(rows.map((line) => [line.changeId, line]));
}

function faultsOfSeal({ number, changeIds, root }: Seal, found: ReadonlyMap<string, SealedLine>): LogFault[] {
  const faults: LogFault[] = [];
  const leaves: Uint8Array[] = [];
  for (const changeId of changeIds) {
    const line = found.get(changeId);
    if (!line) faults.push({ kind: 'removed', changeId, seal: number });
    else {
      leaves.push(line.hash);
      const isTrue = line.salt === null || isEqual(hashLine(line, line, changeId, line.salt), line.hash);
      if (!isTrue) faults.push({ kind: 'altered', changeId, seal: number });
    }
  }
  // A hash that was written over together with its line fits the line, and no longer the root.
  const isWhole = leaves.length === changeIds.length && leaves.length > 0 && isEqual(merkleRoot(leaves), root);
  if (!isWhole && faults.length === 0) faults.push({ kind: 'seal_broken', changeId: null, seal: number });
  return faults;
}

function faultsOfChain(previous: Seal | null, seal: Seal): LogFault[] {
  const { number, root, changeIds } = seal;
  const chained = chainSeal(previous?.chained ?? null, { number, root, count: changeIds.length });
  const isNext = number === (previous?.number ?? 0) + 1;
  return isNext && isEqual(chained, seal.chained) ? [] : [{ kind: 'chain_broken', changeId: null, seal: number }];
}

/** Lines under no seal: those of this moment, and those that nobody wrote through the product. */
async function findOutside(
  tx: Tx,
  workspaceId: string,
  sealed: number,
): Promise<{ readonly unsealed: number; readonly inserted: readonly string[] }> {
  const { rows } = await sql<{ lines: number; waiting: number }>`
    select (select count(*) from change_log l where l.workspace_id = ${workspaceId}) as lines,
      (select count(*) from log_unsealed u where u.workspace_id = ${workspaceId}) as waiting`.execute(tx);
  const { lines = 0, waiting = 0 } = rows[0] ?? {};
  if (Number(lines) === sealed + Number(waiting)) return { unsealed: Number(waiting), inserted: [] };
  const { rows: strange } = await sql<{ id: string }>`
    select l.change_id as id from change_log l
    where l.workspace_id = ${workspaceId}
      and not exists (select from log_unsealed u where u.workspace_id = ${workspaceId} and u.change_id = l.change_id)
      and l.change_id not in (
        select unnest(s.change_ids) from log_seal s where s.workspace_id = ${workspaceId})
    order by 1 limit ${MOST_FAULTS}`.execute(tx);
  return { unsealed: Number(waiting), inserted: strange.map(({ id }) => id) };
}
