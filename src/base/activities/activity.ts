import type { Columns, RowOf } from '../../platform/db/columns.ts';

export const ACTIVITY_COLUMNS = {
  activity_id: 'uuid',
  kind: 'text',
  subject: 'text?',
  body: 'text?',
  account_id: 'uuid?',
  contact_id: 'uuid?',
  occurred_at: 'timestamptz?',
  due_on: 'date?',
  done_at: 'timestamptz?',
  assignee_id: 'uuid?',
  outcome: 'text?',
  created_by: 'uuid?',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
} as const satisfies Columns;
export type ActivityRow = RowOf<typeof ACTIVITY_COLUMNS>;

/** An action that we owe, as the list of a day knows it. */
export const isOwed = (kind: string): boolean => kind === 'task' || kind === 'follow_up';

/** What counts as having been in touch; a note or a task is about somebody, not with him. */
export const isInTouch = (kind: string): boolean => ['call', 'meeting', 'email', 'visit'].includes(kind);
