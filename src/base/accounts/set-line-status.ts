import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { dayOf, type Moment, openAccount, type SavedAccount, saveState } from './write-account.ts';

interface LineStatus {
  readonly version: number;
  readonly productLineId: string;
  /** Null: of this line nothing is said any more. */
  readonly status: string | null;
  readonly sinceOn?: string | undefined;
}

interface Held {
  readonly id: string | null;
  readonly status: string | null;
  readonly sinceOn: string | null;
}

/**
 * What an account is for one product line: client of one and prospect of another at once, at any level.
 * @throws AppError as `openAccount`; `product_line_unknown`.
 */
export async function setLineStatus(
  tx: Tx,
  access: Access,
  accountId: string,
  { version, productLineId, status, sinceOn }: LineStatus,
  moment: Moment,
): Promise<SavedAccount> {
  const { workspaceId } = access;
  const state = await openAccount(tx, access, accountId, version);
  const { rows: lines } = await sql<Held>`
    select s.product_line_status_id as id, s.status, s.since_on as "sinceOn" from product_line l
    left join product_line_status s on s.workspace_id = ${workspaceId} and s.product_line_id = l.product_line_id
      and s.account_id = ${accountId}
    where l.workspace_id = ${workspaceId} and l.product_line_id = ${productLineId} and l.archived_at is null`.execute(
    tx,
  );
  const [line] = lines;
  if (!line)
    throw new AppError('product_line_unknown', { values: { id: productLineId, field: 'productLineId' }, status: 404 });
  if (line.status === status) return { id: accountId, version: state.version };
  const id = line.id ?? moment.newId();
  const since = sinceOn ?? dayOf(moment.now);
  if (status === null)
    await sql`
      delete from product_line_status
      where workspace_id = ${workspaceId} and account_id = ${accountId} and product_line_id = ${productLineId}`.execute(
      tx,
    );
  else
    await sql`
      insert into product_line_status (workspace_id, product_line_status_id, account_id, product_line_id, status, since_on)
      values (${workspaceId}, ${id}, ${accountId}, ${productLineId}, ${status}, ${since}::date)
      on conflict (workspace_id, account_id, product_line_id) do update set status = excluded.status,
        since_on = excluded.since_on`.execute(tx);
  const told = (held: string | null, on: string | null) =>
    held === null ? null : { account_id: accountId, product_line_id: productLineId, status: held, since_on: on };
  const parts = {
    [`product_line_status:${id}`]: [told(line.status, line.sinceOn), told(status, since)],
  } as const;
  return saveState(tx, access, { state, changes: {}, parts }, moment);
}
