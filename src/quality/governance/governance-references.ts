import { ofAccount, type RecordReference } from '../../base/accounts/record-reference.ts';

const request = (column: string) =>
  ofAccount({ table: 'creation_request', key: 'creation_request_id', column, owner: null });

/** What refers to an account in this room. */
export const GOVERNANCE_REFERENCES: readonly RecordReference[] = [request('parent_id'), request('created_record_id')];
