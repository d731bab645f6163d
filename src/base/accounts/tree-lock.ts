import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { shareLock, takeLock, tryToShareLock } from '../../platform/db/transaction-lock.ts';
import type { Access } from '../workspaces/access.ts';
import { assertMayEditAccount } from './account-policy.ts';

/** Held while a file is being saved: an import knows the places of the tree from before its first line. */
export function importLockOf(workspaceId: string): string {
  return `commit-plan ${workspaceId}`;
}

const treeLockOf = (workspaceId: string) => `account-tree ${workspaceId}`;

/**
 * For whoever adds an account somewhere: nothing moves until the transaction ends, so that the path that he read is still
 * the path when he writes.
 */
export async function keepTreeStill(tx: Tx, workspaceId: string): Promise<void> {
  await shareLock(tx, treeLockOf(workspaceId));
}

/**
 * `lockTree` for whoever asks to move an account: refused before he waits where he may not change it, so that nobody holds up
 * those who may. What is true now may no longer be once the lock is his: the account is opened again afterwards.
 * @throws AppError as `assertMayEditAccount`, `lockTree`.
 */
export async function lockTreeToMove(tx: Tx, access: Access, accountId: string): Promise<void> {
  await assertMayEditAccount(tx, access, accountId);
  await lockTree(tx, access.workspaceId);
}

/**
 * For whoever moves accounts: two moves that are each right could make a circle together, so that they follow each other.
 * @throws AppError `import_under_way` while a file is being saved in the workspace.
 */
async function lockTree(tx: Tx, workspaceId: string): Promise<void> {
  await takeLock(tx, treeLockOf(workspaceId));
  if (!(await tryToShareLock(tx, importLockOf(workspaceId)))) throw new AppError('import_under_way', { status: 409 });
}
