import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { FoundPair } from '../../../matching/live/find-pairs.ts';
import type { LiveRecord } from '../../../matching/live/live-record.ts';
import { type Tx, withWorkspace } from '../../../platform/db/transaction.ts';

const PAIRS_PER_BATCH = 5_000;

/** What the records under a company or a group brought last year known, in cents; where nothing is known, its potential. */
async function readValues(tx: Tx, workspaceId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; value: string }>`
    select owner.id, greatest(sum(owner.amount), 0)::bigint as value from (
      select coalesce(a.entity_id, a.account_id) as id, coalesce(r.amount_cents, a.potential_cents) as amount
      from account a
      left join lateral (
        select r.amount_cents from revenue_with_us r
        where r.workspace_id = ${workspaceId} and r.account_id = a.account_id
        order by r.year desc nulls last limit 1) r on true
      where a.workspace_id = ${workspaceId}) owner
    where owner.amount is not null group by owner.id`.execute(tx);
  return new Map(rows.map(({ id, value }) => [id, Number(value)]));
}

interface Found {
  readonly pool: Pool;
  readonly workspaceId: string;
  readonly searchId: string;
  readonly records: readonly LiveRecord[];
  readonly pairs: readonly FoundPair[];
  readonly now: Date;
}

/** Keeps the pairs of a search. What was decided stays decided; open pairs that are no more found go. */
export async function savePairs({ pool, workspaceId, searchId, records, pairs, now }: Found): Promise<void> {
  const byId = new Map(records.map((record) => [record.id, record]));
  await withWorkspace(pool, workspaceId, async (tx) => {
    const values = await readValues(tx, workspaceId);
    const centsOf = (id: string) => values.get(byId.get(id)?.company ?? id) ?? 0;
    for (let at = 0; at < pairs.length; at += PAIRS_PER_BATCH) {
      const batch = pairs.slice(at, at + PAIRS_PER_BATCH);
      const kinds = batch.map(({ leftId }) => (byId.get(leftId)?.level === 'contact' ? 'contact' : 'account'));
      await sql`
        insert into candidate_pair (workspace_id, left_id, right_id, record_kind, score, band, evidence, value_cents, found_at,
          candidate_search_id)
        select w.workspace_id, x.left_id, x.right_id, x.kind, x.score, x.band, x.evidence::jsonb, x.value, ${now}::timestamptz,
          ${searchId}::uuid
        from workspace w, unnest(${batch.map((pair) => pair.leftId)}::uuid[], ${batch.map((pair) => pair.rightId)}::uuid[],
          ${kinds}::text[], ${batch.map((pair) => pair.evidence.score)}::real[], ${batch.map((pair) => pair.band)}::text[],
          ${batch.map((pair) => JSON.stringify(pair.evidence))}::text[],
          ${batch.map((pair) => Math.max(centsOf(pair.leftId), centsOf(pair.rightId)))}::bigint[])
          as x(left_id, right_id, kind, score, band, evidence, value)
        where w.workspace_id = ${workspaceId}
        on conflict (workspace_id, left_id, right_id) do update
          set score = excluded.score, band = excluded.band, evidence = excluded.evidence, value_cents = excluded.value_cents,
            found_at = excluded.found_at, candidate_search_id = excluded.candidate_search_id`.execute(tx);
    }
    await sql`
      delete from candidate_pair p
      where p.workspace_id = ${workspaceId} and p.decision is null and p.candidate_search_id <> ${searchId}`.execute(
      tx,
    );
  });
}
