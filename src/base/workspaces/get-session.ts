import type { Pool } from 'pg';
import type { Auth } from './auth.ts';
import { findWorkspaces } from './find-workspaces.ts';
import type { Membership } from './workspace.ts';

/** Who asks. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly hasTwoFactor: boolean;
}

export interface Session {
  readonly user: User;
  readonly workspaces: readonly Membership[];
}

/** The person whose session the cookies name, null for nobody. */
export async function getUser(auth: Auth, headers: Headers): Promise<User | null> {
  const session = await auth.api.getSession({ headers });
  if (!session) return null;
  const { id, name, email, twoFactorEnabled } = session.user;
  return { id, name, email, hasTwoFactor: twoFactorEnabled ?? false };
}

/** The person and the workspaces that he may open; null for nobody. */
export async function getSession(pool: Pool, auth: Auth, headers: Headers): Promise<Session | null> {
  const user = await getUser(auth, headers);
  return user ? { user, workspaces: await findWorkspaces(pool, user.id) } : null;
}
