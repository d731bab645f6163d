import type { Columns, RowOf } from '../../../platform/db/columns.ts';
import { ACCOUNT_COLUMNS } from '../../accounts/account.ts';
import { CONTACT_COLUMNS } from '../contact.ts';

/** A new account as a call of many writes it. */
export const NEW_ACCOUNT_COLUMNS = {
  ...ACCOUNT_COLUMNS,
  owner_id: 'uuid?',
  created_by: 'uuid?',
} as const satisfies Columns;
export type NewAccount = RowOf<typeof NEW_ACCOUNT_COLUMNS>;

export const NEW_CONTACT_COLUMNS = { ...CONTACT_COLUMNS, created_by: 'uuid?' } as const satisfies Columns;
export type NewContact = RowOf<typeof NEW_CONTACT_COLUMNS>;

/** What a call of many may change of an account: not its place, its numbers nor its company. */
export const CHANGED_ACCOUNT_COLUMNS = {
  account_id: 'uuid',
  name: 'text',
  search_key: 'text',
  other_names: 'text[]',
  status: 'text?',
  priority: 'text?',
  owner_id: 'uuid?',
  owner_name: 'text?',
  kind: 'text?',
  state: 'text?',
  legal_form: 'text?',
  naf_code: 'text?',
  headcount: 'text?',
  domains: 'text[]',
  street: 'text?',
  address_complement: 'text?',
  postcode: 'text?',
  town: 'text?',
  commune_code: 'text?',
  department: 'text?',
  region: 'text?',
  country: 'text?',
  potential_cents: 'bigint?',
} as const satisfies Columns;
export type ChangedAccount = RowOf<typeof CHANGED_ACCOUNT_COLUMNS>;

export const CHANGED_CONTACT_COLUMNS = {
  contact_id: 'uuid',
  civility: 'text?',
  first_name: 'text?',
  last_name: 'text?',
  search_key: 'text',
} as const satisfies Columns;
export type ChangedContact = RowOf<typeof CHANGED_CONTACT_COLUMNS>;
