import { ofAccount, ofContact, type RecordReference } from '../accounts/record-reference.ts';

/** What refers to an account or a contact in this room. */
export const ACTIVITY_REFERENCES: readonly RecordReference[] = [
  ofAccount({ table: 'note', key: 'note_id', column: 'account_id' }),
  ofContact({ table: 'note', key: 'note_id', column: 'contact_id' }),
  ofAccount({ table: 'activity', key: 'activity_id', column: 'account_id', owner: null }),
  ofContact({ table: 'activity', key: 'activity_id', column: 'contact_id', owner: null }),
];
