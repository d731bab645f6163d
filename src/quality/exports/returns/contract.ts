import { z } from 'zod';

export const returnParams = z.object({ returnId: z.uuid() });
export const returnChangeParams = returnParams.extend({ position: z.coerce.number().int().min(0).max(1_000_000) });
export const ofImportParams = z.object({ importId: z.string().max(40) });
export const returnOfImportSchema = z.object({
  importId: z.string().max(40),
  language: z.enum(['fr', 'en']).default('fr'),
});
export const languageQuery = z.object({ language: z.enum(['fr', 'en']).default('fr') });
export const recognisedSchema = z.object({ isReturn: z.boolean() });

const countsSchema = z.object({
  /** Lines of ours in the sheet. */
  lines: z.number().int(),
  /** Lines on which nothing was edited. */
  untouched: z.number().int(),
  /** Lines that somebody added: they go the way of any file. */
  added: z.number().int(),
  /** Lines that left and did not come back: nothing is deleted. */
  absent: z.number().int().nullable(),
  /** The same line twice: the first one counts. */
  repeated: z.number().int(),
  /** Records that are gone, or that the asker may not read. */
  gone: z.number().int(),
  /** Cells whose digits the spreadsheet threw away: nobody's edit. */
  damaged: z.number().int(),
});

/**
 * update: changed in the sheet alone. empty: emptied there. conflict: changed in the base meanwhile too. locked: a column that is
 * not changed this way. unreadable: no value of its column. gesture: what a caller learned.
 */
const kind = z.enum(['update', 'empty', 'conflict', 'locked', 'unreadable', 'gesture']);
const decision = z.enum(['take', 'leave']);
export const returnChangeSchema = z.object({
  position: z.number().int(),
  line: z.number().int(),
  recordId: z.uuid(),
  recordName: z.string(),
  kind,
  field: z.string(),
  /** The title of the column. */
  title: z.string(),
  /** As the base has it, in words. */
  before: z.string(),
  /** As the sheet has it, in words. */
  after: z.string(),
  decision: decision.nullable(),
  outcome: z.enum(['saved', 'refused', 'undone']).nullable(),
  problem: z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
  mayUndo: z.boolean(),
});
export const sheetReturnSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['account', 'contact']),
  name: z.string(),
  counts: countsSchema,
  receivedAt: z.string(),
  /** Edits in all, those decided to be taken, those saved. */
  changes: z.object({
    total: z.number().int(),
    toTake: z.number().int(),
    toDecide: z.number().int(),
    saved: z.number().int(),
    refused: z.number().int(),
  }),
});
export const sheetReturnsSchema = z.object({ returns: z.array(sheetReturnSchema) });
export const returnChangesQuery = z.object({
  after: z.coerce.number().int().min(-1).default(-1),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  language: z.enum(['fr', 'en']).default('fr'),
});
export const returnChangesSchema = z.object({
  changes: z.array(returnChangeSchema),
  next: z.number().int().nullable(),
});
export const decideReturnSchema = z.object({
  decision,
  /** These, or all those of a kind. */
  positions: z.array(z.number().int()).max(500).optional(),
  kind: kind.optional(),
});
export const decidedReturnSchema = z.object({ decided: z.number().int() });
/** `remaining`: call again until it is 0. */
export const savedReturnSchema = z.object({
  saved: z.number().int(),
  refused: z.number().int(),
  remaining: z.number().int(),
});
export const addedLinesSchema = z.object({ headers: z.array(z.string()), lines: z.array(z.array(z.string())) });

export type ReturnCounts = z.infer<typeof countsSchema>;
export type ReturnChange = z.infer<typeof returnChangeSchema>;
export type ReturnChangeKind = z.infer<typeof kind>;
export type SheetReturn = z.infer<typeof sheetReturnSchema>;
export type DecideReturn = z.infer<typeof decideReturnSchema>;
export type SavedReturn = z.infer<typeof savedReturnSchema>;
