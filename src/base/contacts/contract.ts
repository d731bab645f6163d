import { z } from 'zod';
import { BUYING_ROLES, STANCES } from '../../domain/buying-role.ts';
import { OBJECTION_CHANNELS } from '../../domain/may-contact.ts';
import { listCountSchema } from '../accounts/lists/contract.ts';

/** A person as the account that he belongs to shows him: what he does there, how to reach him, what he objects to. */
export const accountContactSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  civility: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  kind: z.enum(['works_at', 'covers']),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  seniority: z.string().nullable(),
  statedRoles: z.array(z.string()),
  /** Guessed from the job title, and shown so. */
  inferredRoles: z.array(z.string()),
  decisionTag: z.string().nullable(),
  hasEnded: z.boolean(),
  points: z.array(
    z.object({
      kind: z.enum(['phone', 'email']),
      raw: z.string(),
      canonical: z.string(),
      extension: z.string().nullable(),
      use: z.string().nullable(),
    }),
  ),
  objections: z.array(z.object({ channel: z.string(), raw: z.string() })),
  /** Every account that he works at or covers, this one included. */
  places: z.array(
    z.object({
      id: z.uuid(),
      level: z.enum(['group', 'entity', 'site']),
      name: z.string(),
      kind: z.enum(['works_at', 'covers']),
    }),
  ),
});
export const accountContactsSchema = z.object({ contacts: z.array(accountContactSchema) });

const word = z.string().nullable();
const anId = z.uuid().nullable();
const words = z.array(z.string()).nullable();
/** A line of the list: its id and the fields that were asked for. The place is where the person works, else what he covers. */
const contactLineSchema = z
  .object({
    ...{
      code: z.string(),
      name: word,
      civility: word,
      firstName: word,
      lastName: word,
      jobTitle: word,
      department: word,
    },
    ...{
      seniority: word,
      role: words,
      statedRole: words,
      decisionTag: word,
      affiliation: word,
      email: word,
      phone: word,
    },
    ...{ accountId: anId, accountName: word, companyId: anId, companyName: word, town: word, source: z.string() },
    ...{ createdAt: z.string(), updatedAt: z.string(), version: z.number().int(), isMine: z.boolean() },
  })
  .partial()
  .extend({ id: z.uuid() });
export const contactListSchema = z.object({
  contacts: z.array(contactLineSchema),
  next: z.string().nullable(),
  count: listCountSchema.nullable(),
});

export type ContactList = z.infer<typeof contactListSchema>;
export type AccountContact = z.infer<typeof accountContactSchema>;
export type AccountContacts = z.infer<typeof accountContactsSchema>;

/** PostgreSQL holds no NUL. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => !value.includes('\0'));
const name = text(120);
/** Nobody's career begins before 1900: an earlier year is a slip of the keyboard. */
const day = z.iso.date().refine((value) => value >= '1900');
const role = z.enum(BUYING_ROLES);
const stances = z.partialRecord(role, z.enum(STANCES));
const version = z.number().int().positive();
const level = z.enum(['group', 'entity', 'site']);
const pointUse = z.enum(['switchboard', 'direct', 'mobile', 'fax', 'unknown']);
const verification = z.enum(['valid', 'invalid', 'bounced', 'unknown']);

export const contactParams = z.object({ contactId: z.uuid() });
export const affiliationParams = contactParams.extend({ affiliationId: z.uuid() });
export const pointParams = contactParams.extend({ pointId: z.uuid() });
export const objectionParams = contactParams.extend({ objectionId: z.uuid() });

/** What somebody does at an account. Department, seniority and likely roles are read from the job title. */
const placeFields = {
  jobTitle: text(200).nullable(),
  /** What is known; what the job title suggests stands apart. */
  statedRoles: z.array(role).max(BUYING_ROLES.length),
  stances,
  decisionTag: z.enum(['A', 'B', 'C']).nullable(),
  influence: z.number().int().min(1).max(5).nullable(),
  perimeter: text(300).nullable(),
  /** Codes or names, former names included. */
  regions: z.array(text(80)).max(30),
  isMain: z.boolean(),
  validFrom: day.nullable(),
};
export const placeSchema = z.object({ accountId: z.uuid() }).extend(z.object(placeFields).partial().shape);

export const contactFieldsSchema = z
  .object({
    civility: z.enum(['M.', 'Mme']).nullable(),
    firstName: name.nullable(),
    lastName: name.nullable(),
    /** ISO 639-1: fr, en, de… */
    language: z.stringFormat('language', /^[a-z]{2}$/).nullable(),
    /** IANA: Europe/Paris. */
    timeZone: text(60).nullable(),
    persona: text(120).nullable(),
    technologies: z.array(text(60)).max(50),
    linkedin: z
      .url({ protocol: /^https$/, hostname: /(^|\.)linkedin\.com$/ })
      .max(300)
      .nullable(),
    /** Where the person was met. */
    leadSource: text(120).nullable(),
  })
  .partial();

export const createContactSchema = contactFieldsSchema.extend({
  worksAt: placeSchema.optional(),
  covers: z.array(placeSchema).max(50).default([]),
  phones: z.array(text(120)).max(10).default([]),
  emails: z.array(text(254)).max(10).default([]),
  /** Records that resemble this one and that somebody has looked at: another person. */
  distinctFrom: z.array(z.uuid()).max(50).default([]),
});
export const createdContactSchema = z.object({ id: z.uuid(), code: z.string(), version });
export const updateContactSchema = contactFieldsSchema.extend({ version });

export const addAffiliationSchema = placeSchema.extend({ kind: z.enum(['works_at', 'covers']) });
export const updateAffiliationSchema = z.object(placeFields).partial().extend({ version });
export const endAffiliationSchema = z.object({ endedOn: day.optional() });
export const changeJobSchema = z.object({
  version,
  leftOn: day.optional(),
  /** Absent where nobody knows yet where he went. */
  to: placeSchema.optional(),
  /** What he covered: ended with his place, unless he keeps it. */
  covers: z.enum(['end', 'keep']).default('end'),
});

export const addPointSchema = z.object({
  kind: z.enum(['phone', 'email']),
  text: text(254),
  use: pointUse.default('unknown'),
  isPrimary: z.boolean().default(false),
});
export const updatePointSchema = z
  .object({ use: pointUse, isPrimary: z.boolean(), verification })
  .partial()
  .extend({ version });

export const recordObjectionSchema = z.object({ channel: z.enum(OBJECTION_CHANNELS), words: text(500) });
export const liftObjectionSchema = z.object({ reason: text(500) });

const accountOfPlaceSchema = z.object({
  id: z.uuid(),
  level,
  name: z.string(),
  town: z.string().nullable(),
  companyName: z.string().nullable(),
});
export const affiliationSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['works_at', 'covers']),
  account: accountOfPlaceSchema,
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  seniority: z.string().nullable(),
  statedRoles: z.array(z.string()),
  /** Guessed from the job title, and shown so. */
  inferredRoles: z.array(z.string()),
  stances: z.record(z.string(), z.string()),
  decisionTag: z.string().nullable(),
  influence: z.number().nullable(),
  perimeter: z.string().nullable(),
  regions: z.array(z.string()),
  isMain: z.boolean(),
  hasEnded: z.boolean(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  verifiedAt: z.string().nullable(),
});
export const contactPointSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['phone', 'email']),
  raw: z.string(),
  canonical: z.string(),
  extension: z.string().nullable(),
  use: z.string().nullable(),
  isGeneric: z.boolean(),
  isPrimary: z.boolean(),
  verification: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  /** Other persons with this very number or mailbox, among those whom the asker reads. */
  alsoOf: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export const contactSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  version,
  civility: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  language: z.string().nullable(),
  timeZone: z.string().nullable(),
  persona: z.string().nullable(),
  technologies: z.array(z.string()),
  linkedin: z.string().nullable(),
  leadSource: z.string().nullable(),
  source: z.string(),
  verifiedAt: z.string().nullable(),
  lastContactOn: z.string().nullable(),
  isMine: z.boolean(),
  /** By which channels he may be reached: objections of his own and of where he works counted. */
  mayContact: z.object({ phone: z.boolean(), email: z.boolean(), mail: z.boolean(), sms: z.boolean() }),
  affiliations: z.array(affiliationSchema),
  points: z.array(contactPointSchema),
  objections: z.array(
    z.object({
      id: z.uuid(),
      channel: z.string(),
      raw: z.string(),
      objectedAt: z.string(),
      liftedAt: z.string().nullable(),
      liftReason: z.string().nullable(),
      /** Said of the whole account and not of the person. */
      accountName: z.string().nullable(),
    }),
  ),
});

/** A record that a new person may repeat, as the check of duplicates answers it. */
export const contactTwinSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  companyName: z.string().nullable(),
  town: z.string().nullable(),
  ownerName: z.string().nullable(),
  band: z.enum(['same', 'possible', 'apart']),
  /** Codes of the words that speak for it. */
  reasons: z.array(z.string()),
});
export type ContactFields = z.infer<typeof contactFieldsSchema>;
export type PlaceFields = z.infer<typeof placeSchema>;
export type CreateContactRequest = z.infer<typeof createContactSchema>;
export type NewContactRequest = z.input<typeof createContactSchema>;
export type CreatedContact = z.infer<typeof createdContactSchema>;
export type UpdateContactRequest = z.infer<typeof updateContactSchema>;
export type AddAffiliationRequest = z.infer<typeof addAffiliationSchema>;
export type UpdateAffiliationRequest = z.infer<typeof updateAffiliationSchema>;
export type ChangeJobRequest = z.infer<typeof changeJobSchema>;
export type AddPointRequest = z.infer<typeof addPointSchema>;
export type UpdatePointRequest = z.infer<typeof updatePointSchema>;
export type ContactView = z.infer<typeof contactSchema>;
export type AffiliationView = z.infer<typeof affiliationSchema>;
export type ContactTwin = z.infer<typeof contactTwinSchema>;
