import { sql } from 'kysely';
import { mayReadAccount, mayReadContact } from '../../../base/accounts/account-policy.ts';
import type { Access } from '../../../base/workspaces/access.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Merges } from './contract.ts';

interface Page {
  readonly before?: string | undefined;
  readonly limit: number;
}

/** The merges of the workspace, newest first, of records that the asker may read; those taken back say so. */
export async function findMerges(tx: Tx, access: Access, { before, limit }: Page): Promise<Merges> {
  const { workspaceId } = access;
  const { rows } = await sql<
    Omit<Merges['merges'][number], 'mergedAt' | 'undoneAt'> & { mergedAt: Date; undoneAt: Date | null }
  >`
    select m.merge_id as "mergeId", m.record_kind as kind, m.survivor_id as "survivorId",
      coalesce(a.name, nullif(concat_ws(' ', c.first_name, c.last_name), ''), c.code, '') as name,
      m.merged_by as "mergedBy", m.merged_at as "mergedAt", m.undone_at as "undoneAt",
      array(select coalesce(p.before->>'name', nullif(concat_ws(' ', p.before->>'first_name', p.before->>'last_name'), ''), p.before->>'code')
        from merge_part p
        where p.workspace_id = ${workspaceId} and p.merge_id = m.merge_id and p.row_id = any(m.merged_ids)
          and p.table_name = m.record_kind order by p.row_id) as "mergedNames"
    from merge m
    left join account a on a.workspace_id = ${workspaceId} and a.account_id = m.survivor_id
    left join contact c on c.workspace_id = ${workspaceId} and c.contact_id = m.survivor_id
    where m.workspace_id = ${workspaceId} and m.merge_id < coalesce(${before ?? null}::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
      and ((a.account_id is not null and ${mayReadAccount(access, 'a')}) or (c.contact_id is not null and ${mayReadContact(access, 'c')})
        or ${access.reach === 'workspace'})
    order by m.merge_id desc limit ${limit}`.execute(tx);
  const merges = rows.map((row) => ({
    ...row,
    mergedAt: row.mergedAt.toISOString(),
    undoneAt: row.undoneAt?.toISOString() ?? null,
  }));
  return { merges, next: merges.length === limit ? (merges.at(-1)?.mergeId ?? null) : null };
}
