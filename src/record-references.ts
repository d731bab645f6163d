import { ACCOUNT_REFERENCES } from './base/accounts/account-references.ts';
import type { RecordReference, SoftReference } from './base/accounts/record-reference.ts';
import { ACTIVITY_REFERENCES } from './base/activities/activity-references.ts';
import { CONTACT_REFERENCES } from './base/contacts/contact-references.ts';
import { GOVERNANCE_REFERENCES } from './quality/governance/governance-references.ts';

/** Every column of every room that refers to an account or a contact. A room that adds one declares it here. */
export const RECORD_REFERENCES: readonly RecordReference[] = [
  ...ACCOUNT_REFERENCES,
  ...CONTACT_REFERENCES,
  ...ACTIVITY_REFERENCES,
  ...GOVERNANCE_REFERENCES,
];

const AS_READ = 'says where a line of a file was placed on the day it was saved';
const OF_THAT_RECORD = 'was said of that record alone: the kept one says something else';
const AS_IT_WAS = 'how records were before a change, so that it can be put back';

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
  { table: 'organization_change', column: 'moved', refersTo: 'account', reason: AS_IT_WAS },
  { table: 'organization_change', column: 'created_ids', refersTo: 'account', reason: AS_IT_WAS },
  { table: 'import_undo', column: 'scope', refersTo: 'account', reason: 'what was chosen on the day of an undoing' },
  { table: 'import_undo_item', column: 'record_id', refersTo: 'account', reason: AS_IT_WAS },
  { table: 'cleaning_change', column: 'record_id', refersTo: 'account', reason: AS_IT_WAS },
  { table: 'portfolio_move', column: 'record_id', refersTo: 'account', reason: AS_IT_WAS },
  { table: 'field_provenance', column: 'record_id', refersTo: 'account', reason: OF_THAT_RECORD },
  { table: 'quality_check_item', column: 'record_id', refersTo: 'account', reason: 'what was drawn on that day' },
  { table: 'custom_value', column: 'record_id', refersTo: 'account', reason: 'an index, made again by a merge' },
];
