import { sql } from 'kysely';
import { foldedWords } from '../../domain/fold-text.ts';
import type { Columns, RowOf } from '../../platform/db/columns.ts';

/** The name as `contact.search_key` has it, last name first. */
export function contactSearchKey(lastName: string | null, firstName: string | null): string {
  return foldedWords(`${lastName ?? ''} ${firstName ?? ''}`).join(' ');
}

/** How a person is named on one line, of the alias `c`: the code where no name is known. */
export const CONTACT_NAME = sql<string>`coalesce(nullif(concat_ws(' ', c.civility, c.first_name, c.last_name), ''), c.code)`;

export const CONTACT_COLUMNS = {
  contact_id: 'uuid',
  code: 'text',
  civility: 'text?',
  first_name: 'text?',
  last_name: 'text?',
  search_key: 'text',
  source: 'text',
  sourced_on: 'date',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
} as const satisfies Columns;
export type ContactRow = RowOf<typeof CONTACT_COLUMNS>;

/** What a person or a program writes beyond what a file says. */
export const OWN_CONTACT_COLUMNS = {
  language: 'text?',
  time_zone: 'text?',
  persona: 'text?',
  technologies: 'text[]?',
  linkedin: 'text?',
  lead_source: 'text?',
  created_by: 'uuid?',
} as const satisfies Columns;

export const FILLABLE_CONTACT_COLUMNS = {
  civility: 'text?',
  first_name: 'text?',
  last_name: 'text?',
} as const satisfies Columns;
export type FillableContact = RowOf<typeof FILLABLE_CONTACT_COLUMNS>;

export const CONTACT_IDENTIFIER_COLUMNS = {
  contact_identifier_id: 'uuid',
  contact_id: 'uuid',
  kind: 'text',
  value: 'text',
  valid_from: 'date?',
  valid_to: 'date?',
} as const satisfies Columns;
export type ContactIdentifierRow = RowOf<typeof CONTACT_IDENTIFIER_COLUMNS>;

/** A way to reach a person or, for a switchboard and a shared mailbox, an account. */
export const CONTACT_POINT_COLUMNS = {
  contact_point_id: 'uuid',
  contact_id: 'uuid?',
  account_id: 'uuid?',
  kind: 'text',
  raw: 'text',
  canonical: 'text',
  extension: 'text?',
  line_kind: 'text?',
  line_use: 'text?',
  is_generic: 'boolean',
} as const satisfies Columns;
export type ContactPointRow = RowOf<typeof CONTACT_POINT_COLUMNS>;

export const AFFILIATION_COLUMNS = {
  affiliation_id: 'uuid',
  contact_id: 'uuid',
  account_id: 'uuid',
  kind: 'text',
  job_title: 'text?',
  department: 'text?',
  seniority: 'text?',
  stated_roles: 'text[]',
  inferred_roles: 'text[]',
  decision_tag: 'text?',
  is_stated: 'boolean',
  valid_from: 'date?',
  valid_to: 'date?',
  has_ended: 'boolean',
  evidence: 'jsonb',
} as const satisfies Columns;
export type AffiliationRow = RowOf<typeof AFFILIATION_COLUMNS>;

/** What a person or a program writes beyond what a file says. */
export const OWN_AFFILIATION_COLUMNS = {
  influence: 'smallint?',
  perimeter: 'text?',
  regions: 'text[]?',
  is_main: 'boolean',
  role_stances: 'jsonb?',
} as const satisfies Columns;
export type WrittenAffiliation = AffiliationRow & RowOf<typeof OWN_AFFILIATION_COLUMNS>;

export const FILLABLE_AFFILIATION_COLUMNS = {
  job_title: 'text?',
  department: 'text?',
  seniority: 'text?',
  decision_tag: 'text?',
} as const satisfies Columns;
export type FillableAffiliation = RowOf<typeof FILLABLE_AFFILIATION_COLUMNS>;

/** « Ne plus contacter » by one channel. On an account where the line that asked names nobody. */
export const OBJECTION_COLUMNS = {
  objection_id: 'uuid',
  contact_id: 'uuid?',
  account_id: 'uuid?',
  channel: 'text',
  raw: 'text',
  objected_at: 'timestamptz',
  lifted_at: 'timestamptz?',
} as const satisfies Columns;
export type ObjectionRow = RowOf<typeof OBJECTION_COLUMNS>;
