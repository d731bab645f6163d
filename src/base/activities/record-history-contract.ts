import { z } from 'zod';

export const recordParams = z.object({ recordId: z.uuid() });
export const changesQuery = z.object({
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const atQuery = z.object({ instant: z.iso.datetime({ offset: true }) });

export const recordChangesSchema = z.object({
  changes: z.array(
    z.object({
      changeId: z.uuid(),
      recordKind: z.string(),
      changedBy: z.uuid().nullable(),
      changedAt: z.string(),
      source: z.string(),
      cause: z.record(z.string(), z.string()).nullable(),
      /** {field: [before, after]}; a row that the record owns is the field `table:id`. */
      changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
    }),
  ),
  next: z.uuid().nullable(),
});
export const recordAtSchema = z.object({
  fields: z.record(z.string(), z.unknown()),
  parts: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
  /** When it was last changed before that instant. */
  changedAt: z.string(),
});
/** What stood below an account at an instant, two levels deep. */
const nodeThenSchema = z.object({
  id: z.uuid(),
  level: z.enum(['group', 'entity', 'site']),
  name: z.string(),
  town: z.string().nullable(),
  isClosed: z.boolean(),
  /** False: it stands elsewhere today, or nowhere. */
  isHereToday: z.boolean(),
});
export const treeThenSchema = z.object({
  children: z.array(nodeThenSchema.extend({ children: z.array(nodeThenSchema) })),
  /** False: more stood below it than are read. */
  isWhole: z.boolean(),
});
export const logVerificationSchema = z.object({
  lines: z.number(),
  seals: z.number(),
  unsealed: z.number(),
  erased: z.number(),
  faults: z.array(z.object({ kind: z.string(), changeId: z.uuid().nullable(), seal: z.number().nullable() })),
  lastSeal: z.object({ number: z.number(), chained: z.string() }).nullable(),
});

export type RecordChanges = z.infer<typeof recordChangesSchema>;
export type NodeThen = z.infer<typeof nodeThenSchema>;
export type TreeThen = z.infer<typeof treeThenSchema>;
export type RecordAt = z.infer<typeof recordAtSchema>;
