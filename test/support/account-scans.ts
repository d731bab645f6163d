import pg from 'pg';
import { vi } from 'vitest';
import { type Tx, withWorkspace } from '../../src/platform/db/transaction.ts';

/** The first of the groups that `fillAccounts` makes; its companies follow it. */
export const FIRST_GROUP = '01900000-0000-7000-8000-000000000001';

/** A workspace of 30,000 accounts, one group in fifty; keys are left aside, because what is proved is how rows are found. */
export async function fillAccounts(pool: pg.Pool, workspaceId: string): Promise<void> {
  await pool.query('insert into workspace values ($1, $2, now())', [workspaceId, 'Espace Durand']);
  await pool.query(`begin; set local session_replication_role = 'replica';
    insert into account (workspace_id, account_id, level, parent_id, path, group_id, entity_id, code, name, other_names, search_key,
      is_head_office, domains, source, sourced_on, created_at, updated_at)
    select '${workspaceId}', id, case when g % 50 = 1 then 'group' else 'entity' end, parent,
      case when parent is null then '{}'::uuid[] else array[parent] end, coalesce(parent, id), case when g % 50 = 1 then null else id end,
      'C-' || g, 'N' || g, '{}', md5(g::text), false, '{}', 'import', '2026-01-01', now(), now()
    from (select g, ('01900000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid as id,
      case when g % 50 <> 1 then ('01900000-0000-7000-8000-' || lpad(to_hex(g - (g + 49) % 50), 12, '0'))::uuid end as parent
      from generate_series(1, 30000) g) as made;
    commit; analyze account;`);
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** The scans that PostgreSQL would do of `account`, as the application's own role, for each statement of a work. */
export async function scansOf(
  pool: pg.Pool,
  workspaceId: string,
  work: (tx: Tx) => Promise<unknown>,
): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  await withWorkspace(pool, workspaceId, work);
  const asked = spy.mock.calls.map((call) => ({ text: String(call[0]), values: call[1] }));
  vi.restoreAllMocks();
  const scans: string[] = [];
  const client = await pool.connect();
  try {
    await client.query(`begin; set local role ramure_app; set local app.workspace_id = '${workspaceId}'`);
    for (const { text, values } of asked.filter((one) => /^\s*(select|with)/.test(one.text))) {
      const { rows } = await client.query(`explain (format json) ${text}`, values as unknown[]); // as the driver was given them
      scans.push(...scansIn(rows[0]['QUERY PLAN'][0].Plan));
    }
  } finally {
    await client.query('rollback');
    client.release();
  }
  return scans;
}

function scansIn(plan: Plan): string[] {
  const own = plan['Relation Name'] === 'account' ? [plan['Node Type']] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scansIn)];
}
