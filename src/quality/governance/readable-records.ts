import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { mayReadAccount, mayReadContact } from '../../base/accounts/account-policy.ts';
import type { Access } from '../../base/workspaces/access.ts';
import type { FieldRecordKind } from '../../domain/field-definition.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { RecordLine } from './contract.ts';

type Condition = RawBuilder<SqlBool>;

/** The accounts `a` or the contacts `c` that somebody may read: what every figure counts and every list shows. */
export function readableRecords(access: Access, recordKind: FieldRecordKind): RawBuilder<unknown> {
  const { workspaceId } = access;
  return recordKind === 'account'
    ? sql`from account a where a.workspace_id = ${workspaceId} and ${mayReadAccount(access, 'a')}`
    : sql`from contact c where c.workspace_id = ${workspaceId} and ${mayReadContact(access, 'c')}`;
}

interface Page {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of the records that meet a condition, in alphabetical order, with enough to recognize each. */
export async function listRecords(
  tx: Tx,
  access: Access,
  recordKind: FieldRecordKind,
  condition: Condition,
  { after, limit }: Page,
): Promise<{ records: RecordLine[]; next: string | null }> {
  const [key, id] = recordKind === 'account' ? ['a.search_key', 'a.account_id'] : ['c.search_key', 'c.contact_id'];
  const from = readAfter(after);
  const { rows } = await sql<{ id: string; searchKey: string }>`
    select ${sql.ref(id)} as id, ${sql.ref(key)} as "searchKey" ${readableRecords(access, recordKind)} and ${condition}
      and (${sql.ref(key)}, ${sql.ref(id)}) > (${from.searchKey}, ${from.id}::uuid)
    order by ${sql.ref(key)}, ${sql.ref(id)} limit ${limit}`.execute(tx);
  const last = rows.at(-1);
  return {
    records: await describeRecords(
      tx,
      access,
      recordKind,
      rows.map((row) => row.id),
    ),
    next: last && rows.length === limit ? `${last.id} ${last.searchKey}` : null,
  };
}

/** Text that PostgreSQL refuses, an id or a NUL, comes from nobody's page. */
const PAGE_END = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\P{Cc}*)$/u;
function readAfter(after: string | undefined) {
  const [, id, searchKey] = PAGE_END.exec(after ?? '') ?? [];
  return { id: id ?? '00000000-0000-0000-0000-000000000000', searchKey: searchKey ?? '' };
}

/** Records in one line each, in the order of the ids; what may not be read is left out. */
export async function describeRecords(
  tx: Tx,
  access: Access,
  recordKind: FieldRecordKind,
  ids: readonly string[],
): Promise<RecordLine[]> {
  const rows =
    recordKind === 'account' ? await describeAccounts(tx, access, ids) : await describeContacts(tx, access, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function describeAccounts(tx: Tx, access: Access, ids: readonly string[]): Promise<readonly RecordLine[]> {
  const { workspaceId } = access;
  const { rows } = await sql<RecordLine>`
    select 'account' as "recordKind", a.account_id as id, a.level, a.code, a.name, a.town, a.account_id as "accountId",
      a.version, e.name as "companyName", a.owner_name as "ownerName", a.owner_id as "ownerId"
    from account a left join account e on e.workspace_id = ${workspaceId}
      and e.account_id = case when a.level = 'site' then a.entity_id else nullif(a.group_id, a.account_id) end
    where a.workspace_id = ${workspaceId} and a.account_id = any(${ids}::uuid[]) and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  return rows;
}

async function describeContacts(tx: Tx, access: Access, ids: readonly string[]): Promise<readonly RecordLine[]> {
  const { workspaceId } = access;
  const { rows } = await sql<RecordLine>`
    select 'contact' as "recordKind", c.contact_id as id, 'contact' as level, c.code,
      coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''), c.code) as name, w.town, w.account_id as "accountId",
      c.version, w.name as "companyName", w.owner_name as "ownerName", w.owner_id as "ownerId"
    from contact c left join lateral (
      select a.town, a.account_id, a.name, a.owner_name, a.owner_id from affiliation f
      join account a on a.workspace_id = ${workspaceId} and a.account_id = f.account_id and ${mayReadAccount(access, 'a')}
      where f.workspace_id = ${workspaceId} and f.contact_id = c.contact_id
      order by f.has_ended, f.kind desc, f.affiliation_id limit 1) w on true
    where c.workspace_id = ${workspaceId} and c.contact_id = any(${ids}::uuid[]) and ${mayReadContact(access, 'c')}`.execute(
    tx,
  );
  return rows;
}
