import { z } from 'zod';

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

export type AccountContact = z.infer<typeof accountContactSchema>;
export type AccountContacts = z.infer<typeof accountContactsSchema>;
