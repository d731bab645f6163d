import type { Reason } from '../../../domain/reason.ts';
import { placeMark } from './find-holds.ts';
import type { EndedSiret, FilledColumn, ImportedRecord, ImportedRow } from './imported-record.ts';
import type { Cells, UndoBatch } from './read-batch.ts';
import type { UndoDraft } from './undo-draft.ts';
import type { UndoScene } from './undo-scene.ts';

/**
 * Gives a record of before back what it was: columns that the import filled are empty again, rows that it brought go. What
 * somebody changed since stays, and is the answer.
 */
export function restoreRecord(
  record: ImportedRecord,
  cells: Cells,
  batch: UndoBatch,
  scene: UndoScene,
  draft: UndoDraft,
): readonly Reason[] {
  const reasons: Reason[] = [];
  let keepsSiren = false;
  for (const filled of record.filled) {
    const place = filled.id === record.id ? cells : batch.rows.get(`${filled.table}:${filled.id}`);
    const later = place && restoreColumn(record, filled, place, scene, draft);
    if (!later) continue;
    reasons.push(later);
    if (filled.column === 'siren') keepsSiren = true;
  }
  for (const row of record.rows) {
    const place = batch.rows.get(`${row.table}:${row.id}`);
    // Removed by somebody since: there is nothing left to take back.
    if (!place) continue;
    if (keepsSiren && row.values.kind === 'siren') continue;
    const later = laterRow(row, place);
    if (later) {
      if (row.table === 'objection') draft.objections.staying += 1;
      reasons.push(later);
    } else {
      draft.dropRow(record, row);
      scene.taken.add(row.id);
    }
  }
  for (const ending of record.endings) reasons.push(...revive(record, ending, cells, scene, draft));
  return reasons;
}

function restoreColumn(
  record: ImportedRecord,
  filled: FilledColumn,
  place: Cells,
  scene: UndoScene,
  draft: UndoDraft,
): Reason | undefined {
  const { column, value } = filled;
  const now = place[column] ?? null;
  // Emptied by somebody since: it is as it was before.
  if (now === null) return undefined;
  const later = { code: 'undo_later_value', values: { field: column, value: String(now) } };
  if (!isSame(now, value)) return later;
  if (column === 'siren') {
    const isNeeded = (scene.sirets.get(record.id) ?? []).some(
      ({ rowId, ownerId }) => !scene.taken.has(rowId) && !scene.taken.has(ownerId) && !isOwn(record, rowId),
    );
    if (isNeeded) return { code: 'undo_siren_needed', values: { siren: String(value) } };
    draft.sirens.push(record.id);
  } else if (column === 'parent_id') {
    draft.detached.push({ id: record.id, groupId: String(place.group_id) });
    scene.taken.add(placeMark(record.id));
  } else {
    draft.empty(record, filled);
    return undefined;
  }
  draft.note(record, column, value, null);
  draft.touched.account.add(record.id);
  return undefined;
}

function isOwn(record: ImportedRecord, rowId: string): boolean {
  return record.rows.some(({ id }) => id === rowId);
}

/** Why a row that the import brought stays; null where nothing keeps it. */
function laterRow(row: ImportedRow, place: Cells): Reason | null {
  // Whoever asked not to be contacted did not ask it of a file: an objection is lifted by a person, with a reason.
  if (row.table === 'objection') return { code: 'undo_objection_stays', values: { channel: String(place.channel) } };
  const isChanged = Object.entries(place).some(
    ([column, now]) => !SILENT.has(column) && column !== `${row.table}_id` && !isSame(now, row.values[column] ?? null),
  );
  return isChanged ? { code: 'undo_later_row', values: { field: row.table, value: wordsOf(place) } } : null;
}

/** Columns that no line of the change log tells. */
const SILENT = new Set(['workspace_id', 'created_at', 'updated_at', 'search_key', 'body_hash', 'happened_at']);

function wordsOf(place: Cells): string {
  return String(place.canonical ?? place.value ?? place.job_title ?? place.body ?? place.amount_cents ?? '').slice(
    0,
    80,
  );
}

/** A SIRET that the import said to be former is valid again, unless another site has it by now. */
function revive(
  record: ImportedRecord,
  { siret, endedOn }: EndedSiret,
  cells: Cells,
  scene: UndoScene,
  draft: UndoDraft,
): readonly Reason[] {
  const holder = scene.holders.get(siret);
  const isFree = !holder || scene.taken.has(holder.rowId) || scene.taken.has(holder.ownerId);
  if (!isFree || cells.siren !== siret.slice(0, 9)) return [{ code: 'undo_siret_elsewhere', values: { siret } }];
  draft.revived.push({ accountId: record.id, siret, endedOn });
  draft.note(record, `account_identifier:siret ${siret}.valid_to`, endedOn, null);
  draft.touched.account.add(record.id);
  return [];
}

/** Empty is empty however it is written: null, no words, not checked. */
function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(emptied(left)) === JSON.stringify(emptied(right));
}

function emptied(value: unknown): unknown {
  const isEmpty = value === undefined || value === false || (Array.isArray(value) && value.length === 0);
  return isEmpty ? null : value;
}
