import type { Placement } from '../../src/matching/arrangement.ts';

/** A placement as its line of assignments.csv, for callers who have the arrangement in hand. */
export function assignedRecord(placement: Placement): Record<string, string> {
  return {
    row_id: String(placement.rowId),
    group_id: placement.groupId ?? '',
    entity_id: placement.entityId ?? '',
    site_id: placement.siteId ?? '',
    contact_id: placement.contactIds[0] ?? '',
    contact_site_id: placement.contactSiteId ?? '',
    contact_account_id: placement.contactAccountId ?? '',
    decision: placement.decision,
    optout: placement.isOptedOut ? '1' : '0',
  };
}
