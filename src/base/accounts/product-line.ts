import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import { type Access, assertMay, contextOf } from '../workspaces/access.ts';
import type { Moment } from './write-account.ts';

/** What a workspace sells, in a few lines. */
export interface ProductLine {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly isArchived: boolean;
}

/** The product lines of a workspace in their order, archived ones last. */
export async function findProductLines(tx: Tx, { workspaceId }: Access): Promise<ProductLine[]> {
  const { rows } = await sql<ProductLine>`
    select product_line_id as id, name, position, archived_at is not null as "isArchived" from product_line
    where workspace_id = ${workspaceId}
    order by archived_at is not null, position, name collate "C"`.execute(tx);
  return rows;
}

interface LineToSave {
  readonly name: string;
  readonly position: number;
}

/** @throws AppError `right_missing`, `product_line_already_there`. */
export async function createProductLine(
  tx: Tx,
  access: Access,
  { name, position }: LineToSave,
  moment: Moment,
): Promise<ProductLine> {
  assertMay(access, 'manage_fields');
  const id = moment.newId();
  const { rows } = await sql`
    insert into product_line (workspace_id, product_line_id, name, position)
    select w.workspace_id, ${id}::uuid, ${name}, ${position}::integer from workspace w
    where w.workspace_id = ${access.workspaceId}
    on conflict (workspace_id, name) where archived_at is null do nothing
    returning product_line_id`.execute(tx);
  if (rows.length === 0)
    throw new AppError('product_line_already_there', { values: { name, field: 'name' }, status: 409 });
  await tell(tx, access, id, { name: [null, name], position: [null, position] }, moment);
  return { id, name, position, isArchived: false };
}

/** Another name or place for a line. @throws AppError `right_missing`, `product_line_unknown`, `product_line_already_there`. */
export async function updateProductLine(
  tx: Tx,
  access: Access,
  id: string,
  { name, position }: LineToSave,
  moment: Moment,
): Promise<ProductLine> {
  const before = await lockLine(tx, access, id);
  const { rows: same } = await sql`
    select from product_line
    where workspace_id = ${access.workspaceId} and name = ${name} and archived_at is null and product_line_id <> ${id}`.execute(
    tx,
  );
  if (same.length > 0)
    throw new AppError('product_line_already_there', { values: { name, field: 'name' }, status: 409 });
  await sql`
    update product_line set name = ${name}, position = ${position}::integer
    where workspace_id = ${access.workspaceId} and product_line_id = ${id}`.execute(tx);
  await tell(tx, access, id, { name: [before.name, name], position: [before.position, position] }, moment);
  return { ...before, name, position };
}

/** Takes a line out of use; what accounts are in it stays known. @throws AppError `right_missing`, `product_line_unknown`. */
export async function archiveProductLine(tx: Tx, access: Access, id: string, moment: Moment): Promise<void> {
  const before = await lockLine(tx, access, id);
  if (before.isArchived) return;
  await sql`
    update product_line set archived_at = ${moment.now}
    where workspace_id = ${access.workspaceId} and product_line_id = ${id}`.execute(tx);
  await tell(tx, access, id, { archived_at: [null, moment.now.toISOString()] }, moment);
}

async function lockLine(tx: Tx, access: Access, id: string): Promise<ProductLine> {
  assertMay(access, 'manage_fields');
  const { rows } = await sql<ProductLine>`
    select product_line_id as id, name, position, archived_at is not null as "isArchived" from product_line
    where workspace_id = ${access.workspaceId} and product_line_id = ${id} for update`.execute(tx);
  const [line] = rows;
  if (!line) throw new AppError('product_line_unknown', { values: { id }, status: 404 });
  return line;
}

async function tell(tx: Tx, access: Access, id: string, changes: FieldChanges, { now, newId }: Moment): Promise<void> {
  const line = { recordKind: 'product_line', recordId: id, changes } as const;
  await appendChanges(tx, access.workspaceId, [line], contextOf(access, now), newId);
}
