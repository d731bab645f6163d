import { sql } from 'kysely';
import { type Access, assertMay } from '../../../base/workspaces/access.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { type OwnedLine, readMaskedLines, readRecordLines } from '../record-lines.ts';
import type { Candidate, CandidateQueue } from './contract.ts';

interface Page {
  readonly decision: 'open' | 'later' | 'distinct';
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Pair {
  readonly kind: Candidate['kind'];
  readonly leftId: string;
  readonly rightId: string;
  readonly band: Candidate['band'];
  readonly score: number;
  readonly valueCents: number;
  readonly evidence: Candidate['evidence'];
}

const AFTER = /^(-?\d+) (-?[\d.e+-]+) ([0-9a-f-]{36}) ([0-9a-f-]{36})$/;

/**
 * The pairs to decide, the most valuable accounts first. A side that is not the asker's to read says its name, its town
 * and who follows it; a pair of which he may read neither is not shown.
 * @throws AppError `right_missing`.
 */
export async function findCandidates(tx: Tx, access: Access, page: Page): Promise<CandidateQueue> {
  assertMay(access, 'merge_records');
  const pairs = await readPairs(tx, access, page);
  const ids = [...new Set(pairs.flatMap(({ leftId, rightId }) => [leftId, rightId]))];
  const lines = await readRecordLines(tx, access, ids);
  const masked = await readMaskedLines(
    tx,
    access,
    ids.filter((id) => !lines.has(id)),
  );
  const sideOf = (id: string): Candidate['left'] | null => {
    const line: OwnedLine | undefined = lines.get(id) ?? masked.get(id);
    if (!line) return null;
    const { entityId: _, ...said } = line;
    return { ...said, isMasked: !lines.has(id) };
  };
  const candidates = pairs.flatMap(({ leftId, rightId, score: _, ...pair }) => {
    const [left, right] = [sideOf(leftId), sideOf(rightId)];
    return left && right && !(left.isMasked && right.isMasked) ? [{ ...pair, left, right }] : [];
  });
  const last = pairs.at(-1);
  const next =
    last && pairs.length === page.limit ? `${last.valueCents} ${last.score} ${last.leftId} ${last.rightId}` : null;
  return { candidates, open: await countOpen(tx, access), next };
}

async function readPairs(tx: Tx, { workspaceId }: Access, { decision, after, limit }: Page): Promise<readonly Pair[]> {
  const [, value, score, left, right] = AFTER.exec(after ?? '') ?? [];
  const isDecided = decision === 'open' ? sql`p.decision is null` : sql`p.decision = ${decision}`;
  const isAfter =
    value === undefined
      ? sql`true`
      : sql`(p.value_cents < ${value}::bigint or (p.value_cents = ${value}::bigint and (p.score < ${score}::real
          or (p.score = ${score}::real and (p.left_id, p.right_id) > (${left}::uuid, ${right}::uuid)))))`;
  const { rows } = await sql<Pair>`
    select p.record_kind as kind, p.left_id as "leftId", p.right_id as "rightId", p.band, p.score, p.value_cents as "valueCents",
      p.evidence
    from candidate_pair p
    where p.workspace_id = ${workspaceId} and ${isDecided} and ${isAfter}
    order by p.value_cents desc, p.score desc, p.left_id, p.right_id limit ${limit}`.execute(tx);
  return rows;
}

async function countOpen(tx: Tx, { workspaceId }: Access): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*) as open from candidate_pair p where p.workspace_id = ${workspaceId} and p.decision is null`.execute(
    tx,
  );
  return Number(rows[0]?.open ?? 0);
}
