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
  account_grant: AccountGrantRow;
  account_identifier: AccountIdentifierRow;
  account_link: AccountLinkRow;
  affiliation: AffiliationRow;
  api_key: ApiKeyRow;
  candidate_pair: CandidatePairRow;
  candidate_search: CandidateSearchRow;
  change_log: ChangeLogRow;
  code_counter: CodeCounterRow;
  contact: ContactRow;
  contact_identifier: ContactIdentifierRow;
  contact_point: ContactPointRow;
  import_file: ImportFileRow;
  import_placement: ImportPlacementRow;
  import_row: ImportRowRow;
  log_seal: LogSealRow;
  log_unsealed: LogUnsealedRow;
  merge: MergeRow;
  merge_part: MergePartRow;
  note: NoteRow;
  objection: ObjectionRow;
  revenue_with_us: RevenueWithUsRow;
  workspace: WorkspaceRow;
  workspace_member: WorkspaceMemberRow;
  workspace_setting: WorkspaceSettingRow;
  'auth.account': AuthAccountRow;
  'auth.session': AuthSessionRow;
  'auth.user': AuthUserRow;
  'auth.verification': AuthVerificationRow;
}
