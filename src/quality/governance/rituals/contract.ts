import { z } from 'zod';
import { recordLineSchema } from '../contract.ts';

const count = z.number().int().nonnegative();
const answer = z.enum(['right', 'wrong', 'unclear']);

/** A quarterly check: drawn, answered record by record, signed. */
export const checkSummarySchema = z.object({
  id: z.uuid(),
  kind: z.enum(['sample', 'key_accounts']),
  quarter: z.string(),
  seed: z.number().int(),
  drawnAt: z.iso.datetime(),
  signedBy: z.uuid().nullable(),
  signedAt: z.iso.datetime().nullable(),
  total: count,
  answered: count,
  right: count,
});
export const checkDetailSchema = checkSummarySchema.extend({
  items: z.array(
    z.object({ position: count, answer: answer.nullable(), comment: z.string().nullable(), record: recordLineSchema }),
  ),
});
export const checksSchema = z.object({ checks: z.array(checkSummarySchema) });
export const drawCheckSchema = z.object({
  kind: z.enum(['sample', 'key_accounts']),
  size: z.number().int().min(1).max(200).default(20),
  /** The same seed on the same base draws the same records. */
  seed: z.number().int().min(0).max(2_000_000_000).optional(),
});
export const checkParams = z.object({ checkId: z.uuid() });
export const checkItemParams = checkParams.extend({ position: z.coerce.number().int().min(0).max(1000) });
export const answerCheckSchema = z.object({
  answer,
  comment: z
    .string()
    .trim()
    .max(500)
    .refine((value) => !value.includes('\0'))
    .optional(),
});

/** A cleaning that was saved under a name, and what its runs did. */
export const CLEANING_KINDS = ['archive_inactive', 'normalize_names', 'fill_department'] as const;
export const cleaningJobSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(CLEANING_KINDS),
  runs: z.array(
    z.object({ id: z.uuid(), ranAt: z.iso.datetime(), changed: count, undoneAt: z.iso.datetime().nullable() }),
  ),
});
export const cleaningJobsSchema = z.object({ jobs: z.array(cleaningJobSchema) });
export const saveCleaningSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .refine((value) => !value.includes('\0')),
  kind: z.enum(CLEANING_KINDS),
});
export const cleaningParams = z.object({ jobId: z.uuid() });
export const cleaningRunParams = z.object({ runId: z.uuid() });
const values = z.record(z.string(), z.string().nullable());
export const cleaningPreviewSchema = z.object({
  total: count,
  examples: z.array(z.object({ id: z.uuid(), name: z.string(), before: values, after: values })),
});
export const cleaningRunSchema = z.object({ runId: z.uuid(), changed: count });
/** kept: changed by somebody since, and left as they are. */
export const cleaningUndoneSchema = z.object({ restored: count, kept: count });

export type CheckSummary = z.infer<typeof checkSummarySchema>;
export type CheckDetail = z.infer<typeof checkDetailSchema>;
export type AnswerCheck = z.infer<typeof answerCheckSchema>;
export type CleaningJob = z.infer<typeof cleaningJobSchema>;
export type CleaningKind = CleaningJob['kind'];
export type CleaningPreview = z.infer<typeof cleaningPreviewSchema>;
