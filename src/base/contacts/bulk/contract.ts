import { z } from 'zod';

const MOST_ITEMS = 10_000;
/** PostgreSQL holds no NUL; nothing else that people write is refused here. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\0]*$/);
const optional = (most: number) => text(most).nullable().optional();
const texts = z.array(text(300)).max(50).optional();
const ref = text(100).optional();
const cents = z.number().int().min(-1e14).max(1e14);

const common = {
  /** The record to change; a new one without it. */
  id: z.uuid().optional(),
  /** The version that was read: another one in the base refuses the change. */
  version: z.number().int().positive().optional(),
  /** A name of the call's own, for later items that stand below this one. */
  ref,
};

export const bulkAccountSchema = z.object({
  ...common,
  level: z.enum(['group', 'entity', 'site']).optional(),
  name: text(300).optional(),
  code: text(60).min(1).optional(),
  parentId: z.uuid().optional(),
  /** The `ref` of an account before this one in the call. */
  parentRef: ref,
  otherNames: texts,
  status: z.enum(['prospect', 'client', 'former_client', 'partner', 'inactive']).nullable().optional(),
  priority: optional(20),
  ownerId: z.uuid().nullable().optional(),
  /** Who follows it as others write him, where he is no member. */
  ownerName: optional(120),
  kind: z
    .enum(['network', 'regional_office', 'agency', 'plant', 'workshop', 'store', 'warehouse', 'depot', 'office'])
    .nullable()
    .optional(),
  state: z.enum(['open', 'closed', 'moved']).nullable().optional(),
  isHeadOffice: z.boolean().optional(),
  siren: text(20).optional(),
  siret: text(30).optional(),
  vat: text(30).optional(),
  /** The code that you give this customer yourself. */
  ownCode: text(60).min(1).optional(),
  legalForm: optional(60),
  nafCode: optional(10),
  headcount: optional(60),
  domains: texts,
  street: optional(300),
  addressComplement: optional(300),
  postcode: optional(12),
  town: optional(120),
  country: optional(60),
  potentialCents: cents.nullable().optional(),
  phones: texts,
  emails: texts,
  revenueWithUs: z
    .array(
      z.object({
        year: z.number().int().min(1900).max(2100).nullable(),
        amountCents: cents,
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .default('EUR'),
      }),
    )
    .max(30)
    .optional(),
});

const role = z.enum([
  'decision_maker',
  'budget_holder',
  'signatory',
  'buyer',
  'prescriber',
  'user',
  'influencer',
  'gatekeeper',
  'payer',
]);
const bulkAffiliationSchema = z.object({
  accountId: z.uuid().optional(),
  /** The `ref` of an account of the call. */
  accountRef: ref,
  kind: z.enum(['works_at', 'covers']).default('works_at'),
  jobTitle: text(200).optional(),
  /** What somebody who knows the customer says; what the job title suggests is added by itself. */
  statedRoles: z.array(role).max(9).default([]),
  decisionTag: z.enum(['A', 'B', 'C']).optional(),
});
export const bulkContactSchema = z.object({
  ...common,
  code: text(60).min(1).optional(),
  civility: z.enum(['M.', 'Mme']).nullable().optional(),
  firstName: optional(120),
  lastName: optional(120),
  ownCode: text(60).min(1).optional(),
  phones: texts,
  emails: texts,
  affiliations: z.array(bulkAffiliationSchema).max(50).optional(),
});

export const bulkSchema = z
  .object({
    /** all: everything or, where one item is refused, nothing. each: what can be written is, and the rest is told. */
    mode: z.enum(['all', 'each']).default('all'),
    accounts: z.array(bulkAccountSchema).max(MOST_ITEMS).default([]),
    contacts: z.array(bulkContactSchema).max(MOST_ITEMS).default([]),
  })
  .refine(({ accounts, contacts }) => accounts.length + contacts.length <= MOST_ITEMS);

const problemSchema = z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });
const resultSchema = z.object({
  status: z.enum(['created', 'updated', 'unchanged', 'refused']),
  id: z.uuid().nullable(),
  code: z.string().nullable(),
  version: z.number().int().nullable(),
  /** Why it was refused; each names the field. */
  problems: z.array(problemSchema),
});
/** One result per item, in the order of the call. */
export const bulkResultSchema = z.object({ accounts: z.array(resultSchema), contacts: z.array(resultSchema) });

export type BulkAccount = z.infer<typeof bulkAccountSchema>;
export type BulkContact = z.infer<typeof bulkContactSchema>;
export type BulkRequest = z.infer<typeof bulkSchema>;
export type BulkResult = z.infer<typeof resultSchema>;
export type BulkResults = z.infer<typeof bulkResultSchema>;
