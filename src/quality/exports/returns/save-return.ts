import { sql } from 'kysely';
import type { Pool } from 'pg';
import { type Access, assertMay } from '../../../base/workspaces/access.ts';
import { enterWorkspace, type Visit } from '../../../base/workspaces/enter-workspace.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { applyGesture, type GestureGuides } from '../calls/apply-gesture.ts';
import { type ExportKind, findExportField } from '../export-field.ts';
import { applyAccount } from './apply-account.ts';
import { applyContact } from './apply-contact.ts';
import type { ReturnChangeKind, SavedReturn } from './contract.ts';
import { getReturn } from './get-return.ts';
import { keptValue } from './plan-line.ts';
import { readCurrent } from './receive-return.ts';
import type { Moment } from './wish.ts';

/** As many as a person waits for; the page asks again and shows how far it is. */
const RECORDS_PER_CALL = 50;

interface Change {
  readonly position: number;
  readonly recordId: string;
  readonly kind: ReturnChangeKind;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly made: { readonly value?: string } | null;
}

interface Target {
  readonly returnId: string;
  readonly kind: ExportKind;
}

/**
 * Writes the edits that were taken, record by record, each whole or not at all; what is refused says why and the others go on.
 * Called again it goes on where it ended, and nothing is written twice.
 * @throws AppError as `getReturn`.
 */
export async function saveReturn(
  pool: Pool,
  visit: Visit,
  returnId: string,
  moment: GestureGuides,
): Promise<SavedReturn> {
  const { kind, todo } = await enterWorkspace(pool, visit, async (tx, access) => ({
    kind: (await getReturn(tx, access, returnId)).kind,
    todo: await findTaken(tx, access, returnId),
  }));
  const outcome = { saved: 0, refused: 0 };
  for (const recordId of todo.slice(0, RECORDS_PER_CALL)) {
    const done = await saveRecord(pool, visit, { returnId, kind }, recordId, moment);
    outcome.saved += done.saved;
    outcome.refused += done.refused;
  }
  return { ...outcome, remaining: Math.max(0, todo.length - RECORDS_PER_CALL) };
}

async function findTaken(tx: Tx, { workspaceId }: Access, returnId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.record_id as id from sheet_return_change c
    where c.workspace_id = ${workspaceId} and c.sheet_return_id = ${returnId} and c.decision = 'take' and c.outcome is null
    group by c.record_id order by min(c.position)`.execute(tx);
  return rows.map(({ id }) => id);
}

async function saveRecord(pool: Pool, visit: Visit, target: Target, recordId: string, moment: GestureGuides) {
  try {
    return await enterWorkspace(pool, visit, async (tx, access) => {
      assertMay(access, 'import_files');
      const changes = await lockChanges(
        tx,
        access,
        target.returnId,
        sql`c.record_id = ${recordId} and c.decision = 'take'
        and c.outcome is null`,
      );
      const fresh = await setMovedAside(tx, access, target, changes, moment);
      await applyChanges(tx, access, target.kind, fresh, moment);
      await markSaved(tx, access, target, fresh, moment);
      return { saved: fresh.length, refused: changes.length - fresh.length };
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return enterWorkspace(pool, visit, async (tx, access) => {
      const { rows } = await sql`
        update sheet_return_change c set outcome = 'refused', problem = ${problemText(error)}
        where c.workspace_id = ${access.workspaceId} and c.sheet_return_id = ${target.returnId}
          and c.record_id = ${recordId} and c.decision = 'take' and c.outcome is null
        returning c.position`.execute(tx);
      return { saved: 0, refused: rows.length };
    });
  }
}

const problemText = ({ code, values }: AppError) => JSON.stringify({ code, values });

async function lockChanges(tx: Tx, { workspaceId }: Access, returnId: string, those: ReturnType<typeof sql>) {
  const { rows } = await sql<Change>`
    select c.position, c.record_id as "recordId", c.kind, c.field, c.before, c.after, c.made from sheet_return_change c
    where c.workspace_id = ${workspaceId} and c.sheet_return_id = ${returnId} and ${those}
    order by c.position for update`.execute(tx);
  return rows;
}

/** What the base says of these fields by now. */
async function valuesNow(tx: Tx, access: Access, kind: ExportKind, changes: readonly Change[], now: Date) {
  const cells = changes.filter((one) => one.kind !== 'gesture');
  const ids = [...new Set(cells.map(({ recordId }) => recordId))];
  const current = await readCurrent(tx, access, { kind, ids, keys: cells.map(({ field }) => field), now });
  return (change: Change): string | null => {
    const field = findExportField(kind, change.field);
    const line = current.get(change.recordId);
    return field && line ? keptValue(field, line[field.key]) : null;
  };
}

/** What the base says otherwise than when it was reviewed is a conflict to decide again, with what it says by now. */
async function setMovedAside(tx: Tx, access: Access, target: Target, changes: readonly Change[], { now }: Moment) {
  const valueNow = await valuesNow(tx, access, target.kind, changes, now);
  const fresh: Change[] = [];
  for (const change of changes) {
    const value = valueNow(change);
    if (change.kind === 'gesture' || value === change.before) fresh.push(change);
    else
      await sql`
        update sheet_return_change c set kind = 'conflict', before = ${value ?? change.before}, decision = null,
          problem = ${JSON.stringify({ code: 'return_changed_meanwhile', values: {} })}
        where c.workspace_id = ${access.workspaceId} and c.sheet_return_id = ${target.returnId}
          and c.position = ${change.position}`.execute(tx);
  }
  return fresh;
}

/** New persons first: the check of duplicates reads before anything is written. */
const ORDER = ['replaced_by', 'new_contact'];

async function applyChanges(
  tx: Tx,
  access: Access,
  kind: ExportKind,
  changes: readonly Change[],
  moment: GestureGuides,
) {
  const [first] = changes;
  if (!first) return;
  const { recordId: contactId } = first;
  const gestures = changes.filter((one) => one.kind === 'gesture');
  const apply = async ({ field: gesture, after: said }: Change) =>
    applyGesture(tx, access, { contactId, gesture, said }, moment);
  for (const one of gestures.filter(({ field }) => ORDER.includes(field))) await apply(one);
  const wishes = changes.filter((one) => one.kind !== 'gesture').map(({ field, after }) => ({ field, value: after }));
  const write = kind === 'account' ? applyAccount : applyContact;
  if (wishes.length > 0) await write(tx, access, first.recordId, wishes, moment);
  for (const one of gestures.filter(({ field }) => !ORDER.includes(field))) await apply(one);
}

async function markSaved(tx: Tx, access: Access, target: Target, changes: readonly Change[], { now }: Moment) {
  const valueNow = await valuesNow(tx, access, target.kind, changes, now);
  for (const change of changes)
    await sql`
      update sheet_return_change c set outcome = 'saved', problem = null, saved_by = ${access.actorId}, saved_at = ${now},
        made = ${JSON.stringify({ value: valueNow(change) })}::jsonb
      where c.workspace_id = ${access.workspaceId} and c.sheet_return_id = ${target.returnId}
        and c.position = ${change.position}`.execute(tx);
}

/**
 * Puts one saved edit back to what was there before, unless somebody changed the field since.
 * @throws AppError as `getReturn` and the use cases of the record; `return_not_saved`, `return_changed_since`.
 */
export async function undoReturnChange(tx: Tx, access: Access, returnId: string, position: number, moment: Moment) {
  const { kind } = await getReturn(tx, access, returnId);
  const [change] = await lockChanges(
    tx,
    access,
    returnId,
    sql`c.position = ${position} and c.outcome = 'saved'
    and c.kind <> 'gesture'`,
  );
  if (!change) throw new AppError('return_not_saved', { status: 409 });
  const value = (await valuesNow(tx, access, kind, [change], moment.now))(change);
  if (value !== change.made?.value)
    throw new AppError('return_changed_since', { status: 409, values: { value: value ?? '' } });
  const apply = kind === 'account' ? applyAccount : applyContact;
  await apply(tx, access, change.recordId, [{ field: change.field, value: change.before }], moment);
  await sql`
    update sheet_return_change c set outcome = 'undone', saved_by = ${access.actorId}, saved_at = ${moment.now}
    where c.workspace_id = ${access.workspaceId} and c.sheet_return_id = ${returnId} and c.position = ${position}`.execute(
    tx,
  );
}
