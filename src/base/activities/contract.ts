import { z } from 'zod';

export const noteSchema = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  accountName: z.string(),
  notedOn: z.string().nullable(),
  body: z.string(),
  heading: z.string().nullable(),
  source: z.string(),
});
export const notesSchema = z.object({ notes: z.array(noteSchema) });
export type NotesView = z.infer<typeof notesSchema>;

/** note, call, meeting, email, visit happened; task and follow_up are owed until they are done. */
export const ACTIVITY_KINDS = ['note', 'call', 'meeting', 'email', 'visit', 'task', 'follow_up'] as const;
const kind = z.enum(ACTIVITY_KINDS);
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => !value.includes('\0'));
/** Nobody's history begins before 1900: an earlier year is a slip of the keyboard. */
const isOfOurTime = (value: string) => value >= '1900';
const instant = z.iso.datetime({ offset: true }).refine(isOfOurTime);
const day = z.iso.date().refine(isOfOurTime);
const version = z.number().int().positive();
const fields = {
  /** Of a follow-up: its reason. */
  subject: text(300).nullable(),
  body: text(20_000).nullable(),
  occurredAt: instant,
  dueOn: day,
  assigneeId: z.uuid().nullable(),
  outcome: text(300).nullable(),
};

export const activityParams = z.object({ activityId: z.uuid() });
export const createActivitySchema = z
  .object({ kind, accountId: z.uuid(), contactId: z.uuid(), ...fields })
  .partial()
  .required({ kind: true });
export const updateActivitySchema = z
  .object({ ...fields, isDone: z.boolean() })
  .partial()
  .extend({ version });
export const writtenActivitySchema = z.object({ id: z.uuid(), version });

export const timelineQuery = z.object({
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** « call,visit »; every kind where it is not said. */
  kinds: z
    .string()
    .max(200)
    .transform((said) => said.split(','))
    .pipe(z.array(kind))
    .optional(),
});
export const timelineEntrySchema = z.object({
  id: z.uuid(),
  /** A note that an import brought is read only. */
  origin: z.enum(['activity', 'note']),
  kind,
  subject: z.string().nullable(),
  body: z.string().nullable(),
  happenedAt: z.string(),
  /** False for a note that its file does not date: it stands where it was saved. */
  isDated: z.boolean(),
  dueOn: z.string().nullable(),
  doneAt: z.string().nullable(),
  outcome: z.string().nullable(),
  assigneeId: z.uuid().nullable(),
  createdBy: z.uuid().nullable(),
  version: z.number().nullable(),
  account: z.object({ id: z.uuid(), level: z.enum(['group', 'entity', 'site']), name: z.string() }).nullable(),
  contact: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});
export const timelineSchema = z.object({ entries: z.array(timelineEntrySchema), next: z.string().nullable() });

export const myDayQuery = z.object({ on: day.optional() });
export const myDaySchema = z.object({
  on: z.string(),
  late: z.array(timelineEntrySchema),
  due: z.array(timelineEntrySchema),
});

export type CreateActivityRequest = z.infer<typeof createActivitySchema>;
export type UpdateActivityRequest = z.infer<typeof updateActivitySchema>;
export type WrittenActivity = z.infer<typeof writtenActivitySchema>;
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export type Timeline = z.infer<typeof timelineSchema>;
export type MyDay = z.infer<typeof myDaySchema>;
export type ActivityKind = z.infer<typeof kind>;
