-- Written by `npm run schema` from the catalog, after the last migration. Do not edit.

-- Schemas

create schema auth;
create schema installation;
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
CREATE OR REPLACE FUNCTION public.erase_change_lines(in_workspace uuid, record_ids uuid[])
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with erased as (
    update change_log l
    set salt = null,
      changes = coalesce((select jsonb_object_agg(f.key, '[null, null]'::jsonb) from jsonb_each(l.changes) f), '{}'::jsonb)
    where l.workspace_id = in_workspace
      and in_workspace = nullif(current_setting('app.workspace_id', true), '')::uuid
      and l.record_id = any(record_ids) and l.salt is not null
    returning 1)
  select count(*)::integer from erased
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
CREATE OR REPLACE FUNCTION public.has_second_factor(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce((select u."twoFactorEnabled" from auth."user" u where u."id" = person::text), false)
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

create table auth."twoFactor" (
  id text not null,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null,
  verified boolean not null default true,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil" timestamp with time zone,
  constraint "twoFactor_pkey" PRIMARY KEY (id),
  constraint "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX "twoFactor_userId_idx" ON auth."twoFactor" USING btree ("userId");

create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  "twoFactorEnabled" boolean not null default false,
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

create table installation.event (
  event_id uuid not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  details jsonb not null,
  constraint event_pkey PRIMARY KEY (event_id),
  constraint event_kind_check CHECK ((kind = ANY (ARRAY['backup_taken'::text, 'restored'::text])))
);
CREATE INDEX event_of_kind ON installation.event USING btree (kind, happened_at);

create table migration.landed (
  number integer not null,
  name text not null,
  hash text not null,
  landed_at timestamp with time zone not null,
  constraint landed_pkey PRIMARY KEY (number)
);

create table public.access_request (
  workspace_id uuid not null,
  access_request_id uuid not null,
  account_id uuid not null,
  user_id uuid not null,
  message text,
  asked_at timestamp with time zone not null,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint access_request_pkey PRIMARY KEY (workspace_id, access_request_id),
  constraint access_request_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint access_request_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'refused'::text])))
);
alter table public.access_request enable row level security;
CREATE INDEX access_request_account ON public.access_request USING btree (workspace_id, account_id);
CREATE UNIQUE INDEX access_request_open ON public.access_request USING btree (workspace_id, user_id, account_id) WHERE (decision IS NULL);
create policy same_workspace on public.access_request for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.access_request to ramure_app;

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
  is_strategic boolean not null default false,
  is_incomplete boolean not null default false,
  decides_here boolean not null default false,
  coverage_area text,
  estimated_revenue_cents bigint,
  currency text not null default 'EUR'::text,
  headcount_band text,
  naf_version text,
  language text,
  time_zone text,
  preferred_channel text,
  organization_type text,
  website text,
  lead_source text,
  lead_campaign text,
  lead_channel text,
  first_converted_on date,
  closed_on date,
  last_verified_at timestamp with time zone,
  last_verified_by uuid,
  organization_model text,
  constraint account_pkey PRIMARY KEY (workspace_id, account_id),
  constraint account_workspace_id_account_id_siren_key UNIQUE (workspace_id, account_id, siren),
  constraint account_workspace_id_code_key UNIQUE (workspace_id, code),
  constraint account_workspace_id_entity_id_fkey FOREIGN KEY (workspace_id, entity_id) REFERENCES account(workspace_id, account_id),
  constraint account_workspace_id_entity_id_siren_fkey FOREIGN KEY (workspace_id, entity_id, siren) REFERENCES account(workspace_id, account_id, siren),
  constraint account_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint account_workspace_id_group_id_fkey FOREIGN KEY (workspace_id, group_id) REFERENCES account(workspace_id, account_id),
  constraint account_workspace_id_parent_id_fkey FOREIGN KEY (workspace_id, parent_id) REFERENCES account(workspace_id, account_id),
  constraint account_currency CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint account_head_office_is_a_site CHECK (((level = 'site'::text) OR (NOT is_head_office))),
  constraint account_headcount_band CHECK ((headcount_band = ANY (ARRAY['NN'::text, '00'::text, '01'::text, '02'::text, '03'::text, '11'::text, '12'::text, '21'::text, '22'::text, '31'::text, '32'::text, '41'::text, '42'::text, '51'::text, '52'::text, '53'::text]))),
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
  constraint account_naf_version CHECK ((naf_version = ANY (ARRAY['rev2'::text, '2025'::text]))),
  constraint account_name_check CHECK ((name <> ''::text)),
  constraint account_network_is_a_group CHECK (((kind IS NULL) OR ((level = 'group'::text) = (kind = 'network'::text)))),
  constraint account_organization_model CHECK (((organization_model IS NULL) OR ((level = 'group'::text) AND (organization_model = ANY (ARRAY['group_only'::text, 'site_only'::text, 'entity_and_sites'::text, 'full'::text, 'hybrid'::text]))))),
  constraint account_organization_type CHECK ((organization_type = ANY (ARRAY['b2b'::text, 'b2c'::text, 'b2g'::text, 'public_body'::text, 'association'::text]))),
  constraint account_path_ends_at_parent CHECK (
CASE
    WHEN (parent_id IS NULL) THEN (cardinality(path) = 0)
    ELSE (path[cardinality(path)] = parent_id)
END),
  constraint account_preferred_channel CHECK ((preferred_channel = ANY (ARRAY['phone'::text, 'email'::text, 'mail'::text, 'sms'::text, 'visit'::text, 'video'::text]))),
  constraint account_siren_check CHECK ((siren ~ '^[0-9]{9}$'::text)),
  constraint account_source_check CHECK ((source ~ '^[a-z][a-z_]*$'::text)),
  constraint account_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'moved'::text]))),
  constraint account_status_check CHECK ((status = ANY (ARRAY['prospect'::text, 'client'::text, 'former_client'::text, 'partner'::text, 'inactive'::text])))
);
alter table public.account enable row level security;
CREATE INDEX account_department_name ON public.account USING btree (workspace_id, department, level, search_key, account_id) WHERE (department IS NOT NULL);
CREATE INDEX account_entity ON public.account USING btree (workspace_id, entity_id, level) WHERE (entity_id IS NOT NULL);
CREATE INDEX account_group ON public.account USING btree (workspace_id, group_id, level) WHERE (group_id IS NOT NULL);
CREATE INDEX account_level_name ON public.account USING btree (workspace_id, level, search_key, account_id);
CREATE UNIQUE INDEX account_one_head_office ON public.account USING btree (workspace_id, entity_id) WHERE is_head_office;
CREATE INDEX account_owner ON public.account USING btree (workspace_id, owner_id, root_id) WHERE (owner_id IS NOT NULL);
CREATE INDEX account_parent ON public.account USING btree (workspace_id, parent_id, search_key, account_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX account_potential ON public.account USING btree (workspace_id, potential_cents, account_id) WHERE (potential_cents IS NOT NULL);
CREATE INDEX account_region_name ON public.account USING btree (workspace_id, region, level, search_key, account_id) WHERE (region IS NOT NULL);
CREATE INDEX account_root ON public.account USING btree (workspace_id, search_key, account_id) WHERE (parent_id IS NULL);
CREATE INDEX account_root_id ON public.account USING btree (workspace_id, root_id);
CREATE INDEX account_search ON public.account USING btree (workspace_id, search_key, account_id);
CREATE INDEX account_status_name ON public.account USING btree (workspace_id, level, status, search_key, account_id);
CREATE INDEX account_town ON public.account USING btree (workspace_id, town) WHERE (town IS NOT NULL);
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
grant delete, insert, select, update on public.account_grant to ramure_app;

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
  constraint account_identifier_kind CHECK ((kind = ANY (ARRAY['siren'::text, 'siret'::text, 'vat'::text, 'group_code'::text, 'entity_code'::text, 'site_code'::text, 'sheet_key'::text]))),
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

create table public.activity (
  workspace_id uuid not null,
  activity_id uuid not null,
  kind text not null,
  subject text,
  body text,
  account_id uuid,
  contact_id uuid,
  occurred_at timestamp with time zone,
  due_on date,
  done_at timestamp with time zone,
  assignee_id uuid,
  outcome text,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer not null default 1,
  happened_at timestamp with time zone not null default COALESCE(occurred_at, done_at, ((due_on)::timestamp without time zone AT TIME ZONE 'UTC'::text), created_at),
  constraint activity_pkey PRIMARY KEY (workspace_id, activity_id),
  constraint activity_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint activity_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id),
  constraint activity_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint activity_is_about_somebody CHECK (((account_id IS NOT NULL) OR (contact_id IS NOT NULL))),
  constraint activity_is_owed_or_done CHECK (
CASE
    WHEN (kind = ANY (ARRAY['task'::text, 'follow_up'::text])) THEN ((due_on IS NOT NULL) AND (occurred_at IS NULL))
    ELSE ((occurred_at IS NOT NULL) AND (due_on IS NULL) AND (done_at IS NULL))
END),
  constraint activity_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'call'::text, 'meeting'::text, 'email'::text, 'visit'::text, 'task'::text, 'follow_up'::text]))),
  constraint activity_says_something CHECK (((subject IS NOT NULL) OR (body IS NOT NULL) OR (kind <> ALL (ARRAY['note'::text, 'task'::text, 'follow_up'::text]))))
);
alter table public.activity enable row level security;
CREATE INDEX activity_account_time ON public.activity USING btree (workspace_id, account_id, happened_at DESC, activity_id DESC) WHERE (account_id IS NOT NULL);
CREATE INDEX activity_contact_time ON public.activity USING btree (workspace_id, contact_id, happened_at DESC, activity_id DESC) WHERE (contact_id IS NOT NULL);
CREATE INDEX activity_owed ON public.activity USING btree (workspace_id, assignee_id, due_on, activity_id) WHERE ((due_on IS NOT NULL) AND (done_at IS NULL));
create policy same_workspace on public.activity for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.activity to ramure_app;

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
  influence smallint,
  perimeter text,
  regions text[],
  is_main boolean not null default false,
  role_stances jsonb,
  verified_at timestamp with time zone,
  verified_by uuid,
  project_id uuid,
  constraint affiliation_pkey PRIMARY KEY (workspace_id, affiliation_id),
  constraint affiliation_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint affiliation_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id),
  constraint affiliation_decision_tag_check CHECK ((decision_tag = ANY (ARRAY['A'::text, 'B'::text, 'C'::text]))),
  constraint affiliation_influence_check CHECK (((influence >= 1) AND (influence <= 5))),
  constraint affiliation_kind_check CHECK ((kind = ANY (ARRAY['works_at'::text, 'covers'::text]))),
  constraint affiliation_seniority_check CHECK ((seniority = ANY (ARRAY['executive'::text, 'director'::text, 'manager'::text, 'staff'::text, 'assistant'::text])))
);
alter table public.affiliation enable row level security;
CREATE INDEX affiliation_account ON public.affiliation USING btree (workspace_id, account_id, contact_id);
CREATE INDEX affiliation_of_contact ON public.affiliation USING btree (workspace_id, contact_id);
CREATE UNIQUE INDEX affiliation_once ON public.affiliation USING btree (workspace_id, contact_id, kind, account_id, project_id) NULLS NOT DISTINCT WHERE (NOT has_ended);
CREATE UNIQUE INDEX affiliation_one_main ON public.affiliation USING btree (workspace_id, account_id) WHERE (is_main AND (NOT has_ended));
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

create table public.bulk_edit (
  workspace_id uuid not null,
  bulk_edit_id uuid not null,
  list text not null,
  target jsonb not null,
  changes jsonb not null,
  made_by uuid not null,
  state text not null,
  covered integer not null,
  changed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  undone integer not null default 0,
  kept integer not null default 0,
  reached uuid,
  first_change_id uuid,
  last_change_id uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint bulk_edit_pkey PRIMARY KEY (workspace_id, bulk_edit_id),
  constraint bulk_edit_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint bulk_edit_list_check CHECK ((list = ANY (ARRAY['accounts'::text, 'contacts'::text]))),
  constraint bulk_edit_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'undoing'::text, 'undone'::text])))
);
alter table public.bulk_edit enable row level security;
CREATE INDEX bulk_edit_made_by ON public.bulk_edit USING btree (workspace_id, made_by, bulk_edit_id);
create policy same_workspace on public.bulk_edit for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.bulk_edit to ramure_app;

create table public.candidate_pair (
  workspace_id uuid not null,
  left_id uuid not null,
  right_id uuid not null,
  record_kind text not null,
  score real not null,
  band text not null,
  evidence jsonb not null,
  value_cents bigint not null,
  found_at timestamp with time zone not null,
  candidate_search_id uuid not null,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint candidate_pair_pkey PRIMARY KEY (workspace_id, left_id, right_id),
  constraint candidate_pair_band_check CHECK ((band = ANY (ARRAY['same'::text, 'possible'::text]))),
  constraint candidate_pair_check CHECK ((left_id < right_id)),
  constraint candidate_pair_decision_check CHECK ((decision = ANY (ARRAY['merge'::text, 'distinct'::text, 'later'::text]))),
  constraint candidate_pair_record_kind_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'contact'::text])))
);
alter table public.candidate_pair enable row level security;
CREATE INDEX candidate_pair_queue ON public.candidate_pair USING btree (workspace_id, value_cents DESC, score DESC, left_id, right_id) WHERE (decision IS NULL);
CREATE INDEX candidate_pair_right ON public.candidate_pair USING btree (workspace_id, right_id);
create policy same_workspace on public.candidate_pair for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.candidate_pair to ramure_app;

create table public.candidate_search (
  workspace_id uuid not null,
  candidate_search_id uuid not null,
  status text not null,
  done_count integer not null,
  total_count integer not null,
  found_count integer not null,
  started_by uuid not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint candidate_search_pkey PRIMARY KEY (workspace_id, candidate_search_id),
  constraint candidate_search_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint candidate_search_status_check CHECK ((status = ANY (ARRAY['running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
);
alter table public.candidate_search enable row level security;
CREATE UNIQUE INDEX candidate_search_one_at_a_time ON public.candidate_search USING btree (workspace_id) WHERE (status = 'running'::text);
create policy same_workspace on public.candidate_search for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.candidate_search to ramure_app;

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
  salt bytea,
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
  language text,
  time_zone text,
  persona text,
  technologies text[],
  linkedin text,
  lead_source text,
  verified_at timestamp with time zone,
  verified_by uuid,
  last_contact_on date,
  constraint contact_pkey PRIMARY KEY (workspace_id, contact_id),
  constraint contact_workspace_id_code_key UNIQUE (workspace_id, code),
  constraint contact_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint contact_civility_check CHECK ((civility = ANY (ARRAY['M.'::text, 'Mme'::text]))),
  constraint contact_language_check CHECK ((language ~ '^[a-z]{2}$'::text)),
  constraint contact_source_check CHECK ((source ~ '^[a-z][a-z_]*$'::text))
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
  is_primary boolean not null default false,
  verification text,
  verified_at timestamp with time zone,
  verified_by uuid,
  constraint contact_point_pkey PRIMARY KEY (workspace_id, contact_point_id),
  constraint contact_point_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint contact_point_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id),
  constraint contact_point_canonical_check CHECK ((canonical <> ''::text)),
  constraint contact_point_check CHECK ((num_nonnulls(contact_id, account_id) = 1)),
  constraint contact_point_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'email'::text]))),
  constraint contact_point_line_kind_check CHECK ((line_kind = ANY (ARRAY['fixed'::text, 'mobile'::text, 'special'::text, 'other'::text]))),
  constraint contact_point_line_use_check CHECK ((line_use = ANY (ARRAY['switchboard'::text, 'direct'::text, 'mobile'::text, 'fax'::text, 'unknown'::text]))),
  constraint contact_point_verification_check CHECK ((verification = ANY (ARRAY['valid'::text, 'invalid'::text, 'bounced'::text, 'unknown'::text])))
);
alter table public.contact_point enable row level security;
CREATE INDEX contact_point_canonical ON public.contact_point USING btree (workspace_id, canonical);
CREATE UNIQUE INDEX contact_point_of_account ON public.contact_point USING btree (workspace_id, account_id, kind, canonical) WHERE (account_id IS NOT NULL);
CREATE UNIQUE INDEX contact_point_of_contact ON public.contact_point USING btree (workspace_id, contact_id, kind, canonical) WHERE (contact_id IS NOT NULL);
CREATE UNIQUE INDEX contact_point_one_primary ON public.contact_point USING btree (workspace_id, contact_id, kind) WHERE (is_primary AND (contact_id IS NOT NULL));
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
CREATE INDEX creation_request_created ON public.creation_request USING btree (workspace_id, created_record_id) WHERE (created_record_id IS NOT NULL);
CREATE INDEX creation_request_parent ON public.creation_request USING btree (workspace_id, parent_id) WHERE (parent_id IS NOT NULL);
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

create table public.field_provenance (
  workspace_id uuid not null,
  record_id uuid not null,
  field text not null,
  source text,
  sourced_on date,
  verified_at timestamp with time zone,
  verified_by uuid,
  constraint field_provenance_pkey PRIMARY KEY (workspace_id, record_id, field),
  constraint field_provenance_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint field_provenance_field_check CHECK ((field ~ '^[a-z][a-z_]*$'::text))
);
alter table public.field_provenance enable row level security;
create policy same_workspace on public.field_provenance for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.field_provenance to ramure_app;

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
  constraint import_file_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint import_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint import_file_status_check CHECK ((status = ANY (ARRAY['committing'::text, 'cancelled'::text, 'committed'::text, 'partly_undone'::text, 'undone'::text])))
);
alter table public.import_file enable row level security;
CREATE UNIQUE INDEX import_file_once ON public.import_file USING btree (workspace_id, sha256, sheet) WHERE (status <> ALL (ARRAY['partly_undone'::text, 'undone'::text]));
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
  constraint import_row_status_check CHECK ((status = ANY (ARRAY['placed'::text, 'repeated'::text, 'to_review'::text, 'unplaced'::text, 'blank'::text, 'repeated_header'::text, 'total'::text, 'undone'::text])))
);
alter table public.import_row enable row level security;
create policy same_workspace on public.import_row for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.import_row to ramure_app;

create table public.import_undo (
  workspace_id uuid not null,
  import_undo_id uuid not null,
  import_file_id uuid not null,
  status text not null,
  scope uuid[],
  has_begun boolean not null,
  cursor integer not null,
  total integer,
  counts jsonb not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint import_undo_pkey PRIMARY KEY (workspace_id, import_undo_id),
  constraint import_undo_workspace_id_import_file_id_fkey FOREIGN KEY (workspace_id, import_file_id) REFERENCES import_file(workspace_id, import_file_id),
  constraint import_undo_status_check CHECK ((status = ANY (ARRAY['planning'::text, 'planned'::text, 'running'::text, 'cancelled'::text, 'failed'::text, 'done'::text])))
);
alter table public.import_undo enable row level security;
CREATE INDEX import_undo_file ON public.import_undo USING btree (workspace_id, import_file_id, import_undo_id);
create policy same_workspace on public.import_undo for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.import_undo to ramure_app;

create table public.import_undo_item (
  workspace_id uuid not null,
  import_undo_id uuid not null,
  "position" integer not null,
  record_kind text not null,
  record_id uuid not null,
  outcome text,
  reasons jsonb,
  constraint import_undo_item_pkey PRIMARY KEY (workspace_id, import_undo_id, "position"),
  constraint import_undo_item_workspace_id_import_undo_id_fkey FOREIGN KEY (workspace_id, import_undo_id) REFERENCES import_undo(workspace_id, import_undo_id),
  constraint import_undo_item_outcome_check CHECK ((outcome = ANY (ARRAY['removed'::text, 'restored'::text, 'partly'::text, 'kept'::text, 'gone'::text]))),
  constraint import_undo_item_record_kind_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'contact'::text])))
);
alter table public.import_undo_item enable row level security;
CREATE INDEX import_undo_item_outcome ON public.import_undo_item USING btree (workspace_id, import_undo_id, outcome, "position") WHERE (outcome = ANY (ARRAY['kept'::text, 'partly'::text, 'gone'::text]));
create policy same_workspace on public.import_undo_item for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.import_undo_item to ramure_app;

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

create table public.invitation (
  workspace_id uuid not null,
  invitation_id uuid not null,
  email text not null,
  role text not null,
  token_hash text not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  revoked_at timestamp with time zone,
  constraint invitation_pkey PRIMARY KEY (workspace_id, invitation_id),
  constraint invitation_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'data_steward'::text, 'sales_manager'::text, 'account_manager'::text, 'sales_rep'::text, 'supervisor'::text, 'call_agent'::text, 'marketer'::text, 'support_agent'::text, 'principal'::text, 'viewer'::text])))
);
alter table public.invitation enable row level security;
CREATE UNIQUE INDEX invitation_open ON public.invitation USING btree (workspace_id, email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));
CREATE UNIQUE INDEX invitation_token ON public.invitation USING btree (workspace_id, token_hash);
create policy same_workspace on public.invitation for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.invitation to ramure_app;

create table public.kept_answer (
  workspace_id uuid not null,
  actor_id uuid not null,
  idempotency_key text not null,
  request_hash text not null,
  asked_at timestamp with time zone not null,
  status integer,
  content_type text,
  body text,
  constraint kept_answer_pkey PRIMARY KEY (workspace_id, actor_id, idempotency_key),
  constraint kept_answer_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
alter table public.kept_answer enable row level security;
CREATE INDEX kept_answer_age ON public.kept_answer USING btree (workspace_id, asked_at);
create policy same_workspace on public.kept_answer for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.kept_answer to ramure_app;

create table public.list_export (
  workspace_id uuid not null,
  list_export_id uuid not null,
  record_kind text not null,
  layout text not null,
  purpose text not null,
  format text not null,
  language text not null,
  filter text not null,
  sort text not null,
  fields text[] not null,
  operators text[] not null,
  status text not null,
  done_count integer not null,
  total_count integer not null,
  left_out_count integer not null,
  byte_count bigint,
  problem text,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  constraint list_export_pkey PRIMARY KEY (workspace_id, list_export_id),
  constraint list_export_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint list_export_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text]))),
  constraint list_export_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint list_export_layout_check CHECK ((layout = ANY (ARRAY['list'::text, 'calls'::text]))),
  constraint list_export_purpose_check CHECK ((purpose = ANY (ARRAY['any'::text, 'phone'::text, 'email'::text, 'mail'::text, 'none'::text]))),
  constraint list_export_record_kind_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'contact'::text]))),
  constraint list_export_status_check CHECK ((status = ANY (ARRAY['running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
);
alter table public.list_export enable row level security;
create policy same_workspace on public.list_export for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.list_export to ramure_app;

create table public.list_view (
  workspace_id uuid not null,
  list_view_id uuid not null,
  list text not null,
  name text not null,
  made_by uuid not null,
  is_shared boolean not null,
  filter text not null,
  sort text not null,
  columns text[] not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint list_view_pkey PRIMARY KEY (workspace_id, list_view_id),
  constraint list_view_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint list_view_list_check CHECK ((list = ANY (ARRAY['accounts'::text, 'contacts'::text]))),
  constraint list_view_name_check CHECK ((name <> ''::text))
);
alter table public.list_view enable row level security;
create policy same_workspace on public.list_view for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.list_view to ramure_app;

create table public.log_seal (
  workspace_id uuid not null,
  seal_number integer not null,
  change_ids uuid[] not null,
  root bytea not null,
  chained bytea not null,
  sealed_at timestamp with time zone not null,
  constraint log_seal_pkey PRIMARY KEY (workspace_id, seal_number),
  constraint log_seal_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
alter table public.log_seal enable row level security;
create policy same_workspace on public.log_seal for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select on public.log_seal to ramure_app;

create table public.log_unsealed (
  workspace_id uuid not null,
  change_id uuid not null,
  constraint log_unsealed_pkey PRIMARY KEY (workspace_id, change_id),
  constraint log_unsealed_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
alter table public.log_unsealed enable row level security;
create policy same_workspace on public.log_unsealed for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select on public.log_unsealed to ramure_app;

create table public.member_name (
  workspace_id uuid not null,
  user_id uuid not null,
  name text not null,
  email text not null,
  left_at timestamp with time zone,
  constraint member_name_pkey PRIMARY KEY (workspace_id, user_id),
  constraint member_name_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id)
);
alter table public.member_name enable row level security;
create policy same_workspace on public.member_name for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.member_name to ramure_app;

create table public.merge (
  workspace_id uuid not null,
  merge_id uuid not null,
  record_kind text not null,
  survivor_id uuid not null,
  merged_ids uuid[] not null,
  choices jsonb not null,
  merged_by uuid not null,
  merged_at timestamp with time zone not null,
  undone_by uuid,
  undone_at timestamp with time zone,
  constraint merge_pkey PRIMARY KEY (workspace_id, merge_id),
  constraint merge_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint merge_record_kind_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'contact'::text])))
);
alter table public.merge enable row level security;
CREATE INDEX merge_survivor ON public.merge USING btree (workspace_id, survivor_id);
create policy same_workspace on public.merge for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.merge to ramure_app;

create table public.merge_part (
  workspace_id uuid not null,
  merge_id uuid not null,
  row_id uuid not null,
  table_name text not null,
  before jsonb not null,
  after jsonb,
  constraint merge_part_pkey PRIMARY KEY (workspace_id, merge_id, table_name, row_id),
  constraint merge_part_workspace_id_merge_id_fkey FOREIGN KEY (workspace_id, merge_id) REFERENCES merge(workspace_id, merge_id)
);
alter table public.merge_part enable row level security;
CREATE INDEX merge_part_row ON public.merge_part USING btree (workspace_id, row_id);
create policy same_workspace on public.merge_part for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.merge_part to ramure_app;

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
  happened_at timestamp with time zone not null default COALESCE(((noted_on)::timestamp without time zone AT TIME ZONE 'UTC'::text), created_at),
  constraint note_pkey PRIMARY KEY (workspace_id, note_id),
  constraint note_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint note_workspace_id_contact_id_fkey FOREIGN KEY (workspace_id, contact_id) REFERENCES contact(workspace_id, contact_id),
  constraint note_body_check CHECK ((body <> ''::text)),
  constraint note_check CHECK ((num_nonnulls(account_id, contact_id) = 1)),
  constraint note_source_check CHECK ((source = ANY (ARRAY['import'::text, 'person'::text])))
);
alter table public.note enable row level security;
CREATE INDEX note_account_time ON public.note USING btree (workspace_id, account_id, happened_at DESC, note_id DESC) WHERE (account_id IS NOT NULL);
CREATE INDEX note_contact_time ON public.note USING btree (workspace_id, contact_id, happened_at DESC, note_id DESC) WHERE (contact_id IS NOT NULL);
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
  lift_reason text,
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
grant delete, insert, select, update on public.objection to ramure_app;

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

create table public.organization_change (
  workspace_id uuid not null,
  organization_change_id uuid not null,
  account_id uuid not null,
  model_before text,
  model_after text,
  moved jsonb not null,
  created_ids uuid[] not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  constraint organization_change_pkey PRIMARY KEY (workspace_id, organization_change_id),
  constraint organization_change_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id)
);
alter table public.organization_change enable row level security;
CREATE INDEX organization_change_account ON public.organization_change USING btree (workspace_id, account_id, organization_change_id);
create policy same_workspace on public.organization_change for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.organization_change to ramure_app;

create table public.parent_link (
  workspace_id uuid not null,
  parent_link_id uuid not null,
  account_id uuid not null,
  parent_id uuid not null,
  valid_from date,
  valid_to date,
  source text not null,
  evidence text,
  constraint parent_link_pkey PRIMARY KEY (workspace_id, parent_link_id),
  constraint parent_link_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint parent_link_workspace_id_parent_id_fkey FOREIGN KEY (workspace_id, parent_id) REFERENCES account(workspace_id, account_id),
  constraint parent_link_source_check CHECK ((source = ANY (ARRAY['import'::text, 'person'::text, 'api'::text, 'rule'::text, 'undo'::text])))
);
alter table public.parent_link enable row level security;
CREATE INDEX parent_link_account ON public.parent_link USING btree (workspace_id, account_id, valid_from);
CREATE INDEX parent_link_parent ON public.parent_link USING btree (workspace_id, parent_id);
CREATE UNIQUE INDEX parent_link_today ON public.parent_link USING btree (workspace_id, account_id) WHERE (valid_to IS NULL);
create policy same_workspace on public.parent_link for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.parent_link to ramure_app;

create table public.portfolio_change (
  workspace_id uuid not null,
  portfolio_change_id uuid not null,
  kind text not null,
  request jsonb not null,
  from_user_id uuid,
  to_user_id uuid,
  starts_on date not null,
  note text,
  account_count integer not null,
  activity_count integer not null,
  territory_count integer not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  applied_at timestamp with time zone,
  undone_by uuid,
  undone_at timestamp with time zone,
  constraint portfolio_change_pkey PRIMARY KEY (workspace_id, portfolio_change_id),
  constraint portfolio_change_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint portfolio_change_handover CHECK (((kind <> 'handover'::text) OR (num_nonnulls(from_user_id, to_user_id) = 2))),
  constraint portfolio_change_kind_check CHECK ((kind = ANY (ARRAY['application'::text, 'handover'::text])))
);
alter table public.portfolio_change enable row level security;
CREATE INDEX portfolio_change_waiting ON public.portfolio_change USING btree (workspace_id, starts_on) WHERE ((applied_at IS NULL) AND (undone_at IS NULL));
create policy same_workspace on public.portfolio_change for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.portfolio_change to ramure_app;

create table public.portfolio_move (
  workspace_id uuid not null,
  portfolio_change_id uuid not null,
  record_kind text not null,
  record_id uuid not null,
  from_user_id uuid,
  to_user_id uuid not null,
  is_by_hand boolean not null,
  constraint portfolio_move_pkey PRIMARY KEY (workspace_id, portfolio_change_id, record_id),
  constraint portfolio_move_workspace_id_portfolio_change_id_fkey FOREIGN KEY (workspace_id, portfolio_change_id) REFERENCES portfolio_change(workspace_id, portfolio_change_id),
  constraint portfolio_move_record_kind_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'activity'::text, 'territory'::text])))
);
alter table public.portfolio_move enable row level security;
CREATE INDEX portfolio_move_record ON public.portfolio_move USING btree (workspace_id, record_id, portfolio_change_id);
create policy same_workspace on public.portfolio_move for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select on public.portfolio_move to ramure_app;

create table public.product_line (
  workspace_id uuid not null,
  product_line_id uuid not null,
  name text not null,
  "position" integer not null,
  archived_at timestamp with time zone,
  constraint product_line_pkey PRIMARY KEY (workspace_id, product_line_id),
  constraint product_line_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint product_line_name_check CHECK ((name <> ''::text))
);
alter table public.product_line enable row level security;
CREATE UNIQUE INDEX product_line_name ON public.product_line USING btree (workspace_id, name) WHERE (archived_at IS NULL);
create policy same_workspace on public.product_line for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.product_line to ramure_app;

create table public.product_line_status (
  workspace_id uuid not null,
  account_id uuid not null,
  product_line_id uuid not null,
  status text not null,
  since_on date,
  product_line_status_id uuid not null,
  constraint product_line_status_pkey PRIMARY KEY (workspace_id, account_id, product_line_id),
  constraint product_line_status_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, account_id),
  constraint product_line_status_workspace_id_product_line_id_fkey FOREIGN KEY (workspace_id, product_line_id) REFERENCES product_line(workspace_id, product_line_id),
  constraint product_line_status_status_check CHECK ((status = ANY (ARRAY['prospect'::text, 'client'::text, 'former_client'::text, 'partner'::text, 'inactive'::text])))
);
alter table public.product_line_status enable row level security;
CREATE INDEX product_line_status_line ON public.product_line_status USING btree (workspace_id, product_line_id, status);
create policy same_workspace on public.product_line_status for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.product_line_status to ramure_app;

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
CREATE INDEX revenue_with_us_amount ON public.revenue_with_us USING btree (workspace_id, year, amount_cents, account_id);
create policy same_workspace on public.revenue_with_us for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.revenue_with_us to ramure_app;

create table public.sheet_return (
  workspace_id uuid not null,
  sheet_return_id uuid not null,
  list_export_id uuid,
  record_kind text not null,
  name text not null,
  sha256 text not null,
  language text not null,
  counts jsonb not null,
  headers text[] not null,
  added jsonb not null,
  received_by uuid not null,
  received_at timestamp with time zone not null,
  constraint sheet_return_pkey PRIMARY KEY (workspace_id, sheet_return_id),
  constraint sheet_return_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint sheet_return_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint sheet_return_record_kind_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'contact'::text]))),
  constraint sheet_return_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
alter table public.sheet_return enable row level security;
create policy same_workspace on public.sheet_return for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select on public.sheet_return to ramure_app;

create table public.sheet_return_change (
  workspace_id uuid not null,
  sheet_return_id uuid not null,
  "position" integer not null,
  line integer not null,
  record_id uuid not null,
  record_name text not null,
  kind text not null,
  field text not null,
  before text not null,
  after text not null,
  decision text,
  outcome text,
  problem text,
  made jsonb,
  saved_by uuid,
  saved_at timestamp with time zone,
  constraint sheet_return_change_pkey PRIMARY KEY (workspace_id, sheet_return_id, "position"),
  constraint sheet_return_change_workspace_id_sheet_return_id_fkey FOREIGN KEY (workspace_id, sheet_return_id) REFERENCES sheet_return(workspace_id, sheet_return_id),
  constraint sheet_return_change_decision_check CHECK ((decision = ANY (ARRAY['take'::text, 'leave'::text]))),
  constraint sheet_return_change_kind_check CHECK ((kind = ANY (ARRAY['update'::text, 'empty'::text, 'conflict'::text, 'locked'::text, 'unreadable'::text, 'gesture'::text]))),
  constraint sheet_return_change_outcome_check CHECK ((outcome = ANY (ARRAY['saved'::text, 'refused'::text, 'undone'::text])))
);
alter table public.sheet_return_change enable row level security;
create policy same_workspace on public.sheet_return_change for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant insert, select, update on public.sheet_return_change to ramure_app;

create table public.team (
  workspace_id uuid not null,
  team_id uuid not null,
  name text not null,
  lead_id uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint team_pkey PRIMARY KEY (workspace_id, team_id),
  constraint team_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint team_name_check CHECK ((name <> ''::text))
);
alter table public.team enable row level security;
CREATE UNIQUE INDEX team_name ON public.team USING btree (workspace_id, name);
create policy same_workspace on public.team for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.team to ramure_app;

create table public.team_member (
  workspace_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  constraint team_member_pkey PRIMARY KEY (workspace_id, team_id, user_id),
  constraint team_member_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, team_id)
);
alter table public.team_member enable row level security;
CREATE INDEX team_member_user ON public.team_member USING btree (workspace_id, user_id);
create policy same_workspace on public.team_member for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select on public.team_member to ramure_app;

create table public.territory (
  workspace_id uuid not null,
  territory_id uuid not null,
  name text not null,
  kind text not null,
  owner_id uuid,
  team_id uuid,
  rule jsonb not null,
  rank integer not null,
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint territory_pkey PRIMARY KEY (workspace_id, territory_id),
  constraint territory_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id),
  constraint territory_has_somebody CHECK ((num_nonnulls(owner_id, team_id) > 0)),
  constraint territory_kind_check CHECK ((kind = ANY (ARRAY['corporate'::text, 'site'::text]))),
  constraint territory_name_check CHECK ((name <> ''::text))
);
alter table public.territory enable row level security;
CREATE UNIQUE INDEX territory_name ON public.territory USING btree (workspace_id, name);
create policy same_workspace on public.territory for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.territory to ramure_app;

create table public.territory_order (
  workspace_id uuid not null,
  first_id uuid not null,
  second_id uuid not null,
  constraint territory_order_pkey PRIMARY KEY (workspace_id, first_id, second_id),
  constraint territory_order_workspace_id_first_id_fkey FOREIGN KEY (workspace_id, first_id) REFERENCES territory(workspace_id, territory_id),
  constraint territory_order_workspace_id_second_id_fkey FOREIGN KEY (workspace_id, second_id) REFERENCES territory(workspace_id, territory_id),
  constraint territory_order_check CHECK ((first_id <> second_id))
);
alter table public.territory_order enable row level security;
CREATE INDEX territory_order_second ON public.territory_order USING btree (workspace_id, second_id);
create policy same_workspace on public.territory_order for all to public using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
grant delete, insert, select on public.territory_order to ramure_app;

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
