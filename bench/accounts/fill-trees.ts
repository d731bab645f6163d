import type { Pool } from 'pg';

/** What a measure needs to know of the trees. */
export interface FilledTrees {
  readonly accounts: number;
  /** The group that moves, what it stands under, and where it moves to. */
  readonly group: string;
  readonly top: string;
  readonly otherGroup: string;
  /** Companies without a group. */
  readonly someIds: readonly string[];
}

const idOf = (kind: number, number: number) => `0190000${kind}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** A group of many companies with a site each, under another, in a base of many more companies with theirs. */
export async function fillTrees(
  pool: Pool,
  workspaceId: string,
  { companies, others }: { readonly companies: number; readonly others: number },
): Promise<FilledTrees> {
  const [top, otherGroup, group] = [idOf(1, 1), idOf(1, 2), idOf(1, 3)];
  const columns = `workspace_id, account_id, level, parent_id, path, group_id, entity_id, code, name, other_names, search_key,
    is_head_office, domains, source, sourced_on, created_at, updated_at`;
  const rest = `'{}', md5(g::text), false, '{}', 'import', '2026-01-01', now(), now()`;
  const made = (kind: number) => `('0190000${kind}-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid`;
  // In one transaction with its keys on, as everything that is written.
  await pool.query(`begin;
    insert into account (${columns}) select '${workspaceId}', ${made(1)}, 'group',
      case when g = 3 then '${top}'::uuid end, case when g = 3 then array['${top}'::uuid] else '{}' end,
      case when g = 3 then '${top}'::uuid else ${made(1)} end, null, 'GRP-' || g, 'Groupe ' || g, ${rest} from generate_series(1, 3) g;
    insert into account (${columns}) select '${workspaceId}', ${made(2)}, 'entity', '${group}', array['${top}', '${group}']::uuid[],
      '${top}', ${made(2)}, 'SOC-' || g, 'Filiale ' || g, ${rest} from generate_series(1, ${companies}) g;
    insert into account (${columns}) select '${workspaceId}', ${made(3)}, 'site', ${made(2)},
      array['${top}'::uuid, '${group}'::uuid, ${made(2)}], '${top}', ${made(2)}, 'SIT-' || g, 'Agence ' || g, ${rest}
      from generate_series(1, ${companies}) g;
    insert into account (${columns}) select '${workspaceId}', ${made(4)}, 'entity', null, '{}', null, ${made(4)}, 'CLI-' || g,
      'Maison ' || md5(g::text), ${rest} from generate_series(1, ${others}) g;
    insert into account (${columns}) select '${workspaceId}', ${made(5)}, 'site', ${made(4)}, array[${made(4)}], null, ${made(4)},
      'LIEU-' || g, 'Atelier ' || g, ${rest} from generate_series(1, ${others}) g;
    commit`);
  await pool.query('vacuum analyze account');
  const { rows } = await pool.query('select count(*) as n from account where workspace_id = $1', [workspaceId]);
  const someIds = Array.from({ length: 2_000 }, (_, at) => idOf(4, at + 1));
  return { accounts: rows[0].n, group, top, otherGroup, someIds };
}
