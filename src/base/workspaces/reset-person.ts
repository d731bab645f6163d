import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { AppError } from '../../platform/app-error.ts';
import { type Tx, unsafeWithoutWorkspace } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import type { Auth } from './auth.ts';
import { findPersonByEmail } from './find-person.ts';
import { findWorkspaces } from './find-workspaces.ts';

interface PersonReset {
  readonly email: string;
  /** Removed where the telephone is lost and the recovery codes with it. */
  readonly secondFactor: 'kept' | 'removed';
}

/**
 * Gives a person who cannot log in any more a new password, drawn here, and ends all his sessions. Each workspace of his
 * keeps a line of it, without the password.
 * @throws AppError `person_unknown`.
 */
export async function resetPerson(
  pool: Pool,
  auth: Pick<Auth, 'hashPassword'>,
  { email, secondFactor }: PersonReset,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<{ readonly password: string }> {
  const person = await findPersonByEmail(pool, email);
  if (!person) throw new AppError('person_unknown', { values: { email }, status: 404 });
  const password = randomBytes(15).toString('base64url');
  const hash = await auth.hashPassword(password);
  const workspaces = await findWorkspaces(pool, person.id);
  const secondStep: FieldChanges = secondFactor === 'removed' ? { secondFactor: [person.hasTwoFactor, false] } : {};
  const changes: FieldChanges = { password: ['kept', 'reset'], ...secondStep };
  const line = { recordKind: 'workspace_member', recordId: person.id, changes } as const;
  const context = { changedBy: null, changedAt: now, source: 'set_up', cause: { command: 'user reset' } } as const;
  await unsafeWithoutWorkspace(pool, async (tx) => {
    await writeLogin(tx, { id: person.id, hash, secondFactor, now });
    for (const { id } of workspaces) await appendChanges(tx, id, [line], context, newId);
  });
  return { password };
}

async function writeLogin(
  tx: Tx,
  { id, hash, secondFactor, now }: { id: string; hash: string; secondFactor: 'kept' | 'removed'; now: Date },
): Promise<void> {
  await sql`
    update auth."account" set "password" = ${hash}, "updatedAt" = ${now}
    where "userId" = ${id} and "providerId" = 'credential'`.execute(tx);
  await sql`delete from auth."session" where "userId" = ${id}`.execute(tx);
  await sql`update auth."twoFactor" set "lockedUntil" = null where "userId" = ${id}`.execute(tx);
  if (secondFactor === 'kept') return;
  await sql`delete from auth."twoFactor" where "userId" = ${id}`.execute(tx);
  await sql`update auth."user" set "twoFactorEnabled" = false where "id" = ${id}`.execute(tx);
}
