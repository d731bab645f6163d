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

interface FieldProvenanceRow {
  workspace_id: string;
  record_id: string;
  field: string;
  source: string | null;
  sourced_on: string | null;
  verified_at: Timestamp | null;
  verified_by: string | null;
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

interface MemberNameRow {
  workspace_id: string;
  user_id: string;
  name: string;
  email: string;
  left_at: Timestamp | null;
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
}

interface RevenueWithUsRow {
  workspace_id: string;
  revenue_with_us_id: string;
  account_id: string;
  year: number | null;
  amount_cents: number;
  currency: string;
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
  account_grant: AccountGrantRow;
  account_identifier: AccountIdentifierRow;
  account_link: AccountLinkRow;
  activity: ActivityRow;
  affiliation: AffiliationRow;
  api_key: ApiKeyRow;
  change_log: ChangeLogRow;
  code_counter: CodeCounterRow;
  contact: ContactRow;
  contact_identifier: ContactIdentifierRow;
  contact_point: ContactPointRow;
  field_provenance: FieldProvenanceRow;
  import_file: ImportFileRow;
  import_placement: ImportPlacementRow;
  import_row: ImportRowRow;
  invitation: InvitationRow;
  kept_answer: KeptAnswerRow;
  member_name: MemberNameRow;
  note: NoteRow;
  objection: ObjectionRow;
  organization_change: OrganizationChangeRow;
  parent_link: ParentLinkRow;
  product_line: ProductLineRow;
  product_line_status: ProductLineStatusRow;
  revenue_with_us: RevenueWithUsRow;
  team: TeamRow;
  team_member: TeamMemberRow;
  workspace: WorkspaceRow;
  workspace_member: WorkspaceMemberRow;
  workspace_setting: WorkspaceSettingRow;
  'auth.account': AuthAccountRow;
  'auth.session': AuthSessionRow;
  'auth.twoFactor': AuthTwoFactorRow;
  'auth.user': AuthUserRow;
  'auth.verification': AuthVerificationRow;
}
