import { z } from 'zod';
import { BUYING_ROLES } from '../../../domain/buying-role.ts';

export const committeeQuery = z.object({
  /** A person with whom nothing happened for so many months is silent. */
  silentAfterMonths: z.coerce.number().int().min(1).max(60).default(6),
});

/** Somebody of the account, as far as his part in a purchase goes. */
export const memberSchema = z.object({
  contactId: z.uuid(),
  name: z.string(),
  accountId: z.uuid(),
  accountName: z.string(),
  jobTitle: z.string().nullable(),
  stance: z.string().nullable(),
  decisionTag: z.string().nullable(),
  influence: z.number().nullable(),
  isMain: z.boolean(),
  isVerified: z.boolean(),
  isSilent: z.boolean(),
  lastContactOn: z.string().nullable(),
  mayContact: z.boolean(),
});
export const seatSchema = z.object({
  role: z.enum(BUYING_ROLES),
  /** verified: somebody vouched within a year; known: stated; silent: all who hold it are; missing: nobody is known to. */
  state: z.enum(['verified', 'known', 'silent', 'missing']),
  holders: z.array(memberSchema),
  /** Whose job suggests the role: nobody has stated it. */
  couldSit: z.array(memberSchema),
});
export const committeeSchema = z.object({
  seats: z.array(seatSchema),
  /** Whom to ask about empty chairs: they may be reached and are not silent. */
  toAsk: z.array(memberSchema),
  /** False where the tree has more people with roles than were read. */
  isWhole: z.boolean(),
});

export const formerDecidersQuery = z.object({
  accountId: z.uuid().optional(),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** Who decided somewhere and left: kept for a follow-up of its own. */
export const formerDeciderSchema = z.object({
  contactId: z.uuid(),
  name: z.string(),
  jobTitle: z.string().nullable(),
  statedRoles: z.array(z.string()),
  inferredRoles: z.array(z.string()),
  decisionTag: z.string().nullable(),
  left: z.object({ id: z.uuid(), name: z.string() }),
  leftOn: z.string().nullable(),
  /** Where he works now, as far as the asker reads. */
  now: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});
export const formerDecidersSchema = z.object({
  deciders: z.array(formerDeciderSchema),
  next: z.string().nullable(),
});

export type CommitteeView = z.infer<typeof committeeSchema>;
export type Member = z.infer<typeof memberSchema>;
export type Seat = z.infer<typeof seatSchema>;
export type FormerDeciders = z.infer<typeof formerDecidersSchema>;
