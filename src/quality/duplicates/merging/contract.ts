import { z } from 'zod';

const kind = z.enum(['account', 'contact']);
const fact = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Which records become one; the choices name, field by field, the record that the value is taken from. */
export const mergeWishSchema = z.object({
  kind,
  survivorId: z.uuid(),
  mergedIds: z.array(z.uuid()).min(1).max(100),
  fields: z.record(z.string().max(60), z.uuid()).default({}),
  revenue: z.enum(['sum', 'survivor', 'largest']).default('sum'),
  /** The versions that were looked at, by id. */
  versions: z.record(z.uuid(), z.number().int()).default({}),
});

export const mergePreviewSchema = z.object({
  records: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string(), version: z.number() })),
  /** Every field that one of the records fills; `chosen` is what would be taken. */
  fields: z.array(z.object({ field: z.string(), chosen: z.uuid(), values: z.record(z.string(), z.string()) })),
  /** Rows that would follow the survivor, by table, and those whose like it has already. */
  moves: z.array(z.object({ table: z.string(), moving: z.number(), alike: z.number() })),
  /** Why this may not be merged; null where it may. */
  refusal: z.object({ reason: fact, instead: z.array(fact) }).nullable(),
});

export const mergedSchema = z.object({ mergeId: z.uuid(), survivorId: z.uuid() });
export const mergeParams = z.object({ mergeId: z.uuid() });

const rowSchema = z.object({ table: z.string(), id: z.uuid() });
export const unmergedSchema = z.object({
  survivorId: z.uuid(),
  restoredIds: z.array(z.uuid()),
  keptEdits: z.array(rowSchema.extend({ field: z.string().nullable() })),
  addedSince: z.array(rowSchema),
  redone: z.array(z.uuid()),
  alsoUndone: z.array(z.uuid()),
});

export const mergesQuery = z.object({
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const mergesSchema = z.object({
  merges: z.array(
    z.object({
      mergeId: z.uuid(),
      kind,
      survivorId: z.uuid(),
      name: z.string(),
      mergedNames: z.array(z.string()),
      mergedBy: z.uuid(),
      mergedAt: z.string(),
      undoneAt: z.string().nullable(),
    }),
  ),
  next: z.uuid().nullable(),
});

export const splitSchema = z.object({
  kind,
  recordId: z.uuid(),
  name: z.string().trim().min(1).max(300),
  rows: z.array(rowSchema).min(1).max(1000),
});
export const splitAnswerSchema = z.object({ id: z.uuid(), code: z.string() });

export type MergeWishRequest = z.infer<typeof mergeWishSchema>;
export type MergePreview = z.infer<typeof mergePreviewSchema>;
export type Merged = z.infer<typeof mergedSchema>;
export type UnmergedAnswer = z.infer<typeof unmergedSchema>;
export type Merges = z.infer<typeof mergesSchema>;
export type SplitRequest = z.infer<typeof splitSchema>;
