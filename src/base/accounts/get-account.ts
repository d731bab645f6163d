import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { mayEditAccount, mayReadAccount } from './account-policy.ts';
import { type AccountLine, addTrails, LINE_COLUMNS } from './account-queries.ts';
import type { AccountView } from './contract.ts';
import { explainMissing } from './find-survivor.ts';

type OwnFields = Pick<
  AccountView,
  | 'version'
  | 'ownerId'
  | 'isStrategic'
  | 'otherNames'
  | 'legalForm'
  | 'nafCode'
  | 'headcount'
  | 'domains'
  | 'address'
  | 'potentialCents'
  | 'lastContactOn'
>;

/** An account with everything that hangs on it. @throws AppError `account_unknown`, `record_merged`. */
export async function getAccount(tx: Tx, access: Access, accountId: string): Promise<AccountView> {
  const { workspaceId } = access;
  const { rows } = await sql<AccountLine & OwnFields & { isMine: boolean; verifiedAt: Date | null }>`
    select ${LINE_COLUMNS}, a.version, a.owner_id as "ownerId", a.is_strategic as "isStrategic",
      a.last_verified_at as "verifiedAt", ${mayEditAccount(access, 'a')} as "isMine", a.other_names as "otherNames", a.legal_form as "legalForm", a.naf_code as "nafCode", a.headcount,
      a.domains, a.potential_cents as "potentialCents", a.last_contact_on as "lastContactOn",
      json_build_object('raw', a.address_raw, 'street', a.street, 'complement', a.address_complement,
        'postcode', a.postcode, 'town', a.town, 'country', a.country) as address
    from account a
    where a.workspace_id = ${workspaceId} and a.account_id = ${accountId} and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  const [summary] = await addTrails(tx, access, rows);
  const [row] = rows;
  if (!summary || !row) throw await explainMissing(tx, access, 'account', accountId);
  const { otherNames, legalForm, nafCode, headcount, domains, address, potentialCents, lastContactOn } = row;
  const { version, ownerId, isStrategic, isMine, verifiedAt } = row;
  const state = {
    ...{ version, ownerId, isStrategic, lastVerifiedAt: verifiedAt?.toISOString() ?? null },
    mayEdit: isMine && access.rights.has('edit_accounts'),
  };
  const own = { ...state, otherNames, legalForm, nafCode, headcount, domains, address, potentialCents, lastContactOn };
  return { ...summary, ...own, ...(await findParts(tx, access, accountId)) };
}

type Parts = Pick<AccountView, 'identifiers' | 'points' | 'revenueWithUs' | 'links' | 'objections'>;

async function findParts(tx: Tx, access: Access, accountId: string): Promise<Parts> {
  const { workspaceId } = access;
  const identifiers = await sql<Parts['identifiers'][number]>`
    select kind, value, valid_to as "validTo" from account_identifier
    where workspace_id = ${workspaceId} and account_id = ${accountId} and kind <> 'sheet_key'
    order by valid_to nulls first, kind, value`.execute(tx);
  const points = await sql<Parts['points'][number]>`
    select kind, raw, canonical, extension, line_use as use, is_generic as "isGeneric" from contact_point
    where workspace_id = ${workspaceId} and account_id = ${accountId}
    order by kind desc, contact_point_id`.execute(tx);
  const revenueWithUs = await sql<Parts['revenueWithUs'][number]>`
    select year, amount_cents as "amountCents", currency from revenue_with_us
    where workspace_id = ${workspaceId} and account_id = ${accountId}
    order by year desc nulls last`.execute(tx);
  const links = await sql<Parts['links'][number]>`
    select l.kind, o.account_id as id, o.name from account_link l
    join account o on o.workspace_id = ${workspaceId} and o.account_id = l.other_account_id
    where l.workspace_id = ${workspaceId} and l.account_id = ${accountId} and l.valid_to is null
      and ${mayReadAccount(access, 'o')}
    order by l.kind, o.search_key`.execute(tx);
  const objections = await sql<Parts['objections'][number]>`
    select channel, raw from objection
    where workspace_id = ${workspaceId} and account_id = ${accountId} and lifted_at is null
    order by channel`.execute(tx);
  return {
    identifiers: identifiers.rows,
    points: points.rows,
    revenueWithUs: revenueWithUs.rows,
    links: links.rows,
    objections: objections.rows,
  };
}
