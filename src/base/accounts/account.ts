import type { Columns, RowOf } from '../../platform/db/columns.ts';

/** The columns of `account`, group, company and site alike. */
export const ACCOUNT_COLUMNS = {
  account_id: 'uuid',
  level: 'text',
  parent_id: 'uuid?',
  path: 'uuid[]',
  group_id: 'uuid?',
  entity_id: 'uuid?',
  code: 'text',
  name: 'text',
  other_names: 'text[]',
  search_key: 'text',
  status: 'text?',
  priority: 'text?',
  owner_name: 'text?',
  kind: 'text?',
  state: 'text?',
  is_head_office: 'boolean',
  siren: 'text?',
  legal_form: 'text?',
  naf_code: 'text?',
  headcount: 'text?',
  domains: 'text[]',
  address_raw: 'text?',
  street: 'text?',
  address_complement: 'text?',
  delivery_box: 'text?',
  postcode: 'text?',
  cedex: 'text?',
  town: 'text?',
  commune_code: 'text?',
  department: 'text?',
  region: 'text?',
  country: 'text?',
  former_addresses: 'jsonb',
  potential_cents: 'bigint?',
  last_contact_on: 'date?',
  source: 'text',
  sourced_on: 'date',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
} as const satisfies Columns;
export type AccountRow = RowOf<typeof ACCOUNT_COLUMNS>;

/** What an import may fill where it is still empty; names, places in the tree and states are not among them. */
export const FILLABLE_ACCOUNT_COLUMNS = {
  status: 'text?',
  priority: 'text?',
  owner_name: 'text?',
  kind: 'text?',
  legal_form: 'text?',
  naf_code: 'text?',
  headcount: 'text?',
  address_raw: 'text?',
  street: 'text?',
  address_complement: 'text?',
  delivery_box: 'text?',
  postcode: 'text?',
  cedex: 'text?',
  town: 'text?',
  commune_code: 'text?',
  department: 'text?',
  region: 'text?',
  country: 'text?',
  potential_cents: 'bigint?',
  last_contact_on: 'date?',
} as const satisfies Columns;
export type FillableAccount = RowOf<typeof FILLABLE_ACCOUNT_COLUMNS>;

export const ACCOUNT_IDENTIFIER_COLUMNS = {
  account_identifier_id: 'uuid',
  account_id: 'uuid',
  kind: 'text',
  value: 'text',
  siren: 'text?',
  valid_from: 'date?',
  valid_to: 'date?',
} as const satisfies Columns;
export type AccountIdentifierRow = RowOf<typeof ACCOUNT_IDENTIFIER_COLUMNS>;

export const ACCOUNT_LINK_COLUMNS = {
  account_link_id: 'uuid',
  kind: 'text',
  account_id: 'uuid',
  other_account_id: 'uuid',
  evidence: 'jsonb',
  valid_from: 'date?',
  valid_to: 'date?',
} as const satisfies Columns;
export type AccountLinkRow = RowOf<typeof ACCOUNT_LINK_COLUMNS>;

export const REVENUE_WITH_US_COLUMNS = {
  revenue_with_us_id: 'uuid',
  account_id: 'uuid',
  year: 'smallint?',
  amount_cents: 'bigint',
  currency: 'text',
} as const satisfies Columns;
export type RevenueWithUsRow = RowOf<typeof REVENUE_WITH_US_COLUMNS>;
