import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import { type Access, contextOf } from '../workspaces/access.ts';

/** What a write is given from outside: the instant and new ids. */
export interface Writing {
  readonly now: Date;
  readonly newId: () => string;
}

/** Raises the version of a contact and writes what changed of it, and of what hangs on it, into the log. */
export async function recordContactChange(
  tx: Tx,
  access: Access,
  contactId: string,
  changes: FieldChanges,
  { now, newId }: Writing,
): Promise<void> {
  await sql`
    update contact set version = version + 1, updated_at = ${now}
    where workspace_id = ${access.workspaceId} and contact_id = ${contactId}`.execute(tx);
  const line = { recordKind: 'contact', recordId: contactId, changes } as const;
  await appendChanges(tx, access.workspaceId, [line], contextOf(access, now), newId);
}

/** Changes of a row that a contact owns, under the names that the log knows them by. */
export function changesOfPart(table: string, id: string, changes: FieldChanges): FieldChanges {
  return Object.fromEntries(Object.entries(changes).map(([name, values]) => [`${table}:${id}.${name}`, values]));
}

/** A row that a contact gets: what is filled of it, for the log. */
export function newPart(table: string, id: string, row: object): FieldChanges {
  const filled = Object.entries(row).filter(
    ([name, value]) => value !== null && !(Array.isArray(value) && value.length === 0) && name !== `${table}_id`,
  );
  return { [`${table}:${id}`]: [null, Object.fromEntries(filled)] };
}

/** The day of an instant, as dates are written. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** An instant as JSON writes it, from a column that may be null. */
export function instant(column: string) {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
