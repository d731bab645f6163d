import { sql } from 'kysely';
import { assertMergeable, assertOneSiret } from './assert-mergeable.ts';
import { type MergeOrder, type MergeScene, RECORD_TABLES, type Row } from './merge-order.ts';
import { moveRows } from './move-rows.ts';
import { moveTree } from './move-tree.ts';
import { isEmpty, survivorPatch } from './record-fields.ts';
import type { RecordLog } from './record-lines-log.ts';
import { keepParts, patchRows, readRows, removeRows } from './row-parts.ts';
import { watchCustomFields } from './settle-custom-fields.ts';

/** The records of an order, the survivor first; locked in the order of their ids, so that two merges never wait for each other. */
export async function lockRecords(scene: MergeScene, order: MergeOrder): Promise<readonly Row[]> {
  const { table, key } = RECORD_TABLES[order.kind];
  const ids = [order.survivorId, ...order.mergedIds].sort();
  await sql`
    select from ${sql.table(table)} t
    where t.workspace_id = ${scene.workspaceId} and t.${sql.ref(key)} = any(${ids}::uuid[])
    order by t.${sql.ref(key)} for update`.execute(scene.tx);
  const rows = await readRows(scene, { table, key }, key, ids);
  return [order.survivorId, ...order.mergedIds].flatMap((id) => {
    const row = rows.get(id);
    return row ? [row] : [];
  });
}

/** @throws AppError `sirets_differ`. */
export async function assertSirets({ tx, workspaceId }: MergeScene, rows: readonly Row[]): Promise<void> {
  if (rows[0]?.level !== 'site') return;
  const ids = rows.map((row) => String(row.account_id));
  const { rows: sirets } = await sql<{ accountId: string; siret: string }>`
    select account_id as "accountId", value as siret from account_identifier
    where workspace_id = ${workspaceId} and account_id = any(${ids}::uuid[]) and kind = 'siret' and valid_to is null
    order by account_identifier_id`.execute(tx);
  assertOneSiret(sirets);
}

function only(patch: Row, survivor: Row, settable: ReadonlySet<string> | undefined): Row {
  if (settable === undefined) return patch;
  return Object.fromEntries(
    Object.entries(patch).filter(([column]) => settable.has(column) || isEmpty(survivor[column])),
  );
}

/**
 * Makes the records of an order one: everything that refers to the merged ones follows the survivor, what they say goes
 * into it as was chosen, and they are removed. Every row touched is kept as it was. Writes no line of the change log but
 * notes what one must say.
 * @throws AppError as `assertMergeable` and `assertSirets`.
 */
export async function applyMerge(
  scene: MergeScene,
  order: MergeOrder,
  rows: readonly Row[],
  log: RecordLog,
): Promise<void> {
  const [survivor = {}] = rows;
  const { kind, mergeId, survivorId, mergedIds } = order;
  const recordTable = RECORD_TABLES[kind];
  assertMergeable(kind, rows);
  if (kind === 'account') await assertSirets(scene, rows);
  const settleCustomFields = await watchCustomFields(scene, kind, [survivorId, ...mergedIds]);
  const patch = only(survivorPatch(kind, rows, order.choices.fields), survivor, order.settable);
  await keepParts(scene, mergeId, recordTable, [
    { id: survivorId, after: patch },
    ...mergedIds.map((id) => ({ id, after: null })),
  ]);
  // The SIREN first: sites and SIRETs that come over refer to it. The rest last: one company has one head office.
  const { siren, ...rest } = patch;
  if (siren !== undefined) await patchRows(scene, recordTable, [{ id: survivorId, after: { siren } }]);
  for (const reference of scene.references)
    if (reference.refersTo === kind && reference.move === 'repoint') await moveRows(scene, order, reference, log);
  if (kind === 'account') await moveTree(scene, order, survivor, log);
  await removeRows(scene, recordTable, mergedIds);
  await patchRows(scene, recordTable, [{ id: survivorId, after: rest }]);
  await settleCustomFields(log);
  log.noteColumns(kind, survivorId, survivor, patch);
  for (const id of mergedIds) log.note(kind, id, 'merged_into', [null, survivorId]);
}
