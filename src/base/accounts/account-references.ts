import { ofAccount, type RecordReference } from './record-reference.ts';

const tree = (column: string) => ofAccount({ table: 'account', key: 'account_id', column, move: 'tree', owner: null });

/** What refers to an account in this room. */
export const ACCOUNT_REFERENCES: readonly RecordReference[] = [
  tree('parent_id'),
  tree('group_id'),
  tree('entity_id'),
  ofAccount({ table: 'account_identifier', key: 'account_identifier_id', column: 'account_id' }),
  ofAccount({
    table: 'account_link',
    key: 'account_link_id',
    column: 'account_id',
    neverEquals: 'other_account_id',
  }),
  ofAccount({
    table: 'account_link',
    key: 'account_link_id',
    column: 'other_account_id',
    owner: { column: 'account_id', kind: 'account' },
    neverEquals: 'account_id',
  }),
  ofAccount({ table: 'revenue_with_us', key: 'revenue_with_us_id', column: 'account_id', onLike: 'sum' }),
  ofAccount({ table: 'account_grant', key: 'account_grant_id', column: 'account_id', owner: null }),
  ofAccount({ table: 'access_request', key: 'access_request_id', column: 'account_id', owner: null }),
  // The kept account stands where it stands: where the merged one stood is past from the day of the merge.
  ofAccount({
    table: 'parent_link',
    key: 'parent_link_id',
    column: 'account_id',
    neverEquals: 'parent_id',
    yields: { kind: 'end', column: 'valid_to' },
  }),
  ofAccount({
    table: 'parent_link',
    key: 'parent_link_id',
    column: 'parent_id',
    owner: { column: 'account_id', kind: 'account' },
    neverEquals: 'account_id',
  }),
  // A status and its day are one statement.
  ofAccount({
    table: 'product_line_status',
    key: 'product_line_status_id',
    column: 'account_id',
    onLike: 'keep',
  }),
  // The room of the fields comes before this one, and knows no accounts.
  ofAccount({ table: 'account_custom', key: 'account_id', column: 'account_id', owner: null, told: 'values' }),
  ofAccount({ table: 'organization_change', key: 'organization_change_id', column: 'account_id' }),
];
