import type { Reason } from '../domain/reason.ts';

/** Everything that a column of a customer sheet can hold. A column that holds several things lists them all. */
export const COLUMN_FIELDS = [
  'group_name',
  'network_name',
  'company_name',
  'trade_name',
  'legal_form',
  'siren',
  'siret',
  'nic',
  'vat',
  'naf',
  'site_name',
  'site_kind',
  'is_head_office',
  'site_state',
  'address',
  'address_complement',
  'postcode',
  'town',
  'country',
  'phone',
  'switchboard',
  'direct_phone',
  'mobile',
  'fax',
  'email',
  'website',
  'civility',
  'first_name',
  'last_name',
  'full_name',
  'job_title',
  'department',
  'buying_role',
  'decision_tag',
  'perimeter',
  'company_code',
  'site_code',
  'contact_code',
  'owner',
  'status',
  'priority',
  'revenue_with_us',
  'potential',
  'headcount',
  'estimated_revenue',
  'last_contact_on',
  'comment',
  'history',
  'opt_out',
  'language',
  'source',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** How far a suggestion can be trusted: « Sûr », « Probable », « À vous de dire ». */
export type MappingGrade = 'sure' | 'probable' | 'unsure';

/** What was understood of one column. `fields` is empty where nothing was: the column is kept as it is. */
export interface MappedColumn {
  readonly index: number;
  readonly header: string;
  readonly fields: readonly ColumnField[];
  /** The year that a figure column speaks of (« CA 2025 »), null where it says none. */
  readonly year: number | null;
  /** Which person of the row the column speaks of, 0 for the first (« Contact 2 » is 1). */
  readonly person: number;
  readonly grade: MappingGrade;
  readonly reason: Reason;
  /** Up to three different texts, as found. */
  readonly examples: readonly string[];
  readonly filledCount: number;
  /** What the values hide, in words with a count (« 312 SIRET abîmés par Excel »). */
  readonly warnings: readonly Reason[];
}

export interface ColumnMapping {
  readonly columns: readonly MappedColumn[];
}
