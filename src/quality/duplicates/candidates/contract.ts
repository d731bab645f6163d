import { z } from 'zod';
import { recordLineSchema, twinSchema } from '../contract.ts';

export const DECISIONS = ['distinct', 'merge', 'later'] as const;

export const searchStateSchema = z.object({
  id: z.uuid(),
  status: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.number(),
  total: z.number(),
  found: z.number(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
});
export const latestSearchSchema = z.object({ search: searchStateSchema.nullable() });

export const queueQuery = z.object({
  decision: z.enum(['open', 'later', 'distinct']).default('open'),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
/** isMasked: not the asker's to read; only name, town and who follows it are said. */
const sideSchema = recordLineSchema.extend({ isMasked: z.boolean() });
export const candidateSchema = z.object({
  kind: z.enum(['account', 'contact']),
  left: sideSchema,
  right: sideSchema,
  band: z.enum(['same', 'possible']),
  valueCents: z.number(),
  evidence: twinSchema.shape.evidence,
});
export const queueSchema = z.object({
  candidates: z.array(candidateSchema),
  open: z.number(),
  next: z.string().nullable(),
});

export const decideSchema = z.object({
  leftId: z.uuid(),
  rightId: z.uuid(),
  decision: z.enum(['distinct', 'later', 'open']),
});
export const decidedSchema = z.object({ decision: z.string() });

export type SearchState = z.infer<typeof searchStateSchema>;
export type LatestSearch = z.infer<typeof latestSearchSchema>;
export type Candidate = z.infer<typeof candidateSchema>;
export type CandidateQueue = z.infer<typeof queueSchema>;
export type DecideRequest = z.infer<typeof decideSchema>;
