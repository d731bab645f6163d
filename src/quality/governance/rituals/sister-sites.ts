import { sql } from 'kysely';
import { lockAccountToEdit, mayEditAccount } from '../../../base/accounts/account-policy.ts';
import { appendChanges } from '../../../base/change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../../../base/workspaces/access.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { SisterProposal } from '../contract.ts';
import { readableRecords } from '../readable-records.ts';
import { accountDoor } from '../record-doors.ts';

/** What sites of one company usually share: a change of it on one is likely true of the others. */
const SHARED = ['status', 'priority', 'owner_name', 'naf_code', 'legal_form', 'headcount'] as const;
type Shared = (typeof SHARED)[number];

interface Change {
  readonly column: Shared;
  readonly before: string | null;
  readonly after: string;
}

/** How far back a change is still news. */
const DAYS = 30;

/** The latest change of each shared value of a site, from its change log. */
async function findChanges(tx: Tx, workspaceId: string, accountId: string, now: Date): Promise<readonly Change[]> {
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const { rows } = await sql<Change>`
    select distinct on (k.key) k.key as column, k.value ->> 0 as before, k.value ->> 1 as after
    from change_log l, jsonb_each(l.changes) as k(key, value)
    where l.workspace_id = ${workspaceId} and l.record_id = ${accountId} and l.changed_at >= ${since}
      and k.key = any(${[...SHARED]}::text[]) and k.value ->> 1 is not null
    order by k.key, l.change_id desc`.execute(tx);
  return rows;
}

/**
 * Proposes to the other sites of its company what changed on one: those that still hold what it held before, among those
 * that the asker may edit.
 * @throws AppError `account_unknown`.
 */
export async function findSisterProposals(
  tx: Tx,
  access: Access,
  accountId: string,
  now: Date,
): Promise<SisterProposal[]> {
  const { workspaceId } = access;
  await accountDoor.read(tx, access, accountId);
  const proposals: SisterProposal[] = [];
  for (const { column, before, after } of await findChanges(tx, workspaceId, accountId, now)) {
    const held = sql.ref(`a.${column}`);
    const { rows } = await sql<{ id: string; name: string; version: number }>`
      select a.account_id as id, a.name, a.version ${readableRecords(access, 'account')} and ${mayEditAccount(access, 'a')}
        and a.level = 'site' and a.account_id <> ${accountId} and ${held} is not distinct from ${before}
        and a.entity_id = (select s.entity_id from account s
          where s.workspace_id = ${workspaceId} and s.account_id = ${accountId} and s.level = 'site')
      order by a.search_key, a.account_id limit 200`.execute(tx);
    if (rows.length > 0) proposals.push({ field: column, before, after, sites: rows });
  }
  return proposals;
}

/**
 * Takes over on some sisters what changed on a site, each with its own line in the change log. A sister to which it was
 * not proposed is left as it is.
 * @throws AppError `account_unknown`, `account_not_yours`, `right_missing`.
 */
export async function applyToSisters(
  tx: Tx,
  access: Access,
  accountId: string,
  { field, siteIds }: { readonly field: string; readonly siteIds: readonly string[] },
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<number> {
  assertMay(access, 'edit_accounts');
  const { workspaceId } = access;
  const proposal = (await findSisterProposals(tx, access, accountId, now)).find((one) => one.field === field);
  const column = SHARED.find((one) => one === field);
  if (!proposal || !column) return 0;
  const { before, after } = proposal;
  const sites = proposal.sites.filter((site) => siteIds.includes(site.id));
  for (const { id } of sites) {
    await lockAccountToEdit(tx, access, id);
    await sql`update account set ${sql.ref(column)} = ${after}
      where workspace_id = ${workspaceId} and account_id = ${id}`.execute(tx);
    await accountDoor.raise(tx, access, id, now);
  }
  const lines = sites.map(
    ({ id }) => ({ recordKind: 'account', recordId: id, changes: { [column]: [before, after] } }) as const,
  );
  await appendChanges(tx, workspaceId, lines, contextOf(access, now, { sister_site: accountId }), newId);
  return sites.length;
}
