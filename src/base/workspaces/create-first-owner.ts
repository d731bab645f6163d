import type { Pool } from 'pg';
import { AppError } from '../../platform/app-error.ts';
import { holdLock } from '../../platform/db/hold-lock.ts';
import type { Auth } from './auth.ts';
import { createWorkspace } from './create-workspace.ts';
import type { Credentials } from './login.ts';

interface Owner extends Credentials {
  readonly name: string;
  readonly workspaceName: string;
}

/** Whether nobody can log in yet: the one moment at which a stranger may become the owner. */
export async function isWithoutOwner(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query('select from auth."user" limit 1');
  return rowCount === 0;
}

/**
 * Makes the first person and the first workspace, and answers the cookies of his session.
 * @throws AppError `owner_already_set` once somebody exists.
 */
export async function createFirstOwner(
  pool: Pool,
  auth: Auth,
  owner: Owner,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<readonly string[]> {
  const cookies = await holdLock(pool, 'create-first-owner', async () => {
    if (!(await isWithoutOwner(pool))) return null;
    const { name, email, password, workspaceName } = owner;
    const { headers, response } = await auth.api.signUpEmail({ body: { name, email, password }, returnHeaders: true });
    await createWorkspace(pool, { name: workspaceName, userId: response.user.id, now, newId });
    return headers.getSetCookie();
  });
  if (!cookies) throw new AppError('owner_already_set', { status: 409 });
  return cookies;
}
