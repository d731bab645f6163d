-- Written by `npm run schema` from the catalog, after the last migration. Do not edit.

-- Schemas

create schema auth;
create schema migration;

-- Functions

CREATE OR REPLACE FUNCTION public.distribute(table_name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_distributed_table(table_name::regclass, 'workspace_id');
  end if;
end
$function$
;
CREATE OR REPLACE FUNCTION public.everywhere(table_name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_reference_table(table_name::regclass);
  end if;
end
$function$
;
CREATE OR REPLACE FUNCTION public.find_account_ids_by_fragment(in_workspace uuid, fragment text, at_most integer)
 RETURNS TABLE(account_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with found as materialized (
    select a.account_id, a.search_key from account a
    where a.workspace_id = in_workspace
      -- The owner's eyes see every workspace: only the one that was entered may be asked for.
      and in_workspace = nullif(current_setting('app.workspace_id', true), '')::uuid
      and a.search_key like '%' || replace(replace(replace(fragment, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    limit 1000)
  select found.account_id from found
  order by found.search_key, found.account_id
  limit at_most
$function$
;

create table auth.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX "account_userId_idx" ON auth.account USING btree ("userId");

create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId");

create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email)
);

create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);

create table migration.landed (
  number integer not null,
  name text not null,
  hash text not null,
  landed_at timestamp with time zone not null,
  constraint landed_pkey PRIMARY KEY (number)
);

create table public.account (
  workspace_id uuid not null,
  account_id uuid not null,
  level text not null,
  parent_id uuid,
  path uuid[] not null,
  group_id uuid,
  entity_id uuid,
  code text not null,
  name text not null,
  other_names text[] not null,
  search_key text collate "C" not null,
  status text,
  priority text,
  owner_name text,
  kind text,
  state text,
  is_head_office boolean not null,
  siren text,
  legal_form text,
  naf_code text,
  headcount text,
  domains text[] not null,
  address_raw text,
  street text,
  address_complement text,
  delivery_box text,
  postcode text,
  cedex text,
  town text,
  commune_code text,
  department text,
  region text,
  country text,
  former_addresses jsonb,
  potential_cents bigint,
  last_contact_on date,
  source text not null,
  sourced_on date not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  owner_id uuid,
  root_id uuid not null default COALESCE(path[1], account_id),
  version integer not null default 1,
  created_by uuid,
  constraint account_pkey PRIMARY KEY (workspace_id, account_id),
  constraint account_workspace_id_account_id_siren_key UNIQUE (workspace_id, account_id, siren),
  constraint account_workspace_id_code_key UNIQUE (workspace_id, code),
  constraint account_workspace_id_entity_id_fkey FOREIGN KEY (workspace_id, entity_id) REFERENCES account(workspace_id, account_id),
  constraint account_workspace_id_entity_id_siren_fkey FOREIGN KEY (workspace_id, entity_id, siren) REFERENCES account(workspace_id, account_id, siren),
  constraint account_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint account_workspace_id_group_id_fkey FOREIGN KEY (workspace_id, group_id) REFERENCES account(workspace_id, account_id),
  constraint account_workspace_id_parent_id_fkey FOREIGN KEY (workspace_id, parent_id) REFERENCES account(workspace_id, account_id),
  constraint account_head_office_is_a_site CHECK (((level = 'site'::text) OR (NOT is_head_office))),
  constraint account_kind_check CHECK ((kind = ANY (ARRAY['network'::text, 'regional_office'::text, 'agency'::text, 'plant'::text, 'workshop'::text, 'store'::text, 'warehouse'::text, 'depot'::text, 'office'::text]))),
  constraint account_level_check CHECK ((level = ANY (ARRAY['group'::text, 'entity'::text, 'site'::text]))),
  constraint account_levels CHECK (
CASE level
    WHEN 'group'::text THEN ((entity_id IS NULL) AND (siren IS NULL) AND (group_id =
    CASE
        WHEN (parent_id IS NULL) THEN account_id
        ELSE path[1]
    END))
    WHEN 'entity'::text THEN (entity_id = account_id)
    ELSE ((entity_id IS NOT NULL) AND (entity_id <> account_id) AND (parent_id IS NOT NULL))
END),
  constraint account_name_check CHECK ((name <> ''::text)),
  constraint account_network_is_a_group CHECK (((kind IS NULL) OR ((level = 'group'::text) = (kind = 'network'::text)))),
  constraint account_path_ends_at_parent CHECK (
CASE
    WHEN (parent_id IS NULL) THEN (cardinality(path) = 0)
    ELSE (path[cardinality(path)] = parent_id)
END),
  constraint account_siren_check CHECK ((siren ~ '^[0-9]{9}$'::text)),
  constraint account_source_check CHECK ((source = ANY (ARRAY['import'::text, 'person'::text]))),
  constraint account_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'moved'::text]))),
  constraint account_status_check CHECK ((status = ANY (ARRAY['prospect'::text, 'client'::text, 'former_client'::text, 'partner'::text, 'inactive'::text])))
);
alter table public.account enable row level security;
CREATE INDEX account_entity ON public.account USING btree (workspace_id, entity_id, level) WHERE (entity_id IS NOT NULL);
CREATE INDEX account_group ON public.account USING btree (workspace_id, group_id, level) WHERE (group_id IS NOT NULL);
CREATE UNIQUE INDEX account_one_head_office ON public.account USING btree (workspace_id, entity_id) WHERE is_head_office;
CREATE INDEX account_owner ON public.account USING btree (workspace_id, owner_id, root_id) WHERE (owner_id IS NOT NULL);
CREATE INDEX account_parent ON public.account USING btree (workspace_id, parent_id, search_key, account_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX account_root ON public.account USING btree (workspace_id, search_key, account_id) WHERE (parent_id IS NULL);
CREATE INDEX account_root_id ON public.account USING btree (workspace_id, root_id);
CREATE INDEX account_search ON public.account USING btree (workspace_id, search_key, account_id);
create policy same_workspace on public.account for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.account to ramure_app;

create table public.account_custom (
  workspace_id uuid not null,
  account_id uuid not null,
  fields jsonb not null,
  constraint account_custom_pkey PRIMARY KEY (workspace_id, account_id),
  constraint account_custom_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id)
);
alter table public.account_custom enable row level security;
create policy same_workspace on public.account_custom for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.account_custom to ramure_app;

create table public.account_grant (
  workspace_id uuid not null,
  account_grant_id uuid not null,
  account_id uuid not null,
  user_id uuid not null,
  reason text not null,
  granted_by uuid not null,
  granted_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint account_grant_pkey PRIMARY KEY (workspace_id, account_grant_id),
  constraint account_grant_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint account_grant_reason_check CHECK ((reason = ANY (ARRAY['entrusted'::text, 'access_request'::text, 'support'::text])))
);
alter table public.account_grant enable row level security;
CREATE INDEX account_grant_account ON public.account_grant USING btree (workspace_id, account_id);
CREATE UNIQUE INDEX account_grant_once ON public.account_grant USING btree (workspace_id, user_id, account_id) WHERE (revoked_at IS NULL);
create policy same_workspace on public.account_grant for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.account_grant to ramure_app;

create table public.account_identifier (
  workspace_id uuid not null,
  account_identifier_id uuid not null,
  account_id uuid not null,
  kind text not null,
  value text not null,
  siren text,
  valid_from date,
  valid_to date,
  constraint account_identifier_pkey PRIMARY KEY (workspace_id, account_identifier_id),
  constraint account_identifier_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint account_identifier_workspace_id_account_id_siren_fkey FOREIGN KEY (workspace_id, account_id, siren) REFERENCES account(workspace_id, account_id, siren),
  constraint account_identifier_is_siren CHECK (((kind <> 'siren'::text) OR (value ~ '^[0-9]{9}$'::text))),
  constraint account_identifier_kind_check CHECK ((kind = ANY (ARRAY['siren'::text, 'siret'::text, 'vat'::text, 'entity_code'::text, 'site_code'::text, 'sheet_key'::text]))),
  constraint account_identifier_siren CHECK (((siren IS NULL) OR (siren = "left"(value, 9)))),
  constraint account_identifier_siret CHECK (
CASE
    WHEN (kind = 'siret'::text) THEN ((value ~ '^[0-9]{14}$'::text) AND ((valid_to IS NOT NULL) OR (siren IS NOT NULL)))
    ELSE (siren IS NULL)
END),
  constraint account_identifier_value_check CHECK ((value <> ''::text))
);
alter table public.account_identifier enable row level security;
CREATE INDEX account_identifier_account ON public.account_identifier USING btree (workspace_id, account_id);
CREATE UNIQUE INDEX account_identifier_once ON public.account_identifier USING btree (workspace_id, kind, value) WHERE (valid_to IS NULL);
CREATE INDEX account_identifier_value ON public.account_identifier USING btree (workspace_id, value);
create policy same_workspace on public.account_identifier for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.account_identifier to ramure_app;

create table public.account_link (
  workspace_id uuid not null,
  account_link_id uuid not null,
  kind text not null,
  account_id uuid not null,
  other_account_id uuid not null,
  evidence jsonb,
  valid_from date,
  valid_to date,
  constraint account_link_pkey PRIMARY KEY (workspace_id, account_link_id),
  constraint account_link_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint account_link_workspace_id_other_account_id_fkey FOREIGN KEY (workspace_id, other_account_id) REFERENCES account(workspace_id, account_id),
  constraint account_link_check CHECK ((account_id <> other_account_id)),
  constraint account_link_kind_check CHECK ((kind = ANY (ARRAY['network'::text, 'capital'::text, 'succession'::text, 'billing'::text, 'framework'::text])))
);
alter table public.account_link enable row level security;
CREATE UNIQUE INDEX account_link_once ON public.account_link USING btree (workspace_id, account_id, kind, other_account_id) WHERE (valid_to IS NULL);
CREATE INDEX account_link_other ON public.account_link USING btree (workspace_id, other_account_id, kind);
create policy same_workspace on public.account_link for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.account_link to ramure_app;

create table public.affiliation (
  workspace_id uuid not null,
  affiliation_id uuid not null,
  contact_id uuid not null,
  account_id uuid not null,
  kind text not null,
  job_title text,
  department text,
  seniority text,
  stated_roles text[] not null,
  inferred_roles text[] not null,
  decision_tag text,
  is_stated boolean not null,
  valid_from date,
  valid_to date,
  has_ended boolean not null,
  evidence jsonb,
  constraint affiliation_pkey PRIMARY KEY (workspace_id, affiliation_id),
  constraint affiliation_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint affiliation_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id),
  constraint affiliation_decision_tag_check CHECK ((decision_tag = ANY (ARRAY['A'::text, 'B'::text, 'C'::text]))),
  constraint affiliation_kind_check CHECK ((kind = ANY (ARRAY['works_at'::text, 'covers'::text]))),
  constraint affiliation_seniority_check CHECK ((seniority = ANY (ARRAY['executive'::text, 'director'::text, 'manager'::text, 'staff'::text, 'assistant'::text])))
);
alter table public.affiliation enable row level security;
CREATE INDEX affiliation_account ON public.affiliation USING btree (workspace_id, account_id, contact_id);
CREATE UNIQUE INDEX affiliation_once ON public.affiliation USING btree (workspace_id, contact_id, kind, account_id) WHERE (NOT has_ended);
create policy same_workspace on public.affiliation for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.affiliation to ramure_app;

create table public.api_key (
  workspace_id uuid not null,
  api_key_id uuid not null,
  name text not null,
  prefix text not null,
  key_hash text not null,
  role text not null,
  scope text not null,
  user_id uuid,
  is_unlimited boolean not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  last_used_on date,
  revoked_at timestamp with time zone,
  constraint api_key_pkey PRIMARY KEY (workspace_id, api_key_id),
  constraint api_key_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint api_key_name_check CHECK ((name <> ''::text)),
  constraint api_key_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'data_steward'::text, 'sales_manager'::text, 'account_manager'::text, 'sales_rep'::text, 'supervisor'::text, 'call_agent'::text, 'marketer'::text, 'support_agent'::text, 'principal'::text, 'viewer'::text]))),
  constraint api_key_scope_check CHECK ((scope = ANY (ARRAY['read'::text, 'write'::text])))
);
alter table public.api_key enable row level security;
CREATE UNIQUE INDEX api_key_hash ON public.api_key USING btree (workspace_id, key_hash);
create policy same_workspace on public.api_key for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.api_key to ramure_app;

create table public.change_log (
  workspace_id uuid not null,
  change_id uuid not null,
  record_kind text not null,
  record_id uuid not null,
  changes jsonb not null,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  source text not null,
  cause jsonb,
  salt bytea not null,
  line_hash bytea not null,
  constraint change_log_pkey PRIMARY KEY (workspace_id, change_id),
  constraint change_log_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint change_log_record_kind CHECK ((record_kind ~ '^[a-z][a-z_]*$'::text)),
  constraint change_log_source CHECK ((source = ANY (ARRAY['import'::text, 'person'::text, 'set_up'::text, 'api'::text, 'rule'::text, 'undo'::text])))
);
alter table public.change_log enable row level security;
CREATE INDEX change_log_record ON public.change_log USING btree (workspace_id, record_id, change_id);
create policy same_workspace on public.change_log for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select on public.change_log to ramure_app;

create table public.cleaning_change (
  workspace_id uuid not null,
  cleaning_run_id uuid not null,
  record_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  constraint cleaning_change_pkey PRIMARY KEY (workspace_id, cleaning_run_id, record_id),
  constraint cleaning_change_workspace_id_cleaning_run_id_fkey FOREIGN KEY (workspace_id, cleaning_run_id) REFERENCES cleaning_run(workspace_id, cleaning_run_id)
);
alter table public.cleaning_change enable row level security;
create policy same_workspace on public.cleaning_change for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select on public.cleaning_change to ramure_app;

create table public.cleaning_job (
  workspace_id uuid not null,
  cleaning_job_id uuid not null,
  name text not null,
  kind text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint cleaning_job_pkey PRIMARY KEY (workspace_id, cleaning_job_id),
  constraint cleaning_job_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint cleaning_job_name_check CHECK ((name <> ''::text))
);
alter table public.cleaning_job enable row level security;
create policy same_workspace on public.cleaning_job for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.cleaning_job to ramure_app;

create table public.cleaning_run (
  workspace_id uuid not null,
  cleaning_run_id uuid not null,
  cleaning_job_id uuid not null,
  changed_count integer not null,
  ran_by uuid not null,
  ran_at timestamp with time zone not null,
  undone_by uuid,
  undone_at timestamp with time zone,
  constraint cleaning_run_pkey PRIMARY KEY (workspace_id, cleaning_run_id),
  constraint cleaning_run_workspace_id_cleaning_job_id_fkey FOREIGN KEY (workspace_id, cleaning_job_id) REFERENCES cleaning_job(workspace_id, cleaning_job_id)
);
alter table public.cleaning_run enable row level security;
create policy same_workspace on public.cleaning_run for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.cleaning_run to ramure_app;

create table public.code_counter (
  workspace_id uuid not null,
  prefix text not null,
  last_number integer not null,
  constraint code_counter_pkey PRIMARY KEY (workspace_id, prefix),
  constraint code_counter_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
alter table public.code_counter enable row level security;
create policy same_workspace on public.code_counter for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.code_counter to ramure_app;

create table public.contact (
  workspace_id uuid not null,
  contact_id uuid not null,
  code text not null,
  civility text,
  first_name text,
  last_name text,
  search_key text collate "C" not null,
  source text not null,
  sourced_on date not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer not null default 1,
  created_by uuid,
  constraint contact_pkey PRIMARY KEY (workspace_id, contact_id),
  constraint contact_workspace_id_code_key UNIQUE (workspace_id, code),
  constraint contact_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint contact_civility_check CHECK ((civility = ANY (ARRAY['M.'::text, 'Mme'::text]))),
  constraint contact_source_check CHECK ((source = ANY (ARRAY['import'::text, 'person'::text])))
);
alter table public.contact enable row level security;
CREATE INDEX contact_search ON public.contact USING btree (workspace_id, search_key, contact_id);
create policy same_workspace on public.contact for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.contact to ramure_app;

create table public.contact_custom (
  workspace_id uuid not null,
  contact_id uuid not null,
  fields jsonb not null,
  constraint contact_custom_pkey PRIMARY KEY (workspace_id, contact_id),
  constraint contact_custom_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id)
);
alter table public.contact_custom enable row level security;
create policy same_workspace on public.contact_custom for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.contact_custom to ramure_app;

create table public.contact_identifier (
  workspace_id uuid not null,
  contact_identifier_id uuid not null,
  contact_id uuid not null,
  kind text not null,
  value text not null,
  valid_from date,
  valid_to date,
  constraint contact_identifier_pkey PRIMARY KEY (workspace_id, contact_identifier_id),
  constraint contact_identifier_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id),
  constraint contact_identifier_kind_check CHECK ((kind = ANY (ARRAY['contact_code'::text, 'sheet_key'::text]))),
  constraint contact_identifier_value_check CHECK ((value <> ''::text))
);
alter table public.contact_identifier enable row level security;
CREATE INDEX contact_identifier_contact ON public.contact_identifier USING btree (workspace_id, contact_id);
CREATE UNIQUE INDEX contact_identifier_once ON public.contact_identifier USING btree (workspace_id, kind, value) WHERE (valid_to IS NULL);
CREATE INDEX contact_identifier_value ON public.contact_identifier USING btree (workspace_id, value);
create policy same_workspace on public.contact_identifier for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.contact_identifier to ramure_app;

create table public.contact_point (
  workspace_id uuid not null,
  contact_point_id uuid not null,
  contact_id uuid,
  account_id uuid,
  kind text not null,
  raw text not null,
  canonical text not null,
  extension text,
  line_kind text,
  line_use text,
  is_generic boolean not null,
  constraint contact_point_pkey PRIMARY KEY (workspace_id, contact_point_id),
  constraint contact_point_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint contact_point_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id),
  constraint contact_point_canonical_check CHECK ((canonical <> ''::text)),
  constraint contact_point_check CHECK ((num_nonnulls(contact_id, account_id) = 1)),
  constraint contact_point_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'email'::text]))),
  constraint contact_point_line_kind_check CHECK ((line_kind = ANY (ARRAY['fixed'::text, 'mobile'::text, 'special'::text, 'other'::text]))),
  constraint contact_point_line_use_check CHECK ((line_use = ANY (ARRAY['switchboard'::text, 'direct'::text, 'mobile'::text, 'fax'::text, 'unknown'::text])))
);
alter table public.contact_point enable row level security;
CREATE INDEX contact_point_canonical ON public.contact_point USING btree (workspace_id, canonical);
CREATE UNIQUE INDEX contact_point_of_account ON public.contact_point USING btree (workspace_id, account_id, kind, canonical) WHERE (account_id IS NOT NULL);
CREATE UNIQUE INDEX contact_point_of_contact ON public.contact_point USING btree (workspace_id, contact_id, kind, canonical) WHERE (contact_id IS NOT NULL);
create policy same_workspace on public.contact_point for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.contact_point to ramure_app;

create table public.creation_request (
  workspace_id uuid not null,
  creation_request_id uuid not null,
  draft jsonb not null,
  parent_id uuid,
  proposed_owner_id uuid,
  reason text,
  evidence jsonb not null,
  status text not null,
  requested_by uuid not null,
  requested_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_reason text,
  is_decided_by_rule boolean not null,
  created_record_id uuid,
  constraint creation_request_pkey PRIMARY KEY (workspace_id, creation_request_id),
  constraint creation_request_workspace_id_created_record_id_fkey FOREIGN KEY (workspace_id, created_record_id) REFERENCES account(workspace_id, account_id),
  constraint creation_request_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint creation_request_workspace_id_parent_id_fkey FOREIGN KEY (workspace_id, parent_id) REFERENCES account(workspace_id, account_id),
  constraint creation_request_check CHECK (((status = 'proposed'::text) = (decided_at IS NULL))),
  constraint creation_request_check1 CHECK (((status <> 'refused'::text) OR (decision_reason IS NOT NULL))),
  constraint creation_request_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text])))
);
alter table public.creation_request enable row level security;
CREATE INDEX creation_request_status ON public.creation_request USING btree (workspace_id, status, creation_request_id);
create policy same_workspace on public.creation_request for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.creation_request to ramure_app;

create table public.custom_value (
  workspace_id uuid not null,
  field_id uuid not null,
  value text collate "C" not null,
  record_id uuid not null,
  constraint custom_value_pkey PRIMARY KEY (workspace_id, field_id, value, record_id),
  constraint custom_value_workspace_id_field_id_fkey FOREIGN KEY (workspace_id, field_id) REFERENCES field_definition(workspace_id, field_id)
);
alter table public.custom_value enable row level security;
CREATE INDEX custom_value_record ON public.custom_value USING btree (workspace_id, record_id, field_id);
create policy same_workspace on public.custom_value for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.custom_value to ramure_app;

create table public.field_definition (
  workspace_id uuid not null,
  field_id uuid not null,
  record_kind text not null,
  key text not null,
  short_key text,
  status text not null,
  label jsonb,
  definition text,
  purpose text,
  filled_by text,
  legal_basis text,
  type text,
  options jsonb,
  validation jsonb,
  tiers jsonb,
  is_filterable boolean not null,
  version integer not null default 1,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_reason text,
  constraint field_definition_pkey PRIMARY KEY (workspace_id, field_id),
  constraint field_definition_workspace_id_record_kind_key_key UNIQUE (workspace_id, record_kind, key),
  constraint field_definition_workspace_id_record_kind_short_key_key UNIQUE (workspace_id, record_kind, short_key),
  constraint field_definition_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint field_definition_key_check CHECK ((key ~ '^[a-z][a-z0-9_]*$'::text)),
  constraint field_definition_record_kind_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'contact'::text]))),
  constraint field_definition_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'active'::text, 'refused'::text, 'retired'::text]))),
  constraint field_definition_type_check CHECK ((type = ANY (ARRAY['text'::text, 'number'::text, 'date'::text, 'boolean'::text, 'pick_list'::text, 'multi_pick'::text, 'url'::text, 'email'::text, 'phone'::text])))
);
alter table public.field_definition enable row level security;
create policy same_workspace on public.field_definition for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.field_definition to ramure_app;

create table public.field_usage (
  workspace_id uuid not null,
  record_kind text not null,
  field_key text not null,
  used_on date not null,
  read_count integer not null,
  filter_count integer not null,
  export_count integer not null,
  constraint field_usage_pkey PRIMARY KEY (workspace_id, record_kind, field_key, used_on),
  constraint field_usage_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint field_usage_record_kind_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'contact'::text])))
);
alter table public.field_usage enable row level security;
create policy same_workspace on public.field_usage for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.field_usage to ramure_app;

create table public.import_file (
  workspace_id uuid not null,
  import_file_id uuid not null,
  sha256 text not null,
  name text not null,
  sheet text not null,
  encoding text,
  header_row integer not null,
  headers text[] not null,
  mapping jsonb,
  status text not null,
  plan_hash text not null,
  cursor integer not null,
  counts jsonb,
  received_by uuid not null,
  received_at timestamp with time zone not null,
  committed_at timestamp with time zone,
  constraint import_file_pkey PRIMARY KEY (workspace_id, import_file_id),
  constraint import_file_workspace_id_sha256_sheet_key UNIQUE (workspace_id, sha256, sheet),
  constraint import_file_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint import_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint import_file_status_check CHECK ((status = ANY (ARRAY['committing'::text, 'cancelled'::text, 'committed'::text])))
);
alter table public.import_file enable row level security;
create policy same_workspace on public.import_file for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.import_file to ramure_app;

create table public.import_placement (
  workspace_id uuid not null,
  import_file_id uuid not null,
  record_id uuid not null,
  record_kind text not null,
  row_ids integer[] not null,
  confidence real not null,
  reasons jsonb not null,
  joins jsonb not null,
  constraint import_placement_pkey PRIMARY KEY (workspace_id, record_id, import_file_id),
  constraint import_placement_workspace_id_import_file_id_fkey FOREIGN KEY (workspace_id, import_file_id) REFERENCES import_file(workspace_id, import_file_id),
  constraint import_placement_record_kind_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'contact'::text])))
);
alter table public.import_placement enable row level security;
create policy same_workspace on public.import_placement for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.import_placement to ramure_app;

create table public.import_row (
  workspace_id uuid not null,
  import_file_id uuid not null,
  row_id integer not null,
  status text not null,
  cells text[] not null,
  group_id uuid,
  entity_id uuid,
  site_id uuid,
  contact_ids uuid[] not null,
  confidence real not null,
  reasons jsonb not null,
  constraint import_row_pkey PRIMARY KEY (workspace_id, import_file_id, row_id),
  constraint import_row_workspace_id_import_file_id_fkey FOREIGN KEY (workspace_id, import_file_id) REFERENCES import_file(workspace_id, import_file_id),
  constraint import_row_status_check CHECK ((status = ANY (ARRAY['placed'::text, 'repeated'::text, 'to_review'::text, 'unplaced'::text, 'blank'::text, 'repeated_header'::text, 'total'::text])))
);
alter table public.import_row enable row level security;
create policy same_workspace on public.import_row for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.import_row to ramure_app;

create table public.indicator_snapshot (
  workspace_id uuid not null,
  taken_on date not null,
  family text not null,
  code text not null,
  scope text not null,
  numerator bigint not null,
  denominator bigint not null,
  constraint indicator_snapshot_pkey PRIMARY KEY (workspace_id, family, code, scope, taken_on),
  constraint indicator_snapshot_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint indicator_snapshot_family_check CHECK ((family = ANY (ARRAY['indicator'::text, 'rule'::text, 'fill'::text])))
);
alter table public.indicator_snapshot enable row level security;
create policy same_workspace on public.indicator_snapshot for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.indicator_snapshot to ramure_app;

create table public.note (
  workspace_id uuid not null,
  note_id uuid not null,
  account_id uuid,
  contact_id uuid,
  noted_on date,
  body text not null,
  heading text,
  body_hash text not null,
  source text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  constraint note_pkey PRIMARY KEY (workspace_id, note_id),
  constraint note_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint note_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id),
  constraint note_body_check CHECK ((body <> ''::text)),
  constraint note_check CHECK ((num_nonnulls(account_id, contact_id) = 1)),
  constraint note_source_check CHECK ((source = ANY (ARRAY['import'::text, 'person'::text])))
);
alter table public.note enable row level security;
CREATE UNIQUE INDEX note_of_account ON public.note USING btree (workspace_id, account_id, body_hash) WHERE (account_id IS NOT NULL);
CREATE UNIQUE INDEX note_of_contact ON public.note USING btree (workspace_id, contact_id, body_hash) WHERE (contact_id IS NOT NULL);
create policy same_workspace on public.note for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.note to ramure_app;

create table public.objection (
  workspace_id uuid not null,
  objection_id uuid not null,
  contact_id uuid,
  account_id uuid,
  channel text not null,
  raw text not null,
  objected_at timestamp with time zone not null,
  lifted_at timestamp with time zone,
  constraint objection_pkey PRIMARY KEY (workspace_id, objection_id),
  constraint objection_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint objection_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id),
  constraint objection_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'email'::text, 'mail'::text, 'sms'::text, 'all'::text]))),
  constraint objection_check CHECK ((num_nonnulls(contact_id, account_id) = 1))
);
alter table public.objection enable row level security;
CREATE UNIQUE INDEX objection_of_account ON public.objection USING btree (workspace_id, account_id, channel) WHERE ((account_id IS NOT NULL) AND (lifted_at IS NULL));
CREATE UNIQUE INDEX objection_of_contact ON public.objection USING btree (workspace_id, contact_id, channel) WHERE ((contact_id IS NOT NULL) AND (lifted_at IS NULL));
create policy same_workspace on public.objection for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.objection to ramure_app;

create table public.objective (
  workspace_id uuid not null,
  code text not null,
  target real not null,
  due_on date,
  start_value real,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint objective_pkey PRIMARY KEY (workspace_id, code),
  constraint objective_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
alter table public.objective enable row level security;
create policy same_workspace on public.objective for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.objective to ramure_app;

create table public.quality_check (
  workspace_id uuid not null,
  quality_check_id uuid not null,
  kind text not null,
  seed integer not null,
  quarter text not null,
  drawn_by uuid not null,
  drawn_at timestamp with time zone not null,
  signed_by uuid,
  signed_at timestamp with time zone,
  constraint quality_check_pkey PRIMARY KEY (workspace_id, quality_check_id),
  constraint quality_check_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint quality_check_kind_check CHECK ((kind = ANY (ARRAY['sample'::text, 'key_accounts'::text]))),
  constraint quality_check_quarter_check CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text))
);
alter table public.quality_check enable row level security;
create policy same_workspace on public.quality_check for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.quality_check to ramure_app;

create table public.quality_check_item (
  workspace_id uuid not null,
  quality_check_id uuid not null,
  "position" integer not null,
  record_kind text not null,
  record_id uuid not null,
  answer text,
  comment text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint quality_check_item_pkey PRIMARY KEY (workspace_id, quality_check_id, "position"),
  constraint quality_check_item_workspace_id_quality_check_id_fkey FOREIGN KEY (workspace_id, quality_check_id) REFERENCES quality_check(workspace_id, quality_check_id),
  constraint quality_check_item_answer_check CHECK ((answer = ANY (ARRAY['right'::text, 'wrong'::text, 'unclear'::text]))),
  constraint quality_check_item_record_kind_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'contact'::text])))
);
alter table public.quality_check_item enable row level security;
create policy same_workspace on public.quality_check_item for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.quality_check_item to ramure_app;

create table public.record_verification (
  workspace_id uuid not null,
  record_id uuid not null,
  record_kind text not null,
  verified_at timestamp with time zone not null,
  verified_by uuid not null,
  constraint record_verification_pkey PRIMARY KEY (workspace_id, record_id),
  constraint record_verification_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint record_verification_record_kind_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'contact'::text])))
);
alter table public.record_verification enable row level security;
create policy same_workspace on public.record_verification for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.record_verification to ramure_app;

create table public.revenue_with_us (
  workspace_id uuid not null,
  revenue_with_us_id uuid not null,
  account_id uuid not null,
  year smallint,
  amount_cents bigint not null,
  currency text not null,
  constraint revenue_with_us_pkey PRIMARY KEY (workspace_id, revenue_with_us_id),
  constraint revenue_with_us_workspace_id_account_id_year_key UNIQUE NULLS NOT DISTINCT (workspace_id, account_id, year),
  constraint revenue_with_us_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id)
);
alter table public.revenue_with_us enable row level security;
create policy same_workspace on public.revenue_with_us for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.revenue_with_us to ramure_app;

create table public.workspace (
  workspace_id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint workspace_pkey PRIMARY KEY (workspace_id),
  constraint workspace_name_check CHECK ((name <> ''::text))
);
alter table public.workspace enable row level security;
create policy same_workspace on public.workspace for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.workspace to ramure_app;

create table public.workspace_member (
  workspace_id uuid not null,
  user_id uuid not null,
  role text not null,
  joined_at timestamp with time zone not null,
  constraint workspace_member_pkey PRIMARY KEY (workspace_id, user_id),
  constraint workspace_member_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint workspace_member_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'data_steward'::text, 'sales_manager'::text, 'account_manager'::text, 'sales_rep'::text, 'supervisor'::text, 'call_agent'::text, 'marketer'::text, 'support_agent'::text, 'principal'::text, 'viewer'::text])))
);
alter table public.workspace_member enable row level security;
CREATE INDEX workspace_member_user ON public.workspace_member USING btree (user_id);
create policy same_workspace on public.workspace_member for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.workspace_member to ramure_app;

create table public.workspace_setting (
  workspace_id uuid not null,
  name text not null,
  value jsonb not null,
  constraint workspace_setting_pkey PRIMARY KEY (workspace_id, name),
  constraint workspace_setting_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint workspace_setting_name_check CHECK ((name ~ '^[a-z][a-z_]*$'::text))
);
alter table public.workspace_setting enable row level security;
create policy same_workspace on public.workspace_setting for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.workspace_setting to ramure_app;
