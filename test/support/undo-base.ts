import type { Pool } from 'pg';
import type { Access } from '../../src/base/workspaces/access.ts';
import { newId } from '../../src/platform/db/new-id.ts';
import { withWorkspace } from '../../src/platform/db/transaction.ts';
import { beginUndo, planUndo } from '../../src/quality/imports/undo/begin-undo.ts';
import type { ImportUndo, UndoCounts, UndoItems } from '../../src/quality/imports/undo/contract.ts';
import { type UndoWork, undoImport } from '../../src/quality/imports/undo/undo-import.ts';
import { findLatestUndo, findUndoItems } from '../../src/quality/imports/undo/undo-queries.ts';
import { RECORD_REFERENCES } from '../../src/record-references.ts';

/** What an undoing foresaw, what it did, and what it says of what stays. */
export interface Undone extends ImportUndo {
  readonly planned: UndoCounts;
  readonly items: UndoItems['items'];
}

/** Foresees the undoing of an import and does it, as the two buttons of the screen do one after the other. */
export async function undoWhole(
  pool: Pool,
  access: Access,
  importFileId: string,
  options: {
    readonly recordIds?: readonly string[];
    readonly onPlanned?: () => Promise<void>;
    /** Nothing is foreseen anew: what was cut is gone on with. */
    readonly isResumed?: boolean;
  } = {},
  work: Partial<UndoWork> = {},
): Promise<Undone> {
  const { workspaceId } = access;
  const moment = { now: new Date(), newId };
  const inside = <Result>(use: Parameters<typeof withWorkspace<Result>>[2]) => withWorkspace(pool, workspaceId, use);
  const former = options.isResumed ? await inside((tx) => findLatestUndo(tx, access, importFileId)) : null;
  const { undoId, isNew } = former
    ? { undoId: former.id, isNew: false }
    : await inside((tx) => planUndo(tx, access, importFileId, options, moment));
  const task = { pool, workspaceId, undoId, references: RECORD_REFERENCES, ...moment, ...work };
  if (isNew) await undoImport(task);
  const planned = (await inside((tx) => findLatestUndo(tx, access, importFileId)))!.counts;
  await options.onPlanned?.();
  if ((await inside((tx) => beginUndo(tx, access, importFileId, moment))) !== null) await undoImport(task);
  const undo = await inside((tx) => findLatestUndo(tx, access, importFileId));
  const { items } = await inside((tx) => findUndoItems(tx, access, undoId, { after: 0, limit: 500 }));
  return { ...undo!, planned, items };
}
