import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RECORD_REFERENCES } from '../../src/record-references.ts';

export type Cells = Record<string, unknown>;

const TABLES = new Map<string, string>([
  ...RECORD_REFERENCES.map(({ table, key }) => [table, key] as const),
  ['account', 'account_id'],
  ['contact', 'contact_id'],
]);

/**
 * Every row of customers of a workspace, by table and id, without what says only that it was written once more. Without ids,
 * rows are known by what they say, and ids are replaced by the code of the record that they name: two bases that were
 * filled apart can be compared.
 */
export async function snapshotOf(
  pool: Pool,
  workspaceId: string,
  how: 'with ids' | 'without ids' = 'with ids',
): Promise<Map<string, Cells>> {
  const found: [table: string, id: string, row: Cells][] = [];
  for (const [table, key] of TABLES) {
    const { rows } = await pool.query<{ id: string; row: Cells }>(
      `select t.${key} as id, to_jsonb(t) - 'version' - 'updated_at' as row from ${table} t where workspace_id = $1`,
      [workspaceId],
    );
    for (const { id, row } of rows) found.push([table, id, row]);
  }
  if (how === 'with ids') return new Map(found.map(([table, id, row]) => [`${table}:${id}`, row]));
  const codes = new Map(found.flatMap(([, id, row]) => (typeof row.code === 'string' ? [[id, row.code]] : [])));
  const named = found.map(([table, id, row]) => {
    const { [TABLES.get(table) ?? '']: own, workspace_id: _, ...rest } = row;
    const text = JSON.stringify(rest).replace(UUID, (one) => codes.get(one) ?? one);
    const name = codes.get(String(own)) ?? createHash('sha256').update(text).digest('hex').slice(0, 16);
    return [`${table}:${name}:${codes.has(id) ? '' : text}`, JSON.parse(text)] as const;
  });
  return new Map(named.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
