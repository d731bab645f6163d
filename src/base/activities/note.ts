import { createHash } from 'node:crypto';
import type { Columns, RowOf } from '../../platform/db/columns.ts';

export const NOTE_COLUMNS = {
  note_id: 'uuid',
  account_id: 'uuid?',
  contact_id: 'uuid?',
  noted_on: 'date?',
  body: 'text',
  heading: 'text?',
  body_hash: 'text',
  source: 'text',
  created_by: 'uuid?',
  created_at: 'timestamptz',
} as const satisfies Columns;
export type NoteRow = RowOf<typeof NOTE_COLUMNS>;

/** Says that two notes are the same words of the same day, whatever file or column brought them. */
export function hashNote(notedOn: string | null, body: string): string {
  return createHash('sha256')
    .update(`${notedOn ?? ''}\n${body}`)
    .digest('hex')
    .slice(0, 32);
}
