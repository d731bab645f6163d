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
