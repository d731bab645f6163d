// Written by `npm run schema` from the catalog, after the last migration. Do not edit.
import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Written as JSON text: the driver would turn a bare array into a PostgreSQL one. */
type Json = ColumnType<unknown, string, string>;

interface AccountRow {
  workspace_id: string;
  account_id: string;
  level: string;
  parent_id: string | null;
  path: string[];
  group_id: string | null;
  entity_id: string | null;
  code: string;
  name: string;
  other_names: string[];
  search_key: string;
  status: string | null;
  priority: string | null;
  owner_name: string | null;
  kind: string | null;
  state: string | null;
  is_head_office: boolean;
  siren: string | null;
  legal_form: string | null;
  naf_code: string | null;
  headcount: string | null;
  domains: string[];
  address_raw: string | null;
  street: string | null;
  address_complement: string | null;
  delivery_box: string | null;
  postcode: string | null;
  cedex: string | null;
  town: string | null;
  commune_code: string | null;
  department: string | null;
  region: string | null;
  country: string | null;
  former_addresses: Json | null;
  potential_cents: number | null;
  last_contact_on: string | null;
  source: string;
  sourced_on: string;
  created_at: Timestamp;
  updated_at: Timestamp;
  owner_id: string | null;
  root_id: Generated<string>;
  version: Generated<number>;
  created_by: string | null;
}

interface AccountCustomRow {
  workspace_id: string;
  account_id: string;
  fields: Json;
}

interface AccountGrantRow {
  workspace_id: string;
  account_grant_id: string;
  account_id: string;
  user_id: string;
  reason: string;
  granted_by: string;
  granted_at: Timestamp;
  revoked_at: Timestamp | null;
}

interface AccountIdentifierRow {
  workspace_id: string;
  account_identifier_id: string;
  account_id: string;
  kind: string;
  value: string;
  siren: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

interface AccountLinkRow {
  workspace_id: string;
  account_link_id: string;
  kind: string;
  account_id: string;
  other_account_id: string;
  evidence: Json | null;
  valid_from: string | null;
  valid_to: string | null;
}

interface AffiliationRow {
  workspace_id: string;
  affiliation_id: string;
  contact_id: string;
  account_id: string;
  kind: string;
  job_title: string | null;
  department: string | null;
  seniority: string | null;
  stated_roles: string[];
  inferred_roles: string[];
  decision_tag: string | null;
  is_stated: boolean;
  valid_from: string | null;
  valid_to: string | null;
  has_ended: boolean;
  evidence: Json | null;
}

interface ApiKeyRow {
  workspace_id: string;
  api_key_id: string;
  name: string;
  prefix: string;
  key_hash: string;
  role: string;
  scope: string;
  user_id: string | null;
  is_unlimited: boolean;
  created_by: string | null;
  created_at: Timestamp;
  expires_at: Timestamp | null;
  last_used_on: string | null;
  revoked_at: Timestamp | null;
}

interface ChangeLogRow {
  workspace_id: string;
  change_id: string;
  record_kind: string;
  record_id: string;
  changes: Json;
  changed_by: string | null;
  changed_at: Timestamp;
  source: string;
  cause: Json | null;
  salt: Buffer;
  line_hash: Buffer;
}

interface CleaningChangeRow {
  workspace_id: string;
  cleaning_run_id: string;
  record_id: string;
  before: Json;
  after: Json;
}

interface CleaningJobRow {
  workspace_id: string;
  cleaning_job_id: string;
  name: string;
  kind: string;
  created_by: string;
  created_at: Timestamp;
}

interface CleaningRunRow {
  workspace_id: string;
  cleaning_run_id: string;
  cleaning_job_id: string;
  changed_count: number;
  ran_by: string;
  ran_at: Timestamp;
  undone_by: string | null;
  undone_at: Timestamp | null;
}

interface CodeCounterRow {
  workspace_id: string;
  prefix: string;
  last_number: number;
}

interface ContactRow {
  workspace_id: string;
  contact_id: string;
  code: string;
  civility: string | null;
  first_name: string | null;
  last_name: string | null;
  search_key: string;
  source: string;
  sourced_on: string;
  created_at: Timestamp;
  updated_at: Timestamp;
  version: Generated<number>;
  created_by: string | null;
}

interface ContactCustomRow {
  workspace_id: string;
  contact_id: string;
  fields: Json;
}

interface ContactIdentifierRow {
  workspace_id: string;
  contact_identifier_id: string;
  contact_id: string;
  kind: string;
  value: string;
  valid_from: string | null;
  valid_to: string | null;
}

interface ContactPointRow {
  workspace_id: string;
  contact_point_id: string;
  contact_id: string | null;
  account_id: string | null;
  kind: string;
  raw: string;
  canonical: string;
  extension: string | null;
  line_kind: string | null;
  line_use: string | null;
  is_generic: boolean;
}

interface CreationRequestRow {
  workspace_id: string;
  creation_request_id: string;
  draft: Json;
  parent_id: string | null;
  proposed_owner_id: string | null;
  reason: string | null;
  evidence: Json;
  status: string;
  requested_by: string;
  requested_at: Timestamp;
  decided_by: string | null;
  decided_at: Timestamp | null;
  decision_reason: string | null;
  is_decided_by_rule: boolean;
  created_record_id: string | null;
}

interface CustomValueRow {
  workspace_id: string;
  field_id: string;
  value: string;
  record_id: string;
}

interface FieldDefinitionRow {
  workspace_id: string;
  field_id: string;
  record_kind: string;
  key: string;
  short_key: string | null;
  status: string;
  label: Json | null;
  definition: string | null;
  purpose: string | null;
  filled_by: string | null;
  legal_basis: string | null;
  type: string | null;
  options: Json | null;
  validation: Json | null;
  tiers: Json | null;
  is_filterable: boolean;
  version: Generated<number>;
  created_by: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
  decided_by: string | null;
  decided_at: Timestamp | null;
  decision_reason: string | null;
}

interface FieldUsageRow {
  workspace_id: string;
  record_kind: string;
  field_key: string;
  used_on: string;
  read_count: number;
  filter_count: number;
  export_count: number;
}

interface ImportFileRow {
  workspace_id: string;
  import_file_id: string;
  sha256: string;
  name: string;
  sheet: string;
  encoding: string | null;
  header_row: number;
  headers: string[];
  mapping: Json | null;
  status: string;
  plan_hash: string;
  cursor: number;
  counts: Json | null;
  received_by: string;
  received_at: Timestamp;
  committed_at: Timestamp | null;
}

interface ImportPlacementRow {
  workspace_id: string;
  import_file_id: string;
  record_id: string;
  record_kind: string;
  row_ids: number[];
  confidence: number;
  reasons: Json;
  joins: Json;
}

interface ImportRowRow {
  workspace_id: string;
  import_file_id: string;
  row_id: number;
  status: string;
  cells: string[];
  group_id: string | null;
  entity_id: string | null;
  site_id: string | null;
  contact_ids: string[];
  confidence: number;
  reasons: Json;
}

interface IndicatorSnapshotRow {
  workspace_id: string;
  taken_on: string;
  family: string;
  code: string;
  scope: string;
  numerator: number;
  denominator: number;
}

interface NoteRow {
  workspace_id: string;
  note_id: string;
  account_id: string | null;
  contact_id: string | null;
  noted_on: string | null;
  body: string;
  heading: string | null;
  body_hash: string;
  source: string;
  created_by: string | null;
  created_at: Timestamp;
}

interface ObjectionRow {
  workspace_id: string;
  objection_id: string;
  contact_id: string | null;
  account_id: string | null;
  channel: string;
  raw: string;
  objected_at: Timestamp;
  lifted_at: Timestamp | null;
}

interface ObjectiveRow {
  workspace_id: string;
  code: string;
  target: number;
  due_on: string | null;
  start_value: number | null;
  set_by: string;
  set_at: Timestamp;
}

interface QualityCheckRow {
  workspace_id: string;
  quality_check_id: string;
  kind: string;
  seed: number;
  quarter: string;
  drawn_by: string;
  drawn_at: Timestamp;
  signed_by: string | null;
  signed_at: Timestamp | null;
}

interface QualityCheckItemRow {
  workspace_id: string;
  quality_check_id: string;
  position: number;
  record_kind: string;
  record_id: string;
  answer: string | null;
  comment: string | null;
  answered_by: string | null;
  answered_at: Timestamp | null;
}

interface RecordVerificationRow {
  workspace_id: string;
  record_id: string;
  record_kind: string;
  verified_at: Timestamp;
  verified_by: string;
}

interface RevenueWithUsRow {
  workspace_id: string;
  revenue_with_us_id: string;
  account_id: string;
  year: number | null;
  amount_cents: number;
  currency: string;
}

interface WorkspaceRow {
  workspace_id: string;
  name: string;
  created_at: Timestamp;
}

interface WorkspaceMemberRow {
  workspace_id: string;
  user_id: string;
  role: string;
  joined_at: Timestamp;
}

interface WorkspaceSettingRow {
  workspace_id: string;
  name: string;
  value: Json;
}

interface AuthAccountRow {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: Timestamp | null;
  refreshTokenExpiresAt: Timestamp | null;
  scope: string | null;
  password: string | null;
  createdAt: Timestamp;
  updatedAt: Timestamp;
}

interface AuthSessionRow {
  id: string;
  expiresAt: Timestamp;
  token: string;
  createdAt: Timestamp;
  updatedAt: Timestamp;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
}

interface AuthUserRow {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: Timestamp;
  updatedAt: Timestamp;
}

interface AuthVerificationRow {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Timestamp;
  createdAt: Timestamp;
  updatedAt: Timestamp;
}

/** Every table by its name. */
export interface Tables {
  account: AccountRow;
  account_custom: AccountCustomRow;
  account_grant: AccountGrantRow;
  account_identifier: AccountIdentifierRow;
  account_link: AccountLinkRow;
  affiliation: AffiliationRow;
  api_key: ApiKeyRow;
  change_log: ChangeLogRow;
  cleaning_change: CleaningChangeRow;
  cleaning_job: CleaningJobRow;
  cleaning_run: CleaningRunRow;
  code_counter: CodeCounterRow;
  contact: ContactRow;
  contact_custom: ContactCustomRow;
  contact_identifier: ContactIdentifierRow;
  contact_point: ContactPointRow;
  creation_request: CreationRequestRow;
  custom_value: CustomValueRow;
  field_definition: FieldDefinitionRow;
  field_usage: FieldUsageRow;
  import_file: ImportFileRow;
  import_placement: ImportPlacementRow;
  import_row: ImportRowRow;
  indicator_snapshot: IndicatorSnapshotRow;
  note: NoteRow;
  objection: ObjectionRow;
  objective: ObjectiveRow;
  quality_check: QualityCheckRow;
  quality_check_item: QualityCheckItemRow;
  record_verification: RecordVerificationRow;
  revenue_with_us: RevenueWithUsRow;
  workspace: WorkspaceRow;
  workspace_member: WorkspaceMemberRow;
  workspace_setting: WorkspaceSettingRow;
  'auth.account': AuthAccountRow;
  'auth.session': AuthSessionRow;
  'auth.user': AuthUserRow;
  'auth.verification': AuthVerificationRow;
}
