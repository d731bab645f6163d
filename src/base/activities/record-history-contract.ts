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
export const logVerificationSchema = z.object({
  lines: z.number(),
  seals: z.number(),
  unsealed: z.number(),
  erased: z.number(),
  faults: z.array(z.object({ kind: z.string(), changeId: z.uuid().nullable(), seal: z.number().nullable() })),
  lastSeal: z.object({ number: z.number(), chained: z.string() }).nullable(),
});

export type RecordChanges = z.infer<typeof recordChangesSchema>;
export type RecordAt = z.infer<typeof recordAtSchema>;
