import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import { insertRows } from '../../platform/db/bulk-write.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayEditAccount, mayReadAccount } from '../accounts/account-policy.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import type { Access } from '../workspaces/access.ts';
import { AFFILIATION_COLUMNS, OWN_AFFILIATION_COLUMNS, type WrittenAffiliation } from './contact.ts';
import { changesOfPart, newPart, recordContactChange, type Writing } from './contact-queries.ts';

/** Which of these accounts somebody may change. @throws AppError `account_unknown` for the first that he may not read. */
export async function findEditable(
  tx: Tx,
  access: Access,
  accountIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string; isMine: boolean }>`
    select a.account_id as id, ${mayEditAccount(access, 'a')} as "isMine" from account a
    where a.workspace_id = ${access.workspaceId} and a.account_id = any(${accountIds}::uuid[])
      and ${mayReadAccount(access, 'a')}`.execute(tx);
  const found = new Set(rows.map((row) => row.id));
  const unknown = accountIds.find((id) => !found.has(id));
  if (unknown) throw new AppError('account_unknown', { status: 404, values: { id: unknown } });
  return new Set(rows.filter((row) => row.isMine).map((row) => row.id));
}

/** @throws AppError `account_not_yours` where somebody would become the main contact of an account of others. */
export function assertMainsAreMine(rows: readonly WrittenAffiliation[], mine: ReadonlySet<string>): void {
  const other = rows.find((row) => row.is_main && !mine.has(row.account_id));
  if (other) throw new AppError('account_not_yours', { status: 403, values: { id: other.account_id } });
}

/** Writes affiliations of one contact, and answers what the log says of them. The main contact before gives way. */
export async function insertAffiliations(
  tx: Tx,
  access: Access,
  rows: readonly WrittenAffiliation[],
  writing: Writing,
): Promise<FieldChanges> {
  const [first] = rows;
  if (!first) return {};
  await assertNew(tx, access, rows);
  for (const row of rows)
    if (row.is_main) await releaseMain(tx, access, { accountId: row.account_id, exceptId: row.contact_id }, writing);
  const columns = { ...AFFILIATION_COLUMNS, ...OWN_AFFILIATION_COLUMNS };
  await insertRows(tx, access.workspaceId, 'affiliation', columns, rows);
  return Object.assign({}, ...rows.map((row) => newPart('affiliation', row.affiliation_id, row)));
}

/** @throws AppError `affiliation_already_there`, `works_elsewhere_already`. */
async function assertNew(tx: Tx, access: Access, rows: readonly WrittenAffiliation[]): Promise<void> {
  const { rows: current } = await sql<{ kind: string; accountId: string; name: string }>`
    select f.kind, f.account_id as "accountId", a.name from affiliation f
    join account a on a.workspace_id = ${access.workspaceId} and a.account_id = f.account_id
    where f.workspace_id = ${access.workspaceId} and f.contact_id = ${rows[0]?.contact_id} and not f.has_ended
      and f.project_id is null`.execute(tx);
  const keys = rows.map((row) => `${row.kind} ${row.account_id}`);
  const again = current.find((one) => keys.includes(`${one.kind} ${one.accountId}`));
  if (again || new Set(keys).size < keys.length)
    throw new AppError('affiliation_already_there', { status: 409, values: { name: again?.name ?? '' } });
  const elsewhere = current.find((one) => one.kind === 'works_at');
  if (elsewhere && rows.some((row) => row.kind === 'works_at'))
    throw new AppError('works_elsewhere_already', { status: 409, values: { name: elsewhere.name } });
}

/** Takes the mark of main contact from whoever else has it at an account. */
export async function releaseMain(
  tx: Tx,
  access: Access,
  { accountId, exceptId }: { readonly accountId: string; readonly exceptId: string },
  writing: Writing,
): Promise<void> {
  const { rows } = await sql<{ id: string; contactId: string }>`
    update affiliation set is_main = false
    where workspace_id = ${access.workspaceId} and account_id = ${accountId} and is_main and not has_ended
      and contact_id <> ${exceptId}
    returning affiliation_id as id, contact_id as "contactId"`.execute(tx);
  for (const { id, contactId } of rows) {
    const changes = changesOfPart('affiliation', id, { is_main: [true, false] });
    await recordContactChange(tx, access, contactId, changes, writing);
  }
}

/** Ends current affiliations of a contact on a day, and answers what the log says of it. They stay as history. */
export async function endAffiliations(
  tx: Tx,
  access: Access,
  affiliationIds: readonly string[],
  endedOn: string,
): Promise<FieldChanges> {
  const { rows } = await sql<{ id: string }>`
    update affiliation set has_ended = true, valid_to = coalesce(valid_to, ${endedOn}::date)
    where workspace_id = ${access.workspaceId} and affiliation_id = any(${affiliationIds}::uuid[]) and not has_ended
    returning affiliation_id as id`.execute(tx);
  const ended = { has_ended: [false, true], valid_to: [null, endedOn] } as const;
  return Object.assign({}, ...rows.map(({ id }) => changesOfPart('affiliation', id, ended)));
}
