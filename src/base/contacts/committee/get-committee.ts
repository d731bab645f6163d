import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import { accountsBelow, findSubTree } from '../../accounts/accounts-below.ts';
import type { Access } from '../../workspaces/access.ts';
import { CONTACT_NAME } from '../contact.ts';
import type { CommitteeView } from './contract.ts';
import { type SeatingLine, seatCommittee } from './seat-committee.ts';

/** More people with a part than this are a list to filter, not a table to sit at. */
const MOST_LINES = 2_000;
const VERIFIED_FOR_MONTHS = 12;

interface Asked {
  readonly accountId: string;
  readonly silentAfterMonths: number;
  readonly now: Date;
}

/**
 * The buying committee of an account: of a group it spans the tree, as far as the asker reads.
 * @throws AppError `account_unknown`.
 */
export async function getCommittee(tx: Tx, access: Access, asked: Asked): Promise<CommitteeView> {
  const { workspaceId } = access;
  const subTree = await findSubTree(tx, access, asked.accountId);
  const { rows } = await sql<SeatingLine>`
    with below as materialized (${accountsBelow(access, subTree)})
    select f.contact_id as "contactId", ${CONTACT_NAME} as name, f.account_id as "accountId", below.name as "accountName",
      f.job_title as "jobTitle", f.stated_roles as "statedRoles", f.inferred_roles as "inferredRoles",
      coalesce(f.role_stances, '{}') as stances, f.decision_tag as "decisionTag", f.influence, f.is_main as "isMain",
      f.has_ended as "hasEnded", to_char(f.verified_at, 'YYYY-MM-DD') as "verifiedOn",
      to_char(greatest(c.last_contact_on, (
        select max(n.noted_on) from note n where n.workspace_id = ${workspaceId} and n.contact_id = f.contact_id
      )), 'YYYY-MM-DD') as "lastContactOn",
      coalesce((select json_agg(json_build_object('channel', o.channel)) from objection o
        where o.workspace_id = ${workspaceId} and o.contact_id = f.contact_id and o.lifted_at is null), '[]') as objections
    from below
    join affiliation f on f.workspace_id = ${workspaceId} and f.account_id = below.account_id
    join contact c on c.workspace_id = ${workspaceId} and c.contact_id = f.contact_id
    where not f.has_ended and cardinality(f.stated_roles) + cardinality(f.inferred_roles) > 0
    order by cardinality(f.stated_roles) = 0, f.is_main desc, f.contact_id
    limit ${MOST_LINES}`.execute(tx);
  const calendar = {
    silentBefore: monthsBefore(asked.now, asked.silentAfterMonths),
    staleBefore: monthsBefore(asked.now, VERIFIED_FOR_MONTHS),
  };
  return { ...seatCommittee(rows, calendar), isWhole: rows.length < MOST_LINES };
}

function monthsBefore(now: Date, months: number): string {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then.toISOString().slice(0, 10);
}
