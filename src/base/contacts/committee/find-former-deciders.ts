import { sql } from 'kysely';
import { DECIDING_ROLES } from '../../../domain/buying-role.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { mayReadAccount } from '../../accounts/account-policy.ts';
import { readAfter } from '../../accounts/account-queries.ts';
import type { Access } from '../../workspaces/access.ts';
import { CONTACT_NAME } from '../contact.ts';
import type { FormerDeciders } from './contract.ts';

interface Asked {
  /** Of this account alone; else of every account that the asker reads. */
  readonly accountId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

type Line = FormerDeciders['deciders'][number] & { readonly id: string; readonly searchKey: string };

/** Who decided, held the budget or signed somewhere and left, by name; with where he works now. */
export async function findFormerDeciders(tx: Tx, access: Access, asked: Asked): Promise<FormerDeciders> {
  const { workspaceId } = access;
  const from = readAfter(asked.after);
  const { rows } = await sql<Line>`
    select f.affiliation_id as id, c.search_key as "searchKey", c.contact_id as "contactId", ${CONTACT_NAME} as name,
      f.job_title as "jobTitle", f.stated_roles as "statedRoles", f.inferred_roles as "inferredRoles",
      f.decision_tag as "decisionTag", json_build_object('id', a.account_id, 'name', a.name) as left, f.valid_to as "leftOn",
      (select json_build_object('id', p.account_id, 'name', p.name) from affiliation o
        join account p on p.workspace_id = ${workspaceId} and p.account_id = o.account_id
        where o.workspace_id = ${workspaceId} and o.contact_id = f.contact_id and o.kind = 'works_at' and not o.has_ended
          and ${mayReadAccount(access, 'p')}
        order by o.affiliation_id limit 1) as now
    from affiliation f
    join account a on a.workspace_id = ${workspaceId} and a.account_id = f.account_id
    join contact c on c.workspace_id = ${workspaceId} and c.contact_id = f.contact_id
    where f.workspace_id = ${workspaceId} and f.has_ended
      and (f.decision_tag = 'A' or f.stated_roles && ${DECIDING_ROLES}::text[] or f.inferred_roles && ${DECIDING_ROLES}::text[])
      and (${asked.accountId ?? null}::uuid is null or f.account_id = ${asked.accountId ?? null}::uuid)
      and ${mayReadAccount(access, 'a')}
      and (c.search_key, f.affiliation_id) > (${from.searchKey}, ${from.id}::uuid)
    order by c.search_key, f.affiliation_id
    limit ${asked.limit}`.execute(tx);
  const last = rows.at(-1);
  const next = last && rows.length === asked.limit ? `${last.id} ${last.searchKey}` : null;
  return { deciders: rows.map(({ id: _id, searchKey: _key, ...line }) => line), next };
}
