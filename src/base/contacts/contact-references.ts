import { ofAccount, ofContact, type RecordReference } from '../accounts/record-reference.ts';

/** What refers to an account or a contact in this room. */
export const CONTACT_REFERENCES: readonly RecordReference[] = [
  ofContact({ table: 'contact_identifier', key: 'contact_identifier_id', column: 'contact_id' }),
  ofContact({
    table: 'contact_point',
    key: 'contact_point_id',
    column: 'contact_id',
    yields: { kind: 'flag', column: 'is_primary' },
  }),
  ofAccount({ table: 'contact_point', key: 'contact_point_id', column: 'account_id' }),
  ofContact({ table: 'affiliation', key: 'affiliation_id', column: 'contact_id' }),
  ofAccount({
    table: 'affiliation',
    key: 'affiliation_id',
    column: 'account_id',
    owner: { column: 'contact_id', kind: 'contact' },
    yields: { kind: 'flag', column: 'is_main' },
  }),
  ofContact({ table: 'contact_custom', key: 'contact_id', column: 'contact_id', owner: null, told: 'values' }),
  ofContact({ table: 'objection', key: 'objection_id', column: 'contact_id' }),
  ofAccount({ table: 'objection', key: 'objection_id', column: 'account_id' }),
];
