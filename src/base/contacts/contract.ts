import { z } from 'zod';
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
    ...{ createdAt: z.string(), updatedAt: z.string(), version: z.number().int() },
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
