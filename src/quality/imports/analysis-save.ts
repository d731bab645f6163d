import type { Pool } from 'pg';
import { enterWorkspace } from '../../base/workspaces/enter-workspace.ts';
import { AppError } from '../../platform/app-error.ts';

/**
 * A person saves into a workspace of his, and only where his role lets him.
 * @throws AppError `workspace_unknown`, `import_not_allowed`.
 */
export async function assertMayImport(
  pool: Pool,
  visit: { readonly workspaceId: string; readonly userId: string },
): Promise<void> {
  await enterWorkspace(pool, visit, async (_tx, { rights }) => {
    if (!rights.has('import_files')) throw new AppError('import_not_allowed', { status: 403 });
  });
}
