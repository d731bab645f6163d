import type { Level } from '../../ui/level-mark.tsx';

const GROUP = ['group_name', 'network_name'];
const ENTITY = [
  'company_name',
  'trade_name',
  'legal_form',
  'siren',
  'vat',
  'naf',
  'company_code',
  'headcount',
  'estimated_revenue',
  'owner',
  'status',
  'priority',
  'website',
];
const CONTACT = [
  'direct_phone',
  'mobile',
  'civility',
  'first_name',
  'last_name',
  'full_name',
  'job_title',
  'department',
  'buying_role',
  'decision_tag',
  'perimeter',
  'contact_code',
  'opt_out',
  'language',
];

/** The level that a field speaks of, to show its mark beside the column. */
export function levelOfField(field: string): Level {
  if (GROUP.includes(field)) return 'group';
  if (ENTITY.includes(field)) return 'entity';
  return CONTACT.includes(field) ? 'contact' : 'site';
}

/** Figures of which a column may say the year. */
export function hasYear(fields: readonly string[]): boolean {
  return fields.includes('revenue_with_us') || fields.includes('potential');
}
