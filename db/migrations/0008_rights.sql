-- What people and programs may do and see, and what every later write relies on: who follows an account, its version.
set local citus.multi_shard_modify_mode = 'sequential';

-- Kinds and sources are named in the code, where each room adds its own.
alter table change_log drop constraint change_log_record_kind_check;
alter table change_log add constraint change_log_record_kind check (record_kind ~ '^[a-z][a-z_]*$');
alter table change_log drop constraint change_log_source_check;
alter table change_log add constraint change_log_source check (source in ('import', 'person', 'set_up', 'api', 'rule', 'undo'));

-- « suivi par », a member of the workspace; `owner_name` stays what the file says.
alter table account add column owner_id uuid;
-- The top of the tree: what a person may read is decided by it.
alter table account add column root_id uuid not null generated always as (coalesce(path[1], account_id)) stored;
alter table account add column version integer not null default 1;
alter table account add column created_by uuid;
create index account_root_id on account (workspace_id, root_id);
create index account_owner on account (workspace_id, owner_id, root_id) where owner_id is not null;

alter table contact add column version integer not null default 1;
alter table contact add column created_by uuid;

-- An account entrusted to somebody who does not follow it: a call agent, a principal, a colleague who asked for access.
create table account_grant (
  workspace_id uuid not null,
  account_grant_id uuid not null,
  account_id uuid not null,
  user_id uuid not null,
  reason text not null check (reason in ('entrusted', 'access_request', 'support')),
  granted_by uuid not null,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  primary key (workspace_id, account_grant_id),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id)
);
select distribute('account_grant');
create unique index account_grant_once on account_grant (workspace_id, user_id, account_id) where revoked_at is null;
create index account_grant_account on account_grant (workspace_id, account_id);
alter table account_grant enable row level security;
create policy same_workspace on account_grant
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on account_grant to ramure_app;

-- How a workspace works: who may do what, how far a sales rep reads. One line per subject.
create table workspace_setting (
  workspace_id uuid not null references workspace (workspace_id),
  name text not null check (name ~ '^[a-z][a-z_]*$'),
  value jsonb not null,
  primary key (workspace_id, name)
);
select distribute('workspace_setting');
alter table workspace_setting enable row level security;
create policy same_workspace on workspace_setting
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on workspace_setting to ramure_app;

-- Keys of programs. The key itself is shown once and never kept: only its hash is.
create table api_key (
  workspace_id uuid not null references workspace (workspace_id),
  api_key_id uuid not null,
  name text not null check (name <> ''),
  -- What lists show, so that a person knows his keys apart.
  prefix text not null,
  key_hash text not null,
  role text not null check (role in ('admin', 'data_steward', 'sales_manager', 'account_manager', 'sales_rep',
    'supervisor', 'call_agent', 'marketer', 'support_agent', 'principal', 'viewer')),
  scope text not null check (scope in ('read', 'write')),
  -- The member whose accounts the key follows, and with whom it ends; none for a key of the workspace itself.
  user_id uuid,
  -- Keys of measurements and of synchronisations that answer for their own pace.
  is_unlimited boolean not null,
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_on date,
  revoked_at timestamptz,
  primary key (workspace_id, api_key_id)
);
select distribute('api_key');
create unique index api_key_hash on api_key (workspace_id, key_hash);
alter table api_key enable row level security;
create policy same_workspace on api_key
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on api_key to ramure_app;
