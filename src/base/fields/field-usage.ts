import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { FieldRecordKind } from '../../domain/field-definition.ts';
import { type Tx, withWorkspace } from '../../platform/db/transaction.ts';

type Use = 'read' | 'filter' | 'export';
type Counts = Record<Use, number>;

/**
 * Counts how often fields serve, in memory, and writes the sums now and then: counting must never slow a request down.
 * What a crash loses is half a minute of counts.
 */
export class FieldUsage {
  readonly #counts = new Map<string, Map<string, Counts>>();
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Fields of one kind that served once more. */
  note(workspaceId: string, recordKind: FieldRecordKind, keys: readonly string[], use: Use): void {
    const ofWorkspace = this.#counts.get(workspaceId) ?? new Map<string, Counts>();
    this.#counts.set(workspaceId, ofWorkspace);
    for (const key of keys) {
      const name = `${recordKind} ${key}`;
      const counts = ofWorkspace.get(name) ?? { read: 0, filter: 0, export: 0 };
      counts[use] += 1;
      ofWorkspace.set(name, counts);
    }
  }

  /** Writes what was counted since the last time, one statement per workspace. */
  async flush(now: Date): Promise<void> {
    const noted = [...this.#counts];
    this.#counts.clear();
    for (const [workspaceId, counts] of noted)
      await withWorkspace(this.#pool, workspaceId, (tx) => addCounts(tx, workspaceId, counts, now));
  }
}

async function addCounts(tx: Tx, workspaceId: string, counts: ReadonlyMap<string, Counts>, now: Date): Promise<void> {
  const names = [...counts.keys()].map((name) => name.split(' '));
  const sums = [...counts.values()];
  const column = (use: Use) => sums.map((one) => one[use]);
  await sql`
    insert into field_usage (workspace_id, record_kind, field_key, used_on, read_count, filter_count, export_count)
    select w.workspace_id, x.record_kind, x.field_key, ${now.toISOString().slice(0, 10)}::date, x.reads, x.filters, x.exports
    from workspace w, unnest(${names.map(([kind]) => kind)}::text[], ${names.map(([, key]) => key)}::text[],
      ${column('read')}::int[], ${column('filter')}::int[], ${column('export')}::int[])
      as x(record_kind, field_key, reads, filters, exports)
    where w.workspace_id = ${workspaceId}
    on conflict (workspace_id, record_kind, field_key, used_on) do update set read_count = field_usage.read_count + excluded.read_count,
      filter_count = field_usage.filter_count + excluded.filter_count, export_count = field_usage.export_count + excluded.export_count`.execute(
    tx,
  );
}

/** How often a field served since a day, and when last. */
export interface FieldUse {
  readonly recordKind: FieldRecordKind;
  readonly key: string;
  readonly reads: number;
  readonly filters: number;
  readonly exports: number;
  readonly lastUsedOn: string | null;
}

export async function findFieldUses(tx: Tx, workspaceId: string, since: Date): Promise<readonly FieldUse[]> {
  const { rows } = await sql<FieldUse>`
    select record_kind as "recordKind", field_key as key, sum(read_count)::int as reads, sum(filter_count)::int as filters,
      sum(export_count)::int as exports, to_char(max(used_on), 'YYYY-MM-DD') as "lastUsedOn"
    from field_usage where workspace_id = ${workspaceId} and used_on >= ${since.toISOString().slice(0, 10)}::date
    group by record_kind, field_key`.execute(tx);
  return rows;
}
