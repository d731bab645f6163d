import { z } from 'zod';
import { departmentName } from '../../domain/department.ts';
import { HEADCOUNT_BANDS } from '../../domain/headcount-band.ts';
import { NAF_SECTOR } from '../../domain/naf.ts';
import { REGION_NAMES } from '../../domain/region.ts';

const count = z.number().int().nonnegative();
const cents = z.number().int().min(0).max(9_007_199_254_740_991);
const level = z.enum(['group', 'entity', 'site']);
const version = z.number().int().min(1).max(2_147_483_647);
/** PostgreSQL holds no NUL. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((one) => !one.includes('\0'));
const some = <Value extends z.ZodType>(value: Value, most = 200) => z.array(value).min(1).max(most).optional();
const range = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ from: value.optional(), to: value.optional() }).optional();
const known = (code: string) => Object.hasOwn(REGION_NAMES, code);

/** « siège, grand compte » or « site, local ». */
const territoryKindSchema = z.enum(['corporate', 'site']);

/**
 * Criteria, all of which must hold; each is a set of values, one of which is enough. Strict, because a criterion that is
 * misspelled and dropped would cover the whole base.
 */
const ruleSchema = z.strictObject({
  /** Without it: groups and companies for a corporate territory, sites for a local one. */
  levels: some(level, 3),
  regions: some(z.string().max(4).refine(known)),
  departments: some(
    z
      .string()
      .max(3)
      .refine((code) => departmentName(code) !== null),
  ),
  /** The first two to five digits of a French postcode. */
  postcodes: some(z.string().regex(/^\d{2,5}$/), 2_000),
  sectors: some(z.string().regex(NAF_SECTOR)),
  headcounts: some(z.enum(HEADCOUNT_BANDS.map(([code]) => code))),
  /** Sold in the last whole year, by the account and all that stands below it, in cents of euro. */
  revenue: range(cents),
  /** Cents a year, of the account itself. */
  potential: range(cents),
  siteCount: z
    .strictObject({
      of: z.enum(['company', 'group']),
      from: count.max(1_000_000).optional(),
      to: count.max(1_000_000).optional(),
    })
    .optional(),
  /** Whole trees: the group and all that stands below it. */
  groups: some(z.uuid(), 1_000),
  /** Exactly these. */
  accounts: some(z.uuid(), 5_000),
  /** Never these, nor what stands below them. */
  excluded: some(z.uuid(), 5_000),
});

export const territoryParams = z.object({ territoryId: z.uuid() });
export const versionQuery = z.object({ version: z.coerce.number().pipe(version) });
/** Which of two territories that share accounts comes first. */
const orderSchema = z.array(z.object({ territoryId: z.uuid(), place: z.enum(['before', 'after']) })).max(500);

export const saveTerritorySchema = z.object({
  name: text(120).pipe(z.string().min(1)),
  kind: territoryKindSchema,
  ownerId: z.uuid().nullable(),
  /** Without a person, the lead of the team follows. */
  teamId: z.uuid().nullable(),
  rule: ruleSchema,
  order: orderSchema,
});
/** The kind of a territory stays. */
export const changeTerritorySchema = saveTerritorySchema.omit({ kind: true }).extend({ version });
export const savedTerritorySchema = z.object({ id: z.uuid(), version });

const named = z.object({ id: z.uuid(), name: z.string() });
export const territorySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: territoryKindSchema,
  ownerId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
  /** Who follows what it covers; null where nobody can: the person has left, or the team has no lead. */
  followerId: z.uuid().nullable(),
  rule: ruleSchema,
  order: orderSchema,
  version,
});
/** With the names of the accounts that the rules speak of, as far as the asker may read them. */
export const territoriesSchema = z.object({ territories: z.array(territorySchema), accounts: z.array(named) });

export const previewTerritorySchema = z.object({
  /** The territory that is being changed; none for a new one. */
  id: z.uuid().optional(),
  kind: territoryKindSchema,
  rule: ruleSchema,
});
/** An account of a list, with where it stands. */
const lineSchema = z.object({
  id: z.uuid(),
  level,
  name: z.string(),
  town: z.string().nullable(),
  groupName: z.string().nullable(),
  ownerId: z.uuid().nullable(),
});
const overlapSchema = z.object({ territoryId: z.uuid(), name: z.string(), accounts: count });
export const territoryPreviewSchema = z.object({
  accounts: count,
  byLevel: z.object({ group: count, entity: count, site: count }),
  revenueCents: z.number(),
  /** Covered by another territory of the same kind as well. */
  overlaps: z.array(overlapSchema),
  /** The first accounts that another territory has too. */
  shared: z.array(lineSchema.extend({ territoryId: z.uuid() })),
  /** The first accounts that it covers. */
  examples: z.array(lineSchema),
});

export const coverageSchema = z.object({
  /** What each territory has, after the order between those that share accounts. */
  territories: z.array(z.object({ id: z.uuid(), accounts: count, revenueCents: z.number() })),
  /** Pairs that share accounts although nobody has said which comes first. */
  undecided: z.array(z.object({ firstId: z.uuid(), secondId: z.uuid(), accounts: count })),
  total: count,
  uncovered: count,
  uncoveredRevenueCents: z.number(),
  /** Where the holes are; null where the account has no French address. */
  holes: z.array(
    z.object({
      region: z.string().nullable(),
      department: z.string().nullable(),
      accounts: count,
      revenueCents: z.number(),
    }),
  ),
});

export const coveredQuery = z.object({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** « none »: accounts without a French address. */
const placeCode = z.string().regex(/^(none|[0-9AB]{2,3})$/);
export const uncoveredQuery = coveredQuery.extend({
  region: placeCode.optional(),
  department: placeCode.optional(),
});
export const accountLinesSchema = z.object({ accounts: z.array(lineSchema), next: z.string().nullable() });

/** Some territories, or all. What a person named by hand is kept unless it is to be replaced. */
export const applicationSchema = z.object({
  territoryIds: z.array(z.uuid()).min(1).max(500).optional(),
  byHand: z.enum(['kept', 'replaced']).default('kept'),
});
const fromTo = z.object({ fromId: z.uuid().nullable(), toId: z.uuid(), accounts: count });
export const applicationPreviewSchema = z.object({
  moves: z.array(fromTo),
  accounts: count,
  /** Of those, named by a person. */
  replaced: count,
  /** Named by a person, left alone. */
  kept: count,
  examples: z.array(lineSchema.extend({ toId: z.uuid() })),
});
export const madeChangeSchema = z.object({
  id: z.uuid(),
  accounts: count,
  activities: count,
  territories: count,
  /** Accounts that are left for a next call: one operation moves so many and no more. */
  left: count,
  /** False where its day is still to come. */
  isApplied: z.boolean(),
});

const handover = z.object({
  fromId: z.uuid(),
  toId: z.uuid(),
  /** Only what this territory covers; the territory goes with it. */
  territoryId: z.uuid().optional(),
  /** Only what these criteria cover; without levels: all levels. */
  filter: ruleSchema.optional(),
});
export const previewHandoverSchema = handover;
export const handOverSchema = handover.extend({
  startsOn: z.iso.date().refine((day) => day >= '2000' && day < '2100'),
  note: text(2_000).nullable(),
});
export const handoverPreviewSchema = z.object({
  accounts: count,
  byLevel: z.object({ group: count, entity: count, site: count }),
  revenueCents: z.number(),
  activities: count,
  territories: z.array(z.string()),
  examples: z.array(lineSchema),
});

/** Who follows how many accounts; `name` is kept of those who have left. */
export const portfoliosSchema = z.object({
  portfolios: z.array(
    z.object({ userId: z.uuid(), name: z.string(), hasLeft: z.boolean(), accounts: count, revenueCents: z.number() }),
  ),
});

export const changeParams = z.object({ changeId: z.uuid() });
export const portfolioChangeSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['application', 'handover']),
  fromId: z.uuid().nullable(),
  toId: z.uuid().nullable(),
  startsOn: z.string(),
  note: z.string().nullable(),
  accounts: count,
  activities: count,
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  appliedAt: z.iso.datetime().nullable(),
  undoneAt: z.iso.datetime().nullable(),
});
export const portfolioChangesSchema = z.object({ changes: z.array(portfolioChangeSchema) });
/** What was put back, and what stays because somebody has changed it since. */
export const undoneChangeSchema = z.object({ restored: count, kept: count });

export type Rule = z.infer<typeof ruleSchema>;
export type TerritoryKind = z.infer<typeof territoryKindSchema>;
export type TerritoryView = z.infer<typeof territorySchema>;
export type TerritoriesView = z.infer<typeof territoriesSchema>;
export type SaveTerritory = z.infer<typeof saveTerritorySchema>;
export type ChangeTerritory = z.infer<typeof changeTerritorySchema>;
export type PreviewTerritory = z.infer<typeof previewTerritorySchema>;
export type TerritoryPreview = z.infer<typeof territoryPreviewSchema>;
export type Overlap = z.infer<typeof overlapSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
export type AccountLine = z.infer<typeof lineSchema>;
export type AccountLines = z.infer<typeof accountLinesSchema>;
export type Application = z.infer<typeof applicationSchema>;
export type ApplicationPreview = z.infer<typeof applicationPreviewSchema>;
export type MadeChange = z.infer<typeof madeChangeSchema>;
export type HandoverScope = z.infer<typeof previewHandoverSchema>;
export type HandOver = z.infer<typeof handOverSchema>;
export type HandoverPreview = z.infer<typeof handoverPreviewSchema>;
export type Portfolios = z.infer<typeof portfoliosSchema>;
export type PortfolioChangeView = z.infer<typeof portfolioChangeSchema>;
export type UndoneChange = z.infer<typeof undoneChangeSchema>;
