import { z } from 'zod';

const text = z.string().trim().max(300);
const texts = z.array(text).max(20).default([]);
const level = z.enum(['group', 'entity', 'site', 'contact']);

const reasonSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** What is known of a record before it is created, as people write it. Phones, e-mails and numbers in any form. */
export const draftSchema = z.object({
  level,
  /** Name of the group, company or site. */
  name: text.optional(),
  otherNames: texts,
  firstName: text.optional(),
  lastName: text.optional(),
  siren: text.optional(),
  siret: text.optional(),
  code: text.optional(),
  phones: texts,
  emails: texts,
  website: text.optional(),
  address: text.optional(),
  postcode: text.optional(),
  town: text.optional(),
  /** The company, or any account of it, under which the site or contact would stand. */
  accountId: z.uuid().optional(),
});
export const checkDuplicatesSchema = z.object({ draft: draftSchema });

const evidenceSchema = z.object({
  reasons: z.array(reasonSchema),
  against: z.array(reasonSchema),
  /** In bits: the prior and the bars sum to it. */
  score: z.number(),
  probability: z.number(),
  priorWeight: z.number(),
  bars: z.array(
    z.object({ field: z.string(), level: z.string(), weight: z.number(), termFrequencyWeight: z.number() }),
  ),
});

/** A record of the base in one line: enough to recognize it and to know whom to ask. */
export const recordLineSchema = z.object({
  id: z.uuid(),
  level,
  code: z.string(),
  name: z.string(),
  /** The account to open: itself, or where the contact works. */
  accountId: z.uuid().nullable(),
  companyName: z.string().nullable(),
  town: z.string().nullable(),
  siren: z.string().nullable(),
  ownerName: z.string().nullable(),
});
export const twinSchema = recordLineSchema.extend({
  /** same: as sure as records can tell; possible: look at it; apart: alike, and yet another. */
  band: z.enum(['same', 'possible', 'apart']),
  evidence: evidenceSchema,
  /** Not the asker's to read: only name, town and who follows it are said, and whom to ask for access. */
  isMasked: z.boolean(),
});

/** index: everything was compared; base: only equal numbers and addresses, while the index is being made. */
const answeredBySchema = z.enum(['index', 'base']);
export const duplicatesSchema = z.object({ answeredBy: answeredBySchema, twins: z.array(twinSchema) });

export const searchQuery = z.object({
  q: z.string().trim().max(200),
  limit: z.coerce.number().int().min(1).max(50).default(12),
});
export const foundRecordSchema = recordLineSchema.extend({ because: z.array(reasonSchema) });
export const foundRecordsSchema = z.object({ answeredBy: answeredBySchema, records: z.array(foundRecordSchema) });

export type DraftRequest = z.infer<typeof draftSchema>;
export type RecordLine = z.infer<typeof recordLineSchema>;
export type Duplicates = z.infer<typeof duplicatesSchema>;
export type FoundRecord = z.infer<typeof foundRecordSchema>;
export type FoundRecords = z.infer<typeof foundRecordsSchema>;
