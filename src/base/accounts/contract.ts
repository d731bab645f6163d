import { z } from 'zod';
import { listCountSchema } from './lists/contract.ts';

const count = z.number().int().nonnegative();
const level = z.enum(['group', 'entity', 'site']);

export const accountParams = z.object({ accountId: z.uuid() });

/** Where to go on reading: the end of the page before. */
export const pageQuery = z.object({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const findAccountsQuery = pageQuery.extend({ search: z.string().trim().max(200).optional() });

export const trailSchema = z.array(z.object({ id: z.uuid(), level, name: z.string() }));

/** An account in a list or a tree, with what stands below it. */
export const accountSummarySchema = z.object({
  id: z.uuid(),
  code: z.string(),
  level,
  name: z.string(),
  kind: z.string().nullable(),
  state: z.string().nullable(),
  isHeadOffice: z.boolean(),
  siren: z.string().nullable(),
  town: z.string().nullable(),
  postcode: z.string().nullable(),
  status: z.string().nullable(),
  priority: z.string().nullable(),
  ownerName: z.string().nullable(),
  totals: z.object({ entities: count, sites: count, contacts: count }),
});
export const foundAccountSchema = accountSummarySchema.extend({ trail: trailSchema });

export const accountPageSchema = z.object({ accounts: z.array(accountSummarySchema), next: z.string().nullable() });
export const foundAccountsSchema = z.object({ accounts: z.array(foundAccountSchema), next: z.string().nullable() });

/** What stands below an account, itself left out; what was sold each year; who was named a decider or is likely one. */
const overviewTotalsSchema = z.object({
  entities: count,
  sites: count,
  contacts: count,
  deciders: count,
  potentialCents: z.number(),
  revenueWithUs: z.array(z.object({ year: z.number().nullable(), amountCents: z.number() })),
});
const overviewNodeSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  level,
  name: z.string(),
  totals: overviewTotalsSchema,
});
const overviewChildSchema = overviewNodeSchema.extend({ children: z.array(overviewNodeSchema) });
export const accountOverviewSchema = overviewNodeSchema.extend({ children: z.array(overviewChildSchema) });

/** The whole base in four numbers. Networks are counted apart from groups. */
export const baseTotalsSchema = z.object({
  groups: count,
  networks: count,
  entities: count,
  sites: count,
  contacts: count,
});

const pointSchema = z.object({
  kind: z.enum(['phone', 'email']),
  raw: z.string(),
  canonical: z.string(),
  extension: z.string().nullable(),
  use: z.string().nullable(),
  isGeneric: z.boolean(),
});
export const accountSchema = foundAccountSchema.extend({
  /** Carried by every change of the account. */
  version: z.number().int(),
  mayEdit: z.boolean(),
  ownerId: z.uuid().nullable(),
  isStrategic: z.boolean(),
  lastVerifiedAt: z.iso.datetime().nullable(),
  otherNames: z.array(z.string()),
  legalForm: z.string().nullable(),
  nafCode: z.string().nullable(),
  headcount: z.string().nullable(),
  domains: z.array(z.string()),
  address: z.object({
    raw: z.string().nullable(),
    street: z.string().nullable(),
    complement: z.string().nullable(),
    postcode: z.string().nullable(),
    town: z.string().nullable(),
    country: z.string().nullable(),
  }),
  potentialCents: z.number().nullable(),
  lastContactOn: z.string().nullable(),
  identifiers: z.array(z.object({ kind: z.string(), value: z.string(), validTo: z.string().nullable() })),
  points: z.array(pointSchema),
  revenueWithUs: z.array(z.object({ year: z.number().nullable(), amountCents: z.number(), currency: z.string() })),
  links: z.array(z.object({ kind: z.string(), id: z.uuid(), name: z.string() })),
  objections: z.array(z.object({ channel: z.string(), raw: z.string() })),
});

const word = z.string().nullable();
const anId = z.uuid().nullable();
/** A line of the list: its id and the fields that were asked for. */
const accountLineSchema = z
  .object({
    ...{
      code: z.string(),
      level,
      name: z.string(),
      siren: word,
      siret: word,
      status: word,
      priority: word,
      kind: word,
    },
    ...{ state: word, isHeadOffice: z.boolean(), legalForm: word, nafCode: word, headcount: word, street: word },
    ...{ postcode: word, town: word, department: word, region: word, country: word, ownerId: anId, ownerName: word },
    ...{
      potentialCents: z.number().nullable(),
      revenueCents: z.number().nullable(),
      lastContactOn: word,
      source: z.string(),
    },
    ...{ createdAt: z.string(), updatedAt: z.string(), version: z.number().int() },
    ...{ groupId: anId, groupName: word, companyId: anId, companyName: word },
    ...{ isStrategic: z.boolean(), isIncomplete: z.boolean(), isMine: z.boolean(), followedBy: word },
    /** At the account and below it, as far as the asker reads. */
    ...{ siteCount: z.number(), contactCount: z.number(), deciderCount: z.number(), holes: z.array(z.string()) },
  })
  .partial()
  .extend({ id: z.uuid() })
  // The year is part of the name of a revenue.
  .catchall(z.number().nullable());
export const accountListSchema = z.object({
  accounts: z.array(accountLineSchema),
  next: z.string().nullable(),
  count: listCountSchema.nullable(),
});

export type AccountOverview = z.infer<typeof accountOverviewSchema>;
export type OverviewNode = z.infer<typeof overviewNodeSchema>;
export type OverviewTotals = z.infer<typeof overviewTotalsSchema>;
export type AccountList = z.infer<typeof accountListSchema>;
export type AccountSummary = z.infer<typeof accountSummarySchema>;
export type FoundAccount = z.infer<typeof foundAccountSchema>;
export type AccountPage = z.infer<typeof accountPageSchema>;
export type FoundAccounts = z.infer<typeof foundAccountsSchema>;
export type AccountView = z.infer<typeof accountSchema>;
export type BaseTotals = z.infer<typeof baseTotalsSchema>;

/** What anybody of the workspace may know of an account that he may not read. */
export const glimpsedAccountSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  town: z.string().nullable(),
  followedBy: z.string().nullable(),
  mayRead: z.boolean(),
  isAsked: z.boolean(),
});
export const askAccessSchema = z.object({
  /** PostgreSQL holds no NUL. */
  message: z
    .string()
    .trim()
    .max(1_000)
    .refine((text) => !text.includes('\0'))
    .nullable(),
});
export const accessRequestParams = z.object({ requestId: z.uuid() });
export const accessRequestSchema = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  accountName: z.string(),
  town: z.string().nullable(),
  userId: z.uuid(),
  userName: z.string(),
  message: z.string().nullable(),
  askedAt: z.iso.datetime(),
  decision: z.enum(['accepted', 'refused']).nullable(),
  isMineToAnswer: z.boolean(),
});
export const entrustSchema = z.object({ userId: z.uuid() });
export const grantParams = accountParams.extend({ grantId: z.uuid() });
export const accountGrantSchema = z.object({
  id: z.uuid(),
  userId: z.uuid(),
  userName: z.string(),
  reason: z.enum(['entrusted', 'access_request', 'support']),
  grantedAt: z.iso.datetime(),
});
export const madeRecordSchema = z.object({ id: z.uuid() });
export type GlimpsedAccount = z.infer<typeof glimpsedAccountSchema>;
export type AccessRequestView = z.infer<typeof accessRequestSchema>;
export type AccountGrant = z.infer<typeof accountGrantSchema>;
