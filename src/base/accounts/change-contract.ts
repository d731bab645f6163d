import { z } from 'zod';
import { NAMING_RULES } from '../../domain/account-name.ts';
import { ACCOUNT_LEVELS, ORGANIZATION_MODELS } from '../../domain/organization-model.ts';
import { setCustomSchema } from '../fields/contract.ts';

/** PostgreSQL holds no NUL. */
const text = z
  .string()
  .trim()
  .max(300)
  .refine((value) => !value.includes('\0'));
const words = text.min(1);
const day = z.iso.date();
const version = z.number().int().positive();
const cents = z.number().int().min(0).max(9_000_000_000_000_000);
const status = z.enum(['prospect', 'client', 'former_client', 'partner', 'inactive']);
const code = (shape: RegExp) => text.regex(shape);

const addressSchema = z.object({
  line: text.nullish(),
  complement: text.nullish(),
  postcode: text.nullish(),
  town: text.nullish(),
  country: text.nullish(),
});

/** What is known of an account, field by field; null empties one. An address is taken whole. */
const fieldsSchema = z.object({
  name: words,
  otherNames: z.array(words).max(50),
  status: status.nullable(),
  priority: z.enum(['A', 'B', 'C', 'D']).nullable(),
  isStrategic: z.boolean(),
  isIncomplete: z.boolean(),
  /** « Lieu de décision ». */
  decidesHere: z.boolean(),
  kind: z
    .enum(['network', 'regional_office', 'agency', 'plant', 'workshop', 'store', 'warehouse', 'depot', 'office'])
    .nullable(),
  legalForm: words.nullable(),
  nafCode: code(/^\d{2}\.?\d{2}[A-Z]$/).nullable(),
  nafVersion: z.enum(['rev2', '2025']).nullable(),
  /** INSEE's tranche d'effectifs. */
  headcountBand: z
    .enum(['NN', '00', '01', '02', '03', '11', '12', '21', '22', '31', '32', '41', '42', '51', '52', '53'])
    .nullable(),
  /** The customer's own revenue a year. */
  estimatedRevenueCents: cents.nullable(),
  /** What he could buy from us a year. */
  potentialCents: cents.nullable(),
  /** Of every amount of the account. */
  currency: code(/^[A-Z]{3}$/),
  coverageArea: words.nullable(),
  /** ISO 639-1, with a region where it matters: fr, fr-BE. */
  language: code(/^[a-z]{2}(-[A-Z]{2})?$/).nullable(),
  timeZone: code(/^[A-Z][A-Za-z_]+(\/[A-Za-z_+-]+){0,2}$/).nullable(),
  preferredChannel: z.enum(['phone', 'email', 'mail', 'sms', 'visit', 'video']).nullable(),
  organizationType: z.enum(['b2b', 'b2c', 'b2g', 'public_body', 'association']).nullable(),
  website: words.nullable(),
  leadSource: words.nullable(),
  leadCampaign: words.nullable(),
  leadChannel: words.nullable(),
  firstConvertedOn: day.nullable(),
  address: addressSchema.nullable(),
});

/** Numbers and codes that name an account; null takes one away. */
const identifiersSchema = z.object({
  siren: words.nullable(),
  siret: words.nullable(),
  vat: words.nullable(),
  /** The user's own code: « code client », code of the shop. */
  ownCode: words.nullable(),
});

/** Where values come from, when it is known: by field of the body. */
const provenanceSchema = z.record(
  z.string().max(60),
  z.object({ source: words, sourcedOn: day.optional(), verifiedAt: z.iso.datetime().optional() }),
);

export const createAccountSchema = fieldsSchema
  .partial()
  .extend(identifiersSchema.partial().shape)
  .extend({
    level: z.enum(ACCOUNT_LEVELS),
    name: words,
    parentId: z.uuid().optional(),
    /** Why it stands under its parent. */
    evidence: words.optional(),
    /** Records that it resembles and that somebody has looked at: they are others. */
    distinctFrom: z.array(z.uuid()).max(50).default([]),
    provenance: provenanceSchema.optional(),
    /** Fields that the workspace added, by key: what its dictionary requires is there from the first moment. */
    custom: setCustomSchema.shape.values.optional(),
  });
export const updateAccountSchema = fieldsSchema
  .partial()
  .extend(identifiersSchema.partial().shape)
  .extend({
    version,
    /** standard: the name is written as the workspace's standard has it. */
    naming: z.literal('standard').optional(),
    provenance: provenanceSchema.optional(),
  });

const grounds = { evidence: words.optional(), on: day.optional() };
export const versionSchema = z.object({ version });
export const versionQuery = z.object({ version: z.coerce.number().int().positive() });
export const attachAccountSchema = z.object({ version, parentId: z.uuid(), ...grounds });
export const detachAccountQuery = versionQuery.extend(grounds);
export const attachInsteadSchema = z.object({ accountId: z.uuid(), version, draft: createAccountSchema });
export const closeAccountSchema = z.object({ version, on: day.optional(), reason: words.optional() });
export const moveSiteSchema = z.object({
  version,
  address: addressSchema,
  siret: words.optional(),
  on: day.optional(),
});
export const succeedAccountSchema = z.object({
  version,
  successorId: z.uuid(),
  /** Sites that go over with the business. */
  siteIds: z.array(z.uuid()).max(1_000).default([]),
  ...grounds,
});
const linkKinds = z.enum(['network', 'capital', 'billing', 'framework', 'succession']);
export const linkAccountSchema = z.object({ version, kind: linkKinds, otherId: z.uuid(), ...grounds });
export const linkParams = z.object({ accountId: z.uuid(), linkId: z.uuid() });
export const lineParams = z.object({ accountId: z.uuid(), productLineId: z.uuid() });
export const setLineStatusSchema = z.object({ version, status: status.nullable(), sinceOn: day.optional() });
export const yearParams = z.object({ accountId: z.uuid(), year: z.coerce.number().int().min(1990).max(2100) });
export const setRevenueSchema = z.object({
  version,
  amountCents: cents.nullable(),
  currency: code(/^[A-Z]{3}$/).default('EUR'),
});
export const assignAccountSchema = z.object({ version, ownerId: z.uuid().nullable() });
export const verifyAccountSchema = z.object({ version, fields: z.array(words).max(60).default([]) });
export const organizationSchema = z.object({ version, model: z.enum(ORGANIZATION_MODELS).nullable() });
export const organizationPreviewQuery = z.object({ model: z.enum(ORGANIZATION_MODELS).optional() });

const rule = z.object({ prefix: code(/^[A-Z][A-Z0-9]{0,9}$/), width: z.number().int().min(1).max(9) });
export const accountSettingsSchema = z.object({
  organization: z.object({ model: z.enum(ORGANIZATION_MODELS) }),
  naming: z.object({ rule: z.enum(NAMING_RULES) }),
  codes: z.object({ group: rule, entity: rule, site: rule }),
});

export const productLineSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  position: z.number(),
  isArchived: z.boolean(),
});
export const productLineParams = z.object({ productLineId: z.uuid() });
export const saveProductLineSchema = z.object({
  name: words,
  position: z.number().int().min(0).max(10_000).default(0),
});

export const savedAccountSchema = z.object({ id: z.uuid(), version: z.number() });
export const createdAccountSchema = savedAccountSchema.extend({ code: z.string(), name: z.string() });
/** What really changed, field by field as the change log names them. */
export const updatedAccountSchema = savedAccountSchema.extend({ changed: z.array(z.string()) });
export const movedAccountSchema = savedAccountSchema.extend({ moved: z.number() });
export const linkedAccountSchema = savedAccountSchema.extend({ linkId: z.uuid() });
export const organizationPlanSchema = z.object({
  model: z.string(),
  shown: z.array(z.string()),
  required: z.array(z.string()),
  /** Accounts that would stand elsewhere. */
  moved: z.array(z.object({ id: z.uuid(), name: z.string(), level: z.string(), from: z.uuid(), to: z.uuid() })),
  /** Companies that would get a site. */
  sitesMissing: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
const instant = z.date().nullable();
const optionalText = z.string().nullable();

export const accountFieldsSchema = z.object({
  id: z.uuid(),
  level: z.string(),
  code: z.string(),
  version: z.number(),
  mayEdit: z.boolean(),
  ownerId: z.uuid().nullable(),
  parentId: z.uuid().nullable(),
  state: optionalText,
  closedOn: optionalText,
  isHeadOffice: z.boolean(),
  lastVerifiedAt: instant,
  lastVerifiedBy: z.uuid().nullable(),
  /** The one that its tree is kept by. */
  organizationModel: z.string(),
  /** Its name as the standard of the workspace would write it. */
  nameByStandard: z.string(),
  /** As a change takes them. */
  fields: z.record(z.string(), z.unknown()),
  identifiers: z.array(
    z.object({ kind: z.string(), value: z.string(), validFrom: optionalText, validTo: optionalText }),
  ),
  provenance: z.array(
    z.object({
      field: z.string(),
      source: optionalText,
      sourcedOn: optionalText,
      verifiedAt: instant,
      verifiedBy: z.uuid().nullable(),
    }),
  ),
  productLines: z.array(
    z.object({ productLineId: z.uuid(), name: z.string(), status: z.string(), sinceOn: optionalText }),
  ),
  /** Where it stands and stood, the latest first. */
  parents: z.array(
    z.object({
      parentId: z.uuid(),
      name: z.string(),
      validFrom: optionalText,
      validTo: optionalText,
      source: z.string(),
      evidence: optionalText,
    }),
  ),
  links: z.array(
    z.object({
      linkId: z.uuid(),
      kind: z.string(),
      otherId: z.uuid(),
      validFrom: optionalText,
      validTo: optionalText,
    }),
  ),
});

export const followersSchema = z.object({
  followers: z.array(
    z.object({
      accountId: z.uuid(),
      ownerId: z.uuid().nullable(),
      since: z.date(),
      until: z.date().nullable(),
      changedBy: z.uuid().nullable(),
    }),
  ),
});

export type AccountFields = z.infer<typeof fieldsSchema>;
export type CreateAccount = z.infer<typeof createAccountSchema>;
export type UpdateAccount = z.infer<typeof updateAccountSchema>;
export type ProvenanceGiven = z.infer<typeof provenanceSchema>;
