import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { RightChanges } from './rights.ts';

/** How a workspace works, each subject as it is while nobody has decided otherwise. */
export interface WorkspaceSettings {
  readonly rights: RightChanges;
  readonly territories: { readonly hasStrictTerritories: boolean };
  readonly security: { readonly requiresTwoFactor: boolean };
}

const UNTOUCHED: WorkspaceSettings = {
  rights: {},
  territories: { hasStrictTerritories: false },
  security: { requiresTwoFactor: false },
};

/** What a workspace has decided. */
export async function getSettings(tx: Tx, workspaceId: string): Promise<WorkspaceSettings> {
  const { rows } = await sql<{ name: string; value: unknown }>`
    select name, value from workspace_setting where workspace_id = ${workspaceId}`.execute(tx);
  const decided = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  // Each subject is written by `changeSettings` alone, in the shape of this type; subjects of other rooms stand beside it.
  const { rights, territories, security } = { ...UNTOUCHED, ...decided } as WorkspaceSettings;
  return { rights, territories, security };
}
