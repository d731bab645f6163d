import { accountPageSchema, accountSchema, baseTotalsSchema } from '../../base/accounts/contract.ts';
import { accountContactsSchema } from '../../base/contacts/contract.ts';
import { apiPaths } from '../paths.ts';
import { ask } from './client.ts';

export const accountKeys = { all: (workspaceId: string) => ['accounts', workspaceId] as const };

/** The base of one workspace. */
export const accountsApi = {
  totals: (workspaceId: string) => ask(baseTotalsSchema, apiPaths.accountTotals(workspaceId)),
  roots: (workspaceId: string, after: string | null) =>
    ask(accountPageSchema, apiPaths.accountRoots(workspaceId, after)),
  children: (workspaceId: string, accountId: string, after: string | null) =>
    ask(accountPageSchema, apiPaths.accountChildren(workspaceId, accountId, after)),
  get: (workspaceId: string, accountId: string) => ask(accountSchema, apiPaths.account(workspaceId, accountId)),
  contacts: (workspaceId: string, accountId: string) =>
    ask(accountContactsSchema, apiPaths.accountContacts(workspaceId, accountId)),
};
