import type { Reason } from '../../../domain/reason.ts';
import type { UndoDecision, UndoItem } from './import-undo.ts';
import type { ImportedRecord } from './imported-record.ts';
import type { UndoBatch } from './read-batch.ts';
import { restoreRecord } from './restore-record.ts';
import { UndoDraft } from './undo-draft.ts';
import type { UndoScene } from './undo-scene.ts';

/**
 * Decides record by record, in the order of the batch, what is taken back and what stays. Pure but for `scene.taken`,
 * which learns what this batch takes back: whoever comes later no longer rests on it.
 */
export function decideBatch(batch: UndoBatch, scene: UndoScene): UndoDraft {
  const draft = new UndoDraft();
  for (const item of batch.items) {
    const imported = batch.imported.get(item.id);
    draft.decisions.push(
      imported ? decide(item, imported, batch, scene, draft) : { item, outcome: 'gone', reasons: [] },
    );
  }
  return draft;
}

function decide(
  item: UndoItem,
  imported: ImportedRecord,
  batch: UndoBatch,
  scene: UndoScene,
  draft: UndoDraft,
): UndoDecision {
  const cells = batch.records.get(item.id);
  if (!cells) {
    const survivor = batch.mergedInto.get(item.id);
    const reason: Reason = survivor
      ? { code: 'undo_merged_since', values: { id: survivor } }
      : { code: 'undo_gone_since' };
    return { item, outcome: 'gone', reasons: [reason] };
  }
  if (!imported.isCreated) {
    const reasons = restoreRecord(imported, cells, batch, scene, draft);
    return { item, outcome: reasons.length > 0 ? 'partly' : 'restored', reasons };
  }
  const reasons = reasonsToKeep(imported, scene);
  if (reasons.length > 0) return { item, outcome: 'kept', reasons };
  draft.remove(imported, cells);
  scene.taken.add(item.id);
  return { item, outcome: 'removed', reasons: [] };
}

/** Each kind of reason once: a hundred notes are one reason to keep a record. */
function reasonsToKeep({ id, rows }: ImportedRecord, { holds, taken }: UndoScene): readonly Reason[] {
  const own = new Set(rows.map((row) => row.id));
  const left = (holds.get(id) ?? []).filter(
    ({ rowId, ownerId }) => !(rowId && (own.has(rowId) || taken.has(rowId))) && !(ownerId && taken.has(ownerId)),
  );
  return [...new Map(left.map(({ reason }) => [reason.code, reason])).values()];
}
