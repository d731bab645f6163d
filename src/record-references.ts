import { ACCOUNT_REFERENCES } from './base/accounts/account-references.ts';
import type { RecordReference, SoftReference } from './base/accounts/record-reference.ts';
import { ACTIVITY_REFERENCES } from './base/activities/activity-references.ts';
import { CONTACT_REFERENCES } from './base/contacts/contact-references.ts';

/** Every column of every room that refers to an account or a contact. A room that adds one declares it here. */
export const RECORD_REFERENCES: readonly RecordReference[] = [
  ...ACCOUNT_REFERENCES,
  ...CONTACT_REFERENCES,
  ...ACTIVITY_REFERENCES,
];

const AS_READ = 'says where a line of a file was placed on the day it was saved';

/** Columns that name a record as it was on a day: a merge leaves them, and whoever asks follows the merged id. */
export const SOFT_REFERENCES: readonly SoftReference[] = [
  { table: 'import_row', column: 'group_id', refersTo: 'account', reason: AS_READ },
  { table: 'import_row', column: 'entity_id', refersTo: 'account', reason: AS_READ },
  { table: 'import_row', column: 'site_id', refersTo: 'account', reason: AS_READ },
  { table: 'import_row', column: 'contact_ids', refersTo: 'contact', reason: AS_READ },
  { table: 'import_placement', column: 'record_id', refersTo: 'account', reason: AS_READ },
  { table: 'change_log', column: 'record_id', refersTo: 'account', reason: 'history is never rewritten' },
  { table: 'merge', column: 'survivor_id', refersTo: 'account', reason: 'the record of a merge' },
  { table: 'merge', column: 'merged_ids', refersTo: 'account', reason: 'the record of a merge' },
  { table: 'candidate_pair', column: 'left_id', refersTo: 'account', reason: 'a question about two records' },
  { table: 'candidate_pair', column: 'right_id', refersTo: 'account', reason: 'a question about two records' },
];
