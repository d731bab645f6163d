import { sql } from 'kysely';
import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { fieldOfColumn, fieldsOfState } from './account-fields.ts';
import { mayEditAccount, mayReadAccount } from './account-policy.ts';
import { nameByStandard, readAccountSettings, readModelOf } from './account-settings.ts';
import type { accountFieldsSchema } from './change-contract.ts';
import { readLocked } from './write-account.ts';

export type AccountFieldsView = z.infer<typeof accountFieldsSchema>;

/**
 * An account as a form needs it: its version, every field that may be changed, what is known of where values come from, its
 * status per product line, where it stood.
 * @throws AppError `account_unknown`.
 */
export async function getAccountFields(tx: Tx, access: Access, id: string): Promise<AccountFieldsView> {
  const { workspaceId } = access;
  const { rows } = await sql<{ rootId: string; mayEdit: boolean }>`
    select a.root_id as "rootId", ${mayEditAccount(access, 'a')} as "mayEdit" from account a
    where a.workspace_id = ${workspaceId} and a.account_id = ${id} and ${mayReadAccount(access, 'a')}`.execute(tx);
  const [found] = rows;
  if (!found) throw new AppError('account_unknown', { values: { id }, status: 404 });
  const state = await readLocked(tx, access, id);
  const settings = await readAccountSettings(tx, workspaceId);
  const organizationModel = await readModelOf(tx, workspaceId, found.rootId, settings);
  return {
    id,
    level: state.level,
    code: state.code,
    version: state.version,
    mayEdit: found.mayEdit && access.rights.has('edit_accounts'),
    ownerId: state.owner_id,
    parentId: state.parent_id,
    state: state.state,
    closedOn: state.closed_on,
    isHeadOffice: state.is_head_office,
    lastVerifiedAt: state.last_verified_at,
    lastVerifiedBy: state.last_verified_by,
    organizationModel,
    nameByStandard: nameByStandard(state),
    fields: fieldsOfState(state),
    ...(await readParts(tx, access, id)),
  };
}

type Parts = Pick<AccountFieldsView, 'identifiers' | 'provenance' | 'productLines' | 'parents' | 'links'>;

async function readParts(tx: Tx, access: Access, id: string): Promise<Parts> {
  const { workspaceId } = access;
  const identifiers = await sql<Parts['identifiers'][number]>`
    select kind, value, valid_from as "validFrom", valid_to as "validTo" from account_identifier
    where workspace_id = ${workspaceId} and account_id = ${id} and kind <> 'sheet_key'
    order by valid_to nulls first, kind, value`.execute(tx);
  const provenance = await sql<Parts['provenance'][number]>`
    select field, source, sourced_on as "sourcedOn", verified_at as "verifiedAt", verified_by as "verifiedBy"
    from field_provenance where workspace_id = ${workspaceId} and record_id = ${id} order by field`.execute(tx);
  const productLines = await sql<Parts['productLines'][number]>`
    select s.product_line_id as "productLineId", l.name, s.status, s.since_on as "sinceOn"
    from product_line_status s
    join product_line l on l.workspace_id = ${workspaceId} and l.product_line_id = s.product_line_id
    where s.workspace_id = ${workspaceId} and s.account_id = ${id}
    order by l.position, l.name`.execute(tx);
  const parents = await sql<Parts['parents'][number]>`
    select p.parent_id as "parentId", a.name, p.valid_from as "validFrom", p.valid_to as "validTo", p.source, p.evidence
    from parent_link p
    join account a on a.workspace_id = ${workspaceId} and a.account_id = p.parent_id and ${mayReadAccount(access, 'a')}
    where p.workspace_id = ${workspaceId} and p.account_id = ${id}
    order by p.valid_to desc nulls first, p.parent_link_id desc`.execute(tx);
  const links = await sql<Parts['links'][number]>`
    select account_link_id as "linkId", kind, other_account_id as "otherId", valid_from as "validFrom", valid_to as "validTo"
    from account_link
    where workspace_id = ${workspaceId} and account_id = ${id}
    order by valid_to nulls first, account_link_id`.execute(tx);
  return {
    identifiers: identifiers.rows,
    provenance: provenance.rows.map((row) => ({ ...row, field: fieldOfColumn(row.field) })),
    productLines: productLines.rows,
    parents: parents.rows,
    links: links.rows,
  };
}
