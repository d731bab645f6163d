import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { type Moment, openAccount, type SavedAccount, saveState } from './write-account.ts';

interface YearRevenue {
  readonly version: number;
  readonly year: number;
  /** Null takes the figure away. */
  readonly amountCents: number | null;
  readonly currency: string;
}

/** What we sold to an account in a year, in cents. Sums over a group are computed and never stored. @throws AppError as `openAccount`. */
export async function setRevenue(
  tx: Tx,
  access: Access,
  accountId: string,
  { version, year, amountCents, currency }: YearRevenue,
  moment: Moment,
): Promise<SavedAccount> {
  const { workspaceId } = access;
  const state = await openAccount(tx, access, accountId, version);
  const { rows } = await sql<{ id: string; amountCents: number; currency: string }>`
    select revenue_with_us_id as id, amount_cents as "amountCents", currency from revenue_with_us
    where workspace_id = ${workspaceId} and account_id = ${accountId} and year = ${year}::smallint`.execute(tx);
  const [before] = rows;
  const isSame = before ? before.amountCents === amountCents && before.currency === currency : amountCents === null;
  if (isSame) return { id: accountId, version: state.version };
  const id = before?.id ?? moment.newId();
  if (amountCents === null)
    await sql`
      delete from revenue_with_us where workspace_id = ${workspaceId} and revenue_with_us_id = ${id}`.execute(tx);
  else
    await sql`
      insert into revenue_with_us (workspace_id, revenue_with_us_id, account_id, year, amount_cents, currency)
      values (${workspaceId}, ${id}, ${accountId}, ${year}::smallint, ${amountCents}::bigint, ${currency})
      on conflict (workspace_id, revenue_with_us_id) do update set amount_cents = excluded.amount_cents,
        currency = excluded.currency`.execute(tx);
  const said = (amount: number, inCurrency: string) => ({ year, amount_cents: amount, currency: inCurrency });
  const was = before ? said(before.amountCents, before.currency) : null;
  const is = amountCents === null ? null : said(amountCents, currency);
  return saveState(tx, access, { state, changes: {}, parts: { [`revenue_with_us:${id}`]: [was, is] } }, moment);
}
