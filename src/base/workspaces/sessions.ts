import type { Pool } from 'pg';
import { AppError } from '../../platform/app-error.ts';
import type { Auth } from './auth.ts';
import type { LoginSession } from './contract.ts';
import { type WithDates, writeInstants } from './write-instants.ts';

interface Doors {
  readonly pool: Pool;
  readonly auth: Auth;
}

interface Current {
  readonly userId: string;
  readonly sessionId: string;
}

/** The session of these cookies. @throws AppError `session_required`. */
export async function getCurrentSession({ auth }: Doors, headers: Headers): Promise<Current> {
  const found = await auth.api.getSession({ headers });
  if (!found) throw new AppError('session_required', { status: 401 });
  return { userId: found.user.id, sessionId: found.session.id };
}

/** Where a person is logged in now, latest first. Tokens never leave: a session is named by its id. */
export async function findSessions({ pool }: Doors, { userId, sessionId }: Current): Promise<LoginSession[]> {
  const { rows } = await pool.query<WithDates<LoginSession, 'createdAt' | 'seenAt'>>(
    `select "id", "createdAt", "updatedAt" as "seenAt", "userAgent", "ipAddress", "id" = $2 as "isCurrent"
     from auth."session" where "userId" = $1 and "expiresAt" > now() order by "updatedAt" desc limit 200`,
    [userId, sessionId],
  );
  return rows.map(writeInstants);
}

/** Ends one session of the same person. @throws AppError `session_unknown`. */
export async function revokeSession({ pool }: Doors, { userId }: Current, id: string): Promise<void> {
  const { rowCount } = await pool.query('delete from auth."session" where "userId" = $1 and "id" = $2', [userId, id]);
  if (rowCount === 0) throw new AppError('session_unknown', { status: 404 });
}

/** Ends every session of a person but the one that asks. */
export async function revokeOtherSessions({ pool }: Doors, { userId, sessionId }: Current): Promise<void> {
  await pool.query('delete from auth."session" where "userId" = $1 and "id" <> $2', [userId, sessionId]);
}
