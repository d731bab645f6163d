import { z } from 'zod';
import {
  accountFieldsSchema,
  type CreateAccount,
  createdAccountSchema,
  linkedAccountSchema,
  movedAccountSchema,
  productLineSchema,
  savedAccountSchema,
  updatedAccountSchema,
} from '../../base/accounts/change-contract.ts';
import { accountListSchema, accountOverviewSchema, glimpsedAccountSchema } from '../../base/accounts/contract.ts';
import { recordAtSchema, recordChangesSchema, treeThenSchema } from '../../base/activities/record-history-contract.ts';
import { customFieldsSchema } from '../../base/fields/contract.ts';
import { type DraftRequest, duplicatesSchema } from '../../quality/duplicates/contract.ts';
import { creationRequestSchema, freshnessSchema, type RequestCreation } from '../../quality/governance/contract.ts';
import { accountPaths } from '../account-paths.ts';
import { ask, tell } from './client.ts';

/** As it travels: an instant is text. */
const instant = z.string().nullable();
const heldAccountSchema = accountFieldsSchema.omit({ provenance: true }).extend({
  lastVerifiedAt: instant,
  provenance: z.array(
    z.object({
      field: z.string(),
      source: z.string().nullable(),
      sourcedOn: z.string().nullable(),
      verifiedAt: instant,
      verifiedBy: z.string().nullable(),
    }),
  ),
});
/** An account as a form needs it: version, every field, what it may become. */
export type HeldAccount = z.infer<typeof heldAccountSchema>;

/** A change names its version; the rest is what the contract of that change says. */
type Versioned = Readonly<Record<string, unknown>> & { readonly version: number };
type Draft = Partial<CreateAccount> & Pick<CreateAccount, 'level' | 'name'>;

const SITE_FIELDS = 'name,code,town,department,region,kind,state,isHeadOffice,potentialCents,revenueCents';

/** Everything that the page of an account reads and writes. */
export function accountPageApi(workspaceId: string) {
  const paths = accountPaths(workspaceId);
  const { of } = paths;
  const write = <Schema extends z.ZodType>(schema: Schema, method: 'POST' | 'PUT' | 'PATCH', part: string) => {
    return (id: string, json: Versioned) => ask(schema, of(id, part), { method, json });
  };
  return {
    ...readings(workspaceId),
    create: (draft: Draft) => ask(createdAccountSchema, paths.accounts(), { method: 'POST', json: draft }),
    remove: (id: string, version: number) => tell(of(id, '', { version }), { method: 'DELETE' }),
    update: write(updatedAccountSchema, 'PATCH', ''),
    setCustom: write(customFieldsSchema, 'PUT', '/custom'),
    attach: write(movedAccountSchema, 'PUT', '/parent'),
    detach: (id: string, version: number, evidence: string | undefined) =>
      ask(movedAccountSchema, of(id, '/parent', { version, evidence }), { method: 'DELETE' }),
    attachInstead: (json: { accountId: string; version: number; draft: Draft }) =>
      ask(movedAccountSchema, paths.attachInstead(), { method: 'POST', json }),
    close: write(savedAccountSchema, 'POST', '/close'),
    reopen: write(savedAccountSchema, 'POST', '/reopen'),
    relocate: write(savedAccountSchema, 'POST', '/relocation'),
    succeed: write(movedAccountSchema, 'POST', '/succession'),
    markHeadOffice: write(savedAccountSchema, 'PUT', '/head-office'),
    unmarkHeadOffice: (id: string, version: number) =>
      ask(savedAccountSchema, of(id, '/head-office', { version }), { method: 'DELETE' }),
    link: write(linkedAccountSchema, 'POST', '/links'),
    unlink: (id: string, linkId: string, version: number) =>
      ask(savedAccountSchema, of(id, `/links/${linkId}`, { version }), { method: 'DELETE' }),
    assign: write(savedAccountSchema, 'PUT', '/owner'),
    setRevenue: (id: string, year: number, json: Versioned) =>
      ask(savedAccountSchema, of(id, `/revenue/${year}`), { method: 'PUT', json }),
    setLine: (id: string, lineId: string, json: Versioned) =>
      ask(savedAccountSchema, of(id, `/product-lines/${lineId}`), { method: 'PUT', json }),
    verify: (id: string) => tell(paths.verified(id), { method: 'PUT' }),
    askAccess: (id: string, message: string | null) =>
      tell(of(id, '/access-requests'), { method: 'POST', json: { message } }),
    requestCreation: (json: Partial<RequestCreation> & Pick<RequestCreation, 'draft'>) =>
      ask(creationRequestSchema, paths.creationRequests(), { method: 'POST', json }),
  };
}

function readings(workspaceId: string) {
  const paths = accountPaths(workspaceId);
  const { of } = paths;
  return {
    fields: (id: string) => ask(heldAccountSchema, of(id, '/fields')),
    overview: (id: string) => ask(accountOverviewSchema, of(id, '/tree')),
    custom: (id: string) => ask(customFieldsSchema, of(id, '/custom')),
    glimpse: (id: string) => ask(glimpsedAccountSchema, of(id, '/access')),
    sitesBelow: (id: string, after?: string) =>
      ask(accountListSchema, paths.list(`under:${id};level:site`, SITE_FIELDS, after)),
    openSitesBelow: (id: string) =>
      ask(accountListSchema, paths.list(`under:${id};level:site;!state:closed`, 'name,town', undefined)),
    productLines: () => ask(z.array(productLineSchema), paths.productLines()),
    check: (draft: Partial<DraftRequest> & Pick<DraftRequest, 'level'>, signal: AbortSignal) =>
      ask(duplicatesSchema, paths.check(), { method: 'POST', json: { draft }, signal }),
    freshness: (id: string) => ask(freshnessSchema, paths.freshness(id)),
    changes: (id: string, before?: string) => ask(recordChangesSchema, paths.changes(id, before)),
    recordThen: (id: string, instantThen: string) => ask(recordAtSchema, paths.recordThen(id, instantThen)),
    treeThen: (id: string, instantThen: string) => ask(treeThenSchema, paths.treeThen(id, instantThen)),
  };
}

export type AccountPageApi = ReturnType<typeof accountPageApi>;
