import { z } from 'zod';

/** PostgreSQL holds no NUL. */
const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((value) => !value.includes('\0'));
const count = z.number().int().nonnegative();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const recordKind = z.enum(['account', 'contact']);
const level = z.enum(['group', 'entity', 'site', 'contact']);
const code = z.string().regex(/^[a-z][a-z_]{0,59}$/);

export const codeParams = z.object({ code });
export const pageQuery = z.object({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const kindPageQuery = pageQuery.extend({ recordKind: recordKind.default('account') });

/** A record in one line: enough to recognize it, to open it and to know whom to ask. */
export const recordLineSchema = z.object({
  recordKind,
  id: z.uuid(),
  level,
  code: z.string(),
  name: z.string(),
  /** The account to open: itself, or where the contact works. */
  accountId: z.uuid().nullable(),
  companyName: z.string().nullable(),
  town: z.string().nullable(),
  ownerName: z.string().nullable(),
  ownerId: z.uuid().nullable(),
  version: z.number().int(),
});
export const recordPageSchema = z.object({ records: z.array(recordLineSchema), next: z.string().nullable() });

/** A figure of the base: so many of so many, against its objective, with its days. */
export const indicatorSchema = z.object({
  code,
  unit: z.enum(['percent', 'per_thousand', 'days']),
  better: z.enum(['up', 'down']),
  numerator: z.number(),
  denominator: z.number(),
  value: z.number().nullable(),
  target: z.number(),
  dueOn: day.nullable(),
  isReached: z.boolean(),
  /** Share of the way from where the figure stood when the objective was set, 0 to 1; null without a start. */
  progress: z.number().nullable(),
  recordKinds: z.array(recordKind),
  trend: z.array(z.object({ on: day, value: z.number().nullable() })),
});
/** snapshot: the figures of a day; now: counted for this answer. */
export const indicatorsSchema = z.object({
  countedFrom: z.enum(['snapshot', 'now']),
  takenOn: day,
  indicators: z.array(indicatorSchema),
});

export const ruleSchema = z.object({
  code,
  severity: z.enum(['error', 'warning', 'hint']),
  recordKind,
  failing: count,
  /** Failing records more than the day before, where that day was counted. */
  change: z.number().int().nullable(),
});
export const rulesSchema = z.object({ takenOn: day, rules: z.array(ruleSchema), alerts: z.array(code) });

export const fillSchema = z.object({
  takenOn: day.nullable(),
  fills: z.array(
    z.object({
      recordKind,
      key: z.string(),
      level,
      filled: count,
      total: count,
      lastChangedAt: z.iso.datetime().nullable(),
    }),
  ),
  /** Nobody fills them, or nobody reads, filters or exports them. */
  unused: z.array(z.object({ recordKind, key: z.string(), because: z.enum(['empty', 'not_read']) })),
});
export const snapshotSchema = z.object({ takenOn: day, lines: count });

export const setObjectiveSchema = z.object({ target: z.number().min(0).max(100_000), dueOn: z.iso.date().nullable() });

/** One gesture, and what it brings to a figure, in points of that figure. */
export const correctionSchema = z.object({
  gesture: z.enum(['name_decider', 'add_contact', 'fix_email', 'fill_required']),
  indicator: code,
  gain: z.number(),
  valueCents: z.number(),
  record: recordLineSchema,
});
export const correctionsSchema = z.object({ corrections: z.array(correctionSchema) });

export const freshnessSchema = z.object({
  score: z.number(),
  lastLookedAt: z.iso.datetime(),
  verifiedAt: z.iso.datetime().nullable(),
  classes: z.array(z.object({ class: z.string(), changedAt: z.iso.datetime(), score: z.number() })),
});
export const recordParams = z.object({ recordKind, recordId: z.uuid() });
export const toVerifySchema = z.object({
  records: z.array(recordLineSchema.extend({ lastLookedAt: z.iso.datetime(), ageDays: count, valueCents: z.number() })),
});

const draftSchema = z.object({
  level: z.enum(['group', 'entity', 'site']),
  name: text(200).min(1),
  siren: text(20).optional(),
  siret: text(30).optional(),
  street: text(200).optional(),
  postcode: text(20).optional(),
  town: text(120).optional(),
  status: z.enum(['prospect', 'client', 'former_client', 'partner', 'inactive']).optional(),
});
export const requestCreationSchema = z.object({
  draft: draftSchema,
  parentId: z.uuid().nullable().default(null),
  proposedOwnerId: z.uuid().nullable().default(null),
  reason: text(1000).optional(),
});
export const requestParams = z.object({ requestId: z.uuid() });
export const requestsQuery = z.object({ status: z.enum(['proposed', 'approved', 'refused']).default('proposed') });
export const decideCreationSchema = z.object({
  decision: z.enum(['approve', 'refuse']),
  reason: text(1000).optional(),
});
const nearestSchema = z.object({ id: z.uuid(), name: z.string(), town: z.string().nullable(), band: z.string() });
export const creationRequestSchema = z.object({
  id: z.uuid(),
  status: z.enum(['proposed', 'approved', 'refused']),
  draft: draftSchema,
  parent: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** Who would follow it: whom the asker names, else who follows the parent. */
  proposedOwnerId: z.uuid().nullable(),
  reason: z.string().nullable(),
  /** What the base held at that moment that resembles it. */
  nearest: z.array(nearestSchema),
  requestedBy: z.uuid(),
  requestedAt: z.iso.datetime(),
  decidedBy: z.uuid().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionReason: z.string().nullable(),
  isDecidedByRule: z.boolean(),
  createdRecordId: z.uuid().nullable(),
});
export const creationRequestsSchema = z.object({ requests: z.array(creationRequestSchema) });

/** A strategic group with what is known of it and what is missing. */
export const strategicGroupSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  priority: z.string().nullable(),
  isStrategic: z.boolean(),
  ownerName: z.string().nullable(),
  ownerId: z.uuid().nullable(),
  valueCents: z.number(),
  entities: count,
  sites: count,
  sitesWithoutContact: count,
  contacts: count,
  /** Those whose role somebody stated; those whose job lets guess it stand apart. */
  deciders: count,
  likelyDeciders: count,
  lastLookedAt: z.iso.datetime(),
});
export const strategicMapSchema = z.object({ groups: z.array(strategicGroupSchema) });
export const strategicQuery = z.object({ limit: z.coerce.number().int().min(1).max(100).default(50) });

/** A value that changed on one site, and the sisters that still hold what it held before. */
const sisterProposalSchema = z.object({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string(),
  sites: z.array(z.object({ id: z.uuid(), name: z.string(), version: z.number().int() })),
});
export const siteParams = z.object({ accountId: z.uuid() });
export const sisterProposalsSchema = z.object({ proposals: z.array(sisterProposalSchema) });
export const applyToSistersSchema = z.object({ field: code, siteIds: z.array(z.uuid()).min(1).max(200) });
export const appliedSchema = z.object({ changed: count });
export type SisterProposal = z.infer<typeof sisterProposalSchema>;

export type RecordLine = z.infer<typeof recordLineSchema>;
export type IndicatorView = z.infer<typeof indicatorSchema>;
export type Indicators = z.infer<typeof indicatorsSchema>;
export type Rules = z.infer<typeof rulesSchema>;
export type Fills = z.infer<typeof fillSchema>;
export type SetObjectiveRequest = z.infer<typeof setObjectiveSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Freshness = z.infer<typeof freshnessSchema>;
export type ToVerify = z.infer<typeof toVerifySchema>;
export type RequestCreation = z.infer<typeof requestCreationSchema>;
export type CreationDraft = z.infer<typeof draftSchema>;
export type CreationRequest = z.infer<typeof creationRequestSchema>;
export type StrategicGroup = z.infer<typeof strategicGroupSchema>;
