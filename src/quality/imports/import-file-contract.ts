import { z } from 'zod';
import { reasonSchema } from './contract.ts';

const count = z.number().int().nonnegative();

/** What saving a file changes, or would change. */
export const planCountsSchema = z.object({
  created: z.object({ group: count, entity: count, site: count, contact: count, network: count }),
  completed: count,
  unchanged: count,
  objections: count,
  skipped: count,
  // Imports of before this was counted say nothing of it.
  toCheck: count.default(0),
});

/** A file whose customers are in the base: when, by whom, what it brought. */
export const savedImportSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  sheet: z.string(),
  status: z.enum(['committing', 'cancelled', 'committed', 'partly_undone', 'undone']),
  receivedAt: z.string(),
  committedAt: z.string().nullable(),
  receivedBy: z.string(),
  rowCount: count,
  counts: planCountsSchema.nullable(),
});
export const savedImportsSchema = z.object({ imports: z.array(savedImportSchema) });

/** « Pourquoi ici ? » of a record of the base: each file that speaks of it, its lines, and what held them together. */
export const recordOriginSchema = z.object({
  origins: z.array(
    z.object({
      importId: z.uuid(),
      name: z.string(),
      sheet: z.string(),
      receivedAt: z.string(),
      confidence: z.number(),
      reasons: z.array(reasonSchema),
      joins: z.array(
        z.object({
          left: z.number().int(),
          right: z.number().int(),
          reasons: z.array(reasonSchema),
          against: z.array(reasonSchema),
          score: z.number(),
          probability: z.number(),
        }),
      ),
      headers: z.array(z.string()),
      lineCount: count,
      lines: z.array(z.object({ rowId: z.number().int(), status: z.string(), cells: z.array(z.string()) })),
    }),
  ),
});
export const recordParams = z.object({ recordId: z.uuid() });

export type SavedImports = z.infer<typeof savedImportsSchema>;
export type RecordOrigins = z.infer<typeof recordOriginSchema>;
