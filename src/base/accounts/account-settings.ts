import { sql } from 'kysely';
import { type NamingRule, proposeAccountName } from '../../domain/account-name.ts';
import type { AccountLevel, OrganizationModel } from '../../domain/organization-model.ts';
import type { SiteKind } from '../../domain/site-kind.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { AccountState } from './account-state.ts';

/** How human codes are written: GRP-0001. */
export interface CodeRule {
  readonly prefix: string;
  readonly width: number;
}

/** How a workspace keeps its accounts, the defaults filled in. */
export interface AccountSettings {
  readonly organization: { readonly model: OrganizationModel };
  readonly naming: { readonly rule: NamingRule };
  readonly codes: Readonly<Record<AccountLevel, CodeRule>>;
}

export const USUAL_SETTINGS: AccountSettings = {
  organization: { model: 'hybrid' },
  naming: { rule: 'proposed' },
  codes: {
    group: { prefix: 'GRP', width: 4 },
    entity: { prefix: 'SOC', width: 4 },
    site: { prefix: 'SIT', width: 4 },
  },
};

/** The settings of a workspace that rule its accounts. */
export async function readAccountSettings(tx: Tx, workspaceId: string): Promise<AccountSettings> {
  const names = Object.keys(USUAL_SETTINGS);
  const { rows } = await sql<{ name: string; value: unknown }>`
    select name, value from workspace_setting
    where workspace_id = ${workspaceId} and name = any(${names}::text[])`.execute(tx);
  // Written by `updateAccountSettings` alone, which took them from the contract.
  return { ...USUAL_SETTINGS, ...Object.fromEntries(rows.map((row) => [row.name, row.value])) } as AccountSettings;
}

/** How the tree that an account stands in is kept: as its top group says, else as the workspace does. */
export async function readModelOf(
  tx: Tx,
  workspaceId: string,
  rootId: string | null,
  settings: AccountSettings,
): Promise<OrganizationModel> {
  if (rootId === null) return settings.organization.model;
  const { rows } = await sql<{ model: OrganizationModel | null }>`
    select organization_model as model from account
    where workspace_id = ${workspaceId} and account_id = ${rootId}`.execute(tx);
  return rows[0]?.model ?? settings.organization.model;
}

/** The name as the standard of the workspace would write it. */
export function nameByStandard(
  account: Pick<AccountState, 'level' | 'name' | 'town'> & { readonly kind?: string | null },
): string {
  // The columns hold the words of the glossary: their checks in the base say so.
  const level = account.level as AccountLevel;
  return proposeAccountName({ ...account, level, kind: (account.kind ?? null) as SiteKind | null });
}
