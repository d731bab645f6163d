import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { nextAfter, readAfter } from '../accounts/account-queries.ts';
import type { Access } from '../workspaces/access.ts';
import { withLevels } from './compile-rule.ts';
import type { AccountLine, AccountLines } from './contract.ts';
import { type Asking, askingOf, lineColumns, servedAccounts } from './served-accounts.ts';
import { readTerritories } from './territory.ts';

interface Page {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The accounts that a territory has, by name: those of a territory that comes before it left out. @throws AppError `territory_unknown`. */
export async function findCoveredAccounts(
  tx: Tx,
  access: Access,
  { territoryId, ...page }: Page & { readonly territoryId: string },
  now: Date,
): Promise<AccountLines> {
  const territories = await readTerritories(tx, access.workspaceId);
  const own = territories.find(({ id }) => id === territoryId);
  if (!own) throw new AppError('territory_unknown', { values: { id: territoryId }, status: 404 });
  const before = territories.filter(({ kind }) => kind === own.kind);
  const asking = askingOf(access, now);
  const served = servedAccounts(asking, before.slice(0, before.indexOf(own)), withLevels(own.kind, own.rule));
  return readPage(tx, asking, served, page, sql<SqlBool>`cardinality(s.corporate || s.local) = 0`);
}

interface Hole {
  readonly region?: string | undefined;
  readonly department?: string | undefined;
}

/** The accounts that no territory covers, by name, of a region or a department or of all; « none »: without a French address. */
export async function findUncoveredAccounts(
  tx: Tx,
  access: Access,
  { region, department, ...page }: Page & Hole,
  now: Date,
): Promise<AccountLines> {
  const territories = await readTerritories(tx, access.workspaceId);
  const asking = askingOf(access, now);
  const isIn = (column: 'region' | 'department', code: string | undefined): RawBuilder<SqlBool> => {
    if (code === undefined) return sql<SqlBool>`true`;
    return code === 'none' ? sql<SqlBool>`s.${sql.ref(column)} is null` : sql<SqlBool>`s.${sql.ref(column)} = ${code}`;
  };
  const isBare = sql<SqlBool>`cardinality(s.corporate || s.local) = 0
    and ${isIn('region', region)} and ${isIn('department', department)}`;
  return readPage(tx, asking, servedAccounts(asking, territories), page, isBare);
}

async function readPage(
  tx: Tx,
  asking: Asking,
  served: RawBuilder<unknown>,
  { after, limit }: Page,
  condition: RawBuilder<SqlBool>,
): Promise<AccountLines> {
  const from = readAfter(after);
  const { rows } = await sql<AccountLine & { searchKey: string }>`
    select ${lineColumns(asking)}, s.search_key as "searchKey" from (${served}) s
    where ${condition} and (s.search_key, s.account_id) > (${from.searchKey}, ${from.id}::uuid)
    order by s.search_key, s.account_id limit ${limit}`.execute(tx);
  return { accounts: rows.map(({ searchKey: _, ...line }) => line), next: nextAfter(rows, limit) };
}
