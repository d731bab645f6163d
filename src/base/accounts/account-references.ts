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
];
