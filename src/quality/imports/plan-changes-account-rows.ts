import type { AccountRow } from '../../base/accounts/account.ts';
import type { Commercial, EntityNode, GroupNode, NetworkNode, SiteNode } from '../../matching/arrangement.ts';
import type { Address } from '../../matching/record.ts';
import type { PlanDraft } from './plan-changes-draft.ts';
import { searchKey } from './plan-changes-match-accounts.ts';

const NO_ADDRESS = {
  address_raw: null,
  street: null,
  address_complement: null,
  delivery_box: null,
  postcode: null,
  cedex: null,
  town: null,
  commune_code: null,
  department: null,
  region: null,
  country: null,
};
export const ADDRESS_COLUMNS = Object.keys(NO_ADDRESS) as (keyof typeof NO_ADDRESS)[]; // keys of the literal above

function addressOf(address: Address | null): { readonly [Name in keyof typeof NO_ADDRESS]: string | null } {
  if (!address) return NO_ADDRESS;
  return {
    address_raw: address.raw,
    street: address.street,
    address_complement: address.complement,
    delivery_box: address.deliveryBox,
    postcode: address.postcode,
    cedex: address.cedex,
    town: address.town,
    commune_code: address.communeCode,
    department: address.department,
    region: address.region,
    country: address.country,
  };
}

/** Sums are computed from the lowest level: only an account without a level below keeps its figure. */
function commercialOf(node: Commercial, holdsFigures: boolean) {
  return {
    status: node.status,
    priority: node.priority,
    owner_name: node.ownerNames.join(', ') || null,
    potential_cents: holdsFigures ? node.potentialCents : null,
  };
}

/** The id and the human code that a row gets: those of the base where the account is known. */
export interface Naming {
  readonly accountId: string;
  readonly code: string;
}

/** What every new account has whatever its level. */
function newAccount(draft: PlanDraft, { accountId, code }: Naming, name: string) {
  const { now } = draft.context;
  return {
    account_id: accountId,
    code,
    name,
    other_names: [] as readonly string[],
    search_key: searchKey(name),
    status: null,
    priority: null,
    owner_name: null,
    kind: null,
    state: null,
    is_head_office: false,
    siren: null,
    legal_form: null,
    naf_code: null,
    headcount: null,
    domains: [] as readonly string[],
    ...NO_ADDRESS,
    former_addresses: null,
    potential_cents: null,
    last_contact_on: null,
    source: 'import',
    sourced_on: draft.today,
    created_at: now,
    updated_at: now,
  };
}

/** Where an account stands under its parent. */
export function placeUnder(parent: AccountRow | undefined): Pick<AccountRow, 'parent_id' | 'path' | 'group_id'> {
  if (!parent) return { parent_id: null, path: [], group_id: null };
  return { parent_id: parent.account_id, path: [...parent.path, parent.account_id], group_id: parent.group_id };
}

/** A group, or the head of a network: both stand at the top, a network's members are linked and not below it. */
export function groupRow(draft: PlanDraft, node: GroupNode | NetworkNode, naming: Naming): AccountRow {
  const top = { level: 'group', parent_id: null, path: [], group_id: naming.accountId, entity_id: null };
  const row = { ...newAccount(draft, naming, node.name), ...top };
  if (!('basis' in node)) return { ...row, kind: 'network' };
  return { ...row, other_names: node.otherNames, ...commercialOf(node, false) };
}

export function entityRow(
  draft: PlanDraft,
  node: EntityNode,
  naming: Naming,
  place: { readonly siren: string | null; readonly group: AccountRow | undefined; readonly hasSites: boolean },
): AccountRow {
  return {
    ...newAccount(draft, naming, node.name),
    level: 'entity',
    ...placeUnder(place.group),
    entity_id: naming.accountId,
    other_names: node.otherNames,
    ...commercialOf(node, !place.hasSites),
    siren: place.siren,
    legal_form: node.legalForm,
    naf_code: node.naf,
    headcount: node.headcount,
    domains: node.domains,
  };
}

export function siteRow(
  draft: PlanDraft,
  node: SiteNode,
  naming: Naming,
  place: { readonly entity: AccountRow; readonly isHeadOffice: boolean },
): AccountRow {
  return {
    ...newAccount(draft, naming, node.name),
    level: 'site',
    ...placeUnder(place.entity),
    entity_id: place.entity.account_id,
    siren: place.entity.siren,
    ...commercialOf(node, true),
    kind: node.kind,
    state: node.state,
    is_head_office: place.isHeadOffice,
    ...addressOf(node.address),
    former_addresses: node.formerAddresses.length > 0 ? node.formerAddresses : null,
    last_contact_on: node.lastContactOn,
  };
}
