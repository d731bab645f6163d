// Written by `npm run schema` from the catalog, after the last migration. Do not edit.
import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Written as JSON text: the driver would turn a bare array into a PostgreSQL one. */
type Json = ColumnType<unknown, string, string>;

interface AccessRequestRow {
  workspace_id: string;
  access_request_id: string;
  account_id: string;
  user_id: string;
  message: string | null;
  asked_at: Timestamp;
  decision: string | null;
  decided_by: string | null;
  decided_at: Timestamp | null;
}

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
  is_strategic: Generated<boolean>;
  is_incomplete: Generated<boolean>;
  decides_here: Generated<boolean>;
  coverage_area: string | null;
  estimated_revenue_cents: number | null;
  currency: Generated<string>;
  headcount_band: string | null;
  naf_version: string | null;
  language: string | null;
  time_zone: string | null;
  preferred_channel: string | null;
  organization_type: string | null;
  website: string | null;
  lead_source: string | null;
  lead_campaign: string | null;
  lead_channel: string | null;
  first_converted_on: string | null;
  closed_on: string | null;
  last_verified_at: Timestamp | null;
  last_verified_by: string | null;
  organization_model: string | null;
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

interface ActivityRow {
  workspace_id: string;
  activity_id: string;
  kind: string;
  subject: string | null;
  body: string | null;
  account_id: string | null;
  contact_id: string | null;
  occurred_at: Timestamp | null;
  due_on: string | null;
  done_at: Timestamp | null;
  assignee_id: string | null;
  outcome: string | null;
  created_by: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
  version: Generated<number>;
  happened_at: Generated<Timestamp>;
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
  influence: number | null;
  perimeter: string | null;
  regions: string[] | null;
  is_main: Generated<boolean>;
  role_stances: Json | null;
  verified_at: Timestamp | null;
  verified_by: string | null;
  project_id: string | null;
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

interface BulkEditRow {
  workspace_id: string;
  bulk_edit_id: string;
  list: string;
  target: Json;
  changes: Json;
  made_by: string;
  state: string;
  covered: number;
  changed: Generated<number>;
  unchanged: Generated<number>;
  refused: Generated<number>;
  undone: Generated<number>;
  kept: Generated<number>;
  reached: string | null;
  first_change_id: string | null;
  last_change_id: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

interface CandidatePairRow {
  workspace_id: string;
  left_id: string;
  right_id: string;
  record_kind: string;
  score: number;
  band: string;
  evidence: Json;
  value_cents: number;
  found_at: Timestamp;
  candidate_search_id: string;
  decision: string | null;
  decided_by: string | null;
  decided_at: Timestamp | null;
}

interface CandidateSearchRow {
  workspace_id: string;
  candidate_search_id: string;
  status: string;
  done_count: number;
  total_count: number;
  found_count: number;
  started_by: string;
  started_at: Timestamp;
  ended_at: Timestamp | null;
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
  salt: Buffer | null;
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
  language: string | null;
  time_zone: string | null;
  persona: string | null;
  technologies: string[] | null;
  linkedin: string | null;
  lead_source: string | null;
  verified_at: Timestamp | null;
  verified_by: string | null;
  last_contact_on: string | null;
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
  is_primary: Generated<boolean>;
  verification: string | null;
  verified_at: Timestamp | null;
  verified_by: string | null;
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

interface FieldProvenanceRow {
  workspace_id: string;
  record_id: string;
  field: string;
  source: string | null;
  sourced_on: string | null;
  verified_at: Timestamp | null;
  verified_by: string | null;
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

interface ImportUndoRow {
  workspace_id: string;
  import_undo_id: string;
  import_file_id: string;
  status: string;
  scope: string[] | null;
  has_begun: boolean;
  cursor: number;
  total: number | null;
  counts: Json;
  asked_by: string;
  asked_at: Timestamp;
  ended_at: Timestamp | null;
}

interface ImportUndoItemRow {
  workspace_id: string;
  import_undo_id: string;
  position: number;
  record_kind: string;
  record_id: string;
  outcome: string | null;
  reasons: Json | null;
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

interface InvitationRow {
  workspace_id: string;
  invitation_id: string;
  email: string;
  role: string;
  token_hash: string;
  invited_by: string;
  invited_at: Timestamp;
  expires_at: Timestamp;
  accepted_at: Timestamp | null;
  accepted_by: string | null;
  revoked_at: Timestamp | null;
}

interface KeptAnswerRow {
  workspace_id: string;
  actor_id: string;
  idempotency_key: string;
  request_hash: string;
  asked_at: Timestamp;
  status: number | null;
  content_type: string | null;
  body: string | null;
}

interface ListExportRow {
  workspace_id: string;
  list_export_id: string;
  record_kind: string;
  layout: string;
  purpose: string;
  format: string;
  language: string;
  filter: string;
  sort: string;
  fields: string[];
  operators: string[];
  status: string;
  done_count: number;
  total_count: number;
  left_out_count: number;
  byte_count: number | null;
  problem: string | null;
  created_by: string;
  created_at: Timestamp;
  ended_at: Timestamp | null;
  expires_at: Timestamp;
}

interface ListViewRow {
  workspace_id: string;
  list_view_id: string;
  list: string;
  name: string;
  made_by: string;
  is_shared: boolean;
  filter: string;
  sort: string;
  columns: string[];
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

interface LogSealRow {
  workspace_id: string;
  seal_number: number;
  change_ids: string[];
  root: Buffer;
  chained: Buffer;
  sealed_at: Timestamp;
}

interface LogUnsealedRow {
  workspace_id: string;
  change_id: string;
}

interface MemberNameRow {
  workspace_id: string;
  user_id: string;
  name: string;
  email: string;
  left_at: Timestamp | null;
}

interface MergeRow {
  workspace_id: string;
  merge_id: string;
  record_kind: string;
  survivor_id: string;
  merged_ids: string[];
  choices: Json;
  merged_by: string;
  merged_at: Timestamp;
  undone_by: string | null;
  undone_at: Timestamp | null;
}

interface MergePartRow {
  workspace_id: string;
  merge_id: string;
  row_id: string;
  table_name: string;
  before: Json;
  after: Json | null;
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
  happened_at: Generated<Timestamp>;
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
  lift_reason: string | null;
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

interface OrganizationChangeRow {
  workspace_id: string;
  organization_change_id: string;
  account_id: string;
  model_before: string | null;
  model_after: string | null;
  moved: Json;
  created_ids: string[];
  changed_by: string;
  changed_at: Timestamp;
  undone_at: Timestamp | null;
}

interface ParentLinkRow {
  workspace_id: string;
  parent_link_id: string;
  account_id: string;
  parent_id: string;
  valid_from: string | null;
  valid_to: string | null;
  source: string;
  evidence: string | null;
}

interface PortfolioChangeRow {
  workspace_id: string;
  portfolio_change_id: string;
  kind: string;
  request: Json;
  from_user_id: string | null;
  to_user_id: string | null;
  starts_on: string;
  note: string | null;
  account_count: number;
  activity_count: number;
  territory_count: number;
  made_by: string;
  made_at: Timestamp;
  applied_at: Timestamp | null;
  undone_by: string | null;
  undone_at: Timestamp | null;
}

interface PortfolioMoveRow {
  workspace_id: string;
  portfolio_change_id: string;
  record_kind: string;
  record_id: string;
  from_user_id: string | null;
  to_user_id: string;
  is_by_hand: boolean;
}

interface ProductLineRow {
  workspace_id: string;
  product_line_id: string;
  name: string;
  position: number;
  archived_at: Timestamp | null;
}

interface ProductLineStatusRow {
  workspace_id: string;
  account_id: string;
  product_line_id: string;
  status: string;
  since_on: string | null;
  product_line_status_id: string;
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

interface RevenueWithUsRow {
  workspace_id: string;
  revenue_with_us_id: string;
  account_id: string;
  year: number | null;
  amount_cents: number;
  currency: string;
}

interface SheetReturnRow {
  workspace_id: string;
  sheet_return_id: string;
  list_export_id: string | null;
  record_kind: string;
  name: string;
  sha256: string;
  language: string;
  counts: Json;
  headers: string[];
  added: Json;
  received_by: string;
  received_at: Timestamp;
}

interface SheetReturnChangeRow {
  workspace_id: string;
  sheet_return_id: string;
  position: number;
  line: number;
  record_id: string;
  record_name: string;
  kind: string;
  field: string;
  before: string;
  after: string;
  decision: string | null;
  outcome: string | null;
  problem: string | null;
  made: Json | null;
  saved_by: string | null;
  saved_at: Timestamp | null;
}

interface TeamRow {
  workspace_id: string;
  team_id: string;
  name: string;
  lead_id: string | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

interface TeamMemberRow {
  workspace_id: string;
  team_id: string;
  user_id: string;
}

interface TerritoryRow {
  workspace_id: string;
  territory_id: string;
  name: string;
  kind: string;
  owner_id: string | null;
  team_id: string | null;
  rule: Json;
  rank: number;
  version: Generated<number>;
  created_by: string;
  created_at: Timestamp;
  updated_at: Timestamp;
}

interface TerritoryOrderRow {
  workspace_id: string;
  first_id: string;
  second_id: string;
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

interface AuthTwoFactorRow {
  id: string;
  secret: string;
  backupCodes: string;
  userId: string;
  verified: Generated<boolean>;
  failedVerificationCount: Generated<number>;
  lockedUntil: Timestamp | null;
}

interface AuthUserRow {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: Timestamp;
  updatedAt: Timestamp;
  twoFactorEnabled: Generated<boolean>;
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
  access_request: AccessRequestRow;
  account: AccountRow;
  account_custom: AccountCustomRow;
  account_grant: AccountGrantRow;
  account_identifier: AccountIdentifierRow;
  account_link: AccountLinkRow;
  activity: ActivityRow;
  affiliation: AffiliationRow;
  api_key: ApiKeyRow;
  bulk_edit: BulkEditRow;
  candidate_pair: CandidatePairRow;
  candidate_search: CandidateSearchRow;
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
  field_provenance: FieldProvenanceRow;
  field_usage: FieldUsageRow;
  import_file: ImportFileRow;
  import_placement: ImportPlacementRow;
  import_row: ImportRowRow;
  import_undo: ImportUndoRow;
  import_undo_item: ImportUndoItemRow;
  indicator_snapshot: IndicatorSnapshotRow;
  invitation: InvitationRow;
  kept_answer: KeptAnswerRow;
  list_export: ListExportRow;
  list_view: ListViewRow;
  log_seal: LogSealRow;
  log_unsealed: LogUnsealedRow;
  member_name: MemberNameRow;
  merge: MergeRow;
  merge_part: MergePartRow;
  note: NoteRow;
  objection: ObjectionRow;
  objective: ObjectiveRow;
  organization_change: OrganizationChangeRow;
  parent_link: ParentLinkRow;
  portfolio_change: PortfolioChangeRow;
  portfolio_move: PortfolioMoveRow;
  product_line: ProductLineRow;
  product_line_status: ProductLineStatusRow;
  quality_check: QualityCheckRow;
  quality_check_item: QualityCheckItemRow;
  revenue_with_us: RevenueWithUsRow;
  sheet_return: SheetReturnRow;
  sheet_return_change: SheetReturnChangeRow;
  team: TeamRow;
  team_member: TeamMemberRow;
  territory: TerritoryRow;
  territory_order: TerritoryOrderRow;
  workspace: WorkspaceRow;
  workspace_member: WorkspaceMemberRow;
  workspace_setting: WorkspaceSettingRow;
  'auth.account': AuthAccountRow;
  'auth.session': AuthSessionRow;
  'auth.twoFactor': AuthTwoFactorRow;
  'auth.user': AuthUserRow;
  'auth.verification': AuthVerificationRow;
}
