import { z } from 'zod';
import { listNameSchema } from '../views/contract.ts';

/** Records named one by one in an edit; what a filter covers has no such bound. */
const MOST_NAMED = 10_000;
const plain = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\0]*$/);

/** What an edit of many records may change. A field of the other list is refused record by record. */
const changesSchema = z
  .strictObject({
    name: plain(300).min(1),
    status: z.enum(['prospect', 'client', 'former_client', 'partner', 'inactive']).nullable(),
    priority: z.enum(['A', 'B', 'C', 'D']).nullable(),
    ownerId: z.uuid().nullable(),
    potentialCents: z.number().int().min(0).max(9_000_000_000_000_000).nullable(),
    civility: z.enum(['M.', 'Mme']).nullable(),
    firstName: plain(120).nullable(),
    lastName: plain(120).nullable(),
  })
  .partial();
const isFilled = (changes: object) => Object.values(changes).some((value) => value !== undefined);

const rowSchema = z.object({
  id: z.uuid(),
  version: z.number().int().positive().optional(),
  changes: changesSchema.refine(isFilled),
});
const distinct = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** Records by name, all that a filter covers, or each with values of its own (a block pasted from a spreadsheet). */
const targetSchema = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(MOST_NAMED).refine(distinct) }),
  z.strictObject({ filter: plain(8_000) }),
  z.strictObject({
    rows: z
      .array(rowSchema)
      .min(1)
      .max(1_000)
      .refine((rows) => distinct(rows.map(({ id }) => id))),
  }),
]);

export const bulkEditRequestSchema = z
  .object({ list: listNameSchema, target: targetSchema, changes: changesSchema.default({}) })
  .refine(({ target, changes }) => 'rows' in target || isFilled(changes));
export const bulkEditParams = z.object({ bulkEditId: z.uuid() });

const countSchema = z.number().int().nonnegative();
export const bulkEditPreviewSchema = z.object({
  covered: countSchema,
  /** Of those covered: what will change, what has the value already, what the asker may only read. */
  changing: countSchema,
  unchanged: countSchema,
  notMine: countSchema,
  /** By field, the values that will be replaced, the commonest first. */
  from: z.array(
    z.object({
      field: z.string(),
      values: z.array(z.object({ value: z.string().nullable(), count: countSchema })),
    }),
  ),
});

export const bulkEditSchema = z.object({
  id: z.uuid(),
  list: listNameSchema,
  changes: changesSchema,
  state: z.enum(['open', 'done', 'undoing', 'undone']),
  covered: countSchema,
  changed: countSchema,
  unchanged: countSchema,
  refused: countSchema,
  /** After undoing: records put back, and those that somebody changed since, or that are no longer his to change. */
  undone: countSchema,
  kept: countSchema,
  madeByName: z.string().nullable(),
  createdAt: z.iso.datetime(),
  mayUndo: z.boolean(),
  isMine: z.boolean(),
});
export const bulkEditsSchema = z.object({ bulkEdits: z.array(bulkEditSchema) });

export type BulkEditRequest = z.infer<typeof bulkEditRequestSchema>;
export type BulkEditChanges = z.infer<typeof changesSchema>;
export type BulkEditTarget = z.infer<typeof targetSchema>;
export type BulkEditPreview = z.infer<typeof bulkEditPreviewSchema>;
export type BulkEdit = z.infer<typeof bulkEditSchema>;
