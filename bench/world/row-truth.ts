import type { Draft } from './draft-row.ts';
import type { RowPlan } from './plan-rows.ts';
import { isObjectionWritten } from './words-in-rows.ts';

/** What one row truly speaks of. Ids are empty where the row holds nothing of that level. */
export interface RowTruth {
  readonly kind: 'data' | 'blank' | 'repeated_header' | 'total';
  readonly groupId: string;
  readonly networkId: string;
  readonly entityId: string;
  readonly siteId: string;
  readonly contactId: string;
  readonly contactSiteId: string;
  /** Several ids joined by `|` where several answers are right (a regional director: his site or his company). */
  readonly contactAccountId: string;
  readonly optOut: '0' | '1';
}

export const EMPTY_TRUTH: RowTruth = {
  kind: 'blank',
  groupId: '',
  networkId: '',
  entityId: '',
  siteId: '',
  contactId: '',
  contactSiteId: '',
  contactAccountId: '',
  optOut: '0',
};

function accountOf({ contact, contactSite }: RowPlan): string {
  if (contact === null || contactSite === null) return '';
  const { entity } = contactSite;
  if (contact.covers === 'group') return entity.group?.id ?? entity.id;
  if (contact.covers === 'region') return `${contactSite.id}|${entity.id}`;
  return contactSite.id;
}

export function truthOf(plan: RowPlan, draft: Draft): RowTruth {
  const { entity } = plan.site;
  return {
    kind: 'data',
    groupId: entity.group?.id ?? '',
    networkId: entity.network?.id ?? '',
    entityId: entity.id,
    siteId: plan.site.id,
    contactId: plan.contact?.id ?? '',
    contactSiteId: plan.contactSite?.id ?? '',
    contactAccountId: accountOf(plan),
    optOut: isObjectionWritten(draft.comment) ? '1' : '0',
  };
}

/** truth.csv, the twin of assignments.csv. */
export const TRUTH_HEADERS = [
  'row_id',
  'kind',
  'group_id',
  'network_id',
  'entity_id',
  'site_id',
  'contact_id',
  'contact_site_id',
  'contact_account_id',
  'optout',
];

export function truthCells(rowId: number, truth: RowTruth): string[] {
  return [
    String(rowId),
    truth.kind,
    truth.groupId,
    truth.networkId,
    truth.entityId,
    truth.siteId,
    truth.contactId,
    truth.contactSiteId,
    truth.contactAccountId,
    truth.optOut,
  ];
}
