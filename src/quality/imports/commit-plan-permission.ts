import type { Pool } from 'pg';
import { enterWorkspace } from '../../base/workspaces/enter-workspace.ts';
import { mayImport } from '../../base/workspaces/workspace.ts';
import { AppError } from '../../platform/app-error.ts';

/**
 * To be asked before planning or saving.
 * @throws AppError `workspace_unknown` or `import_not_allowed`.
 */
export async function assertMayImport(
  pool: Pool,
  visit: { readonly workspaceId: string; readonly userId: string },
): Promise<void> {
  await enterWorkspace(pool, visit, async (_tx, role) => {
    if (!mayImport(role)) throw new AppError('import_not_allowed', { status: 403 });
  });
}
