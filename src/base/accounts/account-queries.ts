import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { mayReadAccount } from './account-policy.ts';
import type { AccountSummary, FoundAccount } from './contract.ts';

/** An account as a list shows it, before its totals; `path` and `searchKey` are for the next query. */
export type AccountLine = Omit<AccountSummary, 'totals'> & {
  readonly path: readonly string[];
  readonly searchKey: string;
};

/** The columns of an `AccountLine`, of the table or alias `a`. */
export const LINE_COLUMNS = sql`
  a.account_id as id, a.code, a.level, a.name, a.kind, a.state, a.is_head_office as "isHeadOffice", a.siren, a.town, a.postcode,
  a.status, a.priority, a.owner_name as "ownerName", a.path, a.search_key as "searchKey"`;

type Totals = AccountSummary['totals'];
const NOTHING: Totals = { entities: 0, sites: 0, contacts: 0 };

/** What stands below each account of a page: one scan of an index per level, whatever the depth. */
export async function addTotals(tx: Tx, access: Access, lines: readonly AccountLine[]): Promise<AccountSummary[]> {
  const idsOf = (isWanted: (line: AccountLine) => boolean) => lines.filter(isWanted).map((line) => line.id);
  const totals = new Map([
    ...(await countBelow(
      tx,
      access,
      sql.ref('a.group_id'),
      idsOf((line) => line.level === 'group' && line.kind !== 'network'),
    )),
    ...(await countBelow(
      tx,
      access,
      sql.ref('a.entity_id'),
      idsOf((line) => line.level === 'entity'),
    )),
    ...(await countBelow(
      tx,
      access,
      sql.ref('a.account_id'),
      idsOf((line) => line.level === 'site'),
    )),
    ...(await countMembers(
      tx,
      access,
      idsOf((line) => line.kind === 'network'),
    )),
  ]);
  return lines.map(({ path: _path, searchKey: _searchKey, ...line }) => ({
    ...line,
    totals: totals.get(line.id) ?? NOTHING,
  }));
}

async function countBelow(
  tx: Tx,
  access: Access,
  top: ReturnType<typeof sql.ref>,
  ids: readonly string[],
): Promise<readonly [string, Totals][]> {
  if (ids.length === 0) return [];
  const { workspaceId } = access;
  const { rows } = await sql<Totals & { id: string }>`
    with below as materialized (
      select ${top} as top_id, a.account_id, a.level from account a
      where a.workspace_id = ${workspaceId} and ${top} = any(${ids}::uuid[]) and ${mayReadAccount(access, 'a')})
    select below.top_id as id,
      count(distinct below.account_id) filter (where below.level = 'entity' and below.account_id <> below.top_id) as entities,
      count(distinct below.account_id) filter (where below.level = 'site' and below.account_id <> below.top_id) as sites,
      count(distinct f.contact_id) as contacts
    from below
    left join affiliation f on f.workspace_id = ${workspaceId} and f.account_id = below.account_id
    group by below.top_id`.execute(tx);
  return rows.map(({ id, ...totals }) => [id, totals]);
}

/** A network's members keep their own group: they are counted through their links. */
async function countMembers(tx: Tx, access: Access, ids: readonly string[]): Promise<readonly [string, Totals][]> {
  if (ids.length === 0) return [];
  const { workspaceId } = access;
  const { rows } = await sql<Totals & { id: string }>`
    select l.other_account_id as id,
      count(distinct l.account_id) as entities,
      count(distinct a.account_id) filter (where a.level = 'site') as sites,
      count(distinct f.contact_id) as contacts
    from account_link l
    join account a on a.workspace_id = ${workspaceId} and a.entity_id = l.account_id
    left join affiliation f on f.workspace_id = ${workspaceId} and f.account_id = a.account_id
    where l.workspace_id = ${workspaceId} and l.other_account_id = any(${ids}::uuid[]) and l.kind = 'network' and l.valid_to is null
      and ${mayReadAccount(access, 'a')}
    group by l.other_account_id`.execute(tx);
  return rows.map(({ id, ...totals }) => [id, totals]);
}

/** A site is never shown without its company and its group: the ancestors of each account, top first. */
export async function addTrails(tx: Tx, access: Access, lines: readonly AccountLine[]): Promise<FoundAccount[]> {
  const { workspaceId } = access;
  const ids = [...new Set(lines.flatMap((line) => line.path))];
  const { rows } = await sql<FoundAccount['trail'][number]>`
    select account_id as id, level, name from account
    where workspace_id = ${workspaceId} and account_id = any(${ids}::uuid[])`.execute(tx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const withTotals = await addTotals(tx, access, lines);
  return withTotals.map((line, position) => ({
    ...line,
    trail: (lines[position]?.path ?? []).flatMap((id) => byId.get(id) ?? []),
  }));
}

/** Where the next page begins: after this name and, among equal names, this account. */
export function nextAfter(lines: readonly Pick<AccountLine, 'id' | 'searchKey'>[], limit: number): string | null {
  const last = lines.at(-1);
  return last && lines.length === limit ? `${last.id} ${last.searchKey}` : null;
}

/** Text that PostgreSQL refuses, an id or a NUL, comes from nobody's page. */
const PAGE_END = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\P{Cc}*)$/u;

/** The end of the page before, as `nextAfter` wrote it; the very beginning where there is none. */
export function readAfter(after: string | undefined): { readonly id: string; readonly searchKey: string } {
  const [, id, searchKey] = PAGE_END.exec(after ?? '') ?? [];
  return { id: id ?? '00000000-0000-0000-0000-000000000000', searchKey: searchKey ?? '' };
}
