import { z } from 'zod';
import { reasonSchema } from '../contract.ts';

const count = z.number().int().nonnegative();

export const undoCountsSchema = z.object({
  /** Made by the import and removed with it. */
  removed: z.object({ group: count, entity: count, site: count, contact: count, network: count }),
  /** Records of before that are again what they were. */
  restored: count,
  /** Records of before of which a later value stays. */
  partly: count,
  /** Made by the import and kept, because others rest on them. */
  kept: count,
  /** Removed or merged by somebody since. */
  gone: count,
  /** Objections of persons who leave the base with the import. */
  objectionsLeaving: count,
  /** Objections that the file stated of records that stay: they are never lifted by an undoing. */
  objectionsStaying: count,
});

export const importUndoSchema = z.object({
  id: z.uuid(),
  importId: z.uuid(),
  fileName: z.string(),
  /** planning, planned: nothing is written yet, counts say what would be. */
  status: z.enum(['planning', 'planned', 'running', 'cancelled', 'failed', 'done']),
  /** False as long as nothing is written. */
  hasBegun: z.boolean(),
  /** Only chosen records, not the whole import. */
  isPartial: z.boolean(),
  done: count,
  total: count.nullable(),
  counts: undoCountsSchema,
  askedAt: z.string(),
  endedAt: z.string().nullable(),
});

export const undoStateSchema = z.object({ undo: importUndoSchema.nullable() });

export const askUndoSchema = z.object({
  /** Accounts with all that stands below them, and persons; the whole import where nothing is said. */
  recordIds: z.array(z.uuid()).min(1).max(1_000).optional(),
});

export const undoItemsQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** What stays of an import, with the reason, in the order of the undoing. */
export const undoItemsSchema = z.object({
  items: z.array(
    z.object({
      position: count,
      kind: z.enum(['account', 'contact']),
      recordId: z.uuid(),
      /** Null for a record that is no more. */
      name: z.string().nullable(),
      level: z.enum(['group', 'entity', 'site', 'contact']).nullable(),
      outcome: z.enum(['kept', 'partly', 'gone']),
      reasons: z.array(reasonSchema),
    }),
  ),
  /** The `after` of the next page; null at the end. */
  next: count.nullable(),
});

export type UndoCounts = z.infer<typeof undoCountsSchema>;
export type ImportUndo = z.infer<typeof importUndoSchema>;
export type UndoItems = z.infer<typeof undoItemsSchema>;
