-- Who works here, and every change that was made. Row-level security is enabled and not forced: the owner runs
-- migrations and the two reads that come before a workspace is known; the application works as ramure_app, which owns nothing.
set local citus.multi_shard_modify_mode = 'sequential';

create table workspace (
  workspace_id uuid not null primary key,
  name text not null check (name <> ''),
  created_at timestamptz not null
);
select distribute('workspace');
alter table workspace enable row level security;
create policy same_workspace on workspace
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on workspace to ramure_app;

create table workspace_member (
  workspace_id uuid not null references workspace (workspace_id),
  user_id uuid not null,
  role text not null check (role in ('admin', 'data_steward', 'sales_manager', 'account_manager', 'sales_rep',
    'supervisor', 'call_agent', 'marketer', 'support_agent', 'principal', 'viewer')),
  joined_at timestamptz not null,
  primary key (workspace_id, user_id)
);
select distribute('workspace_member');
-- Which workspaces a person may open is asked before any workspace is set.
create index workspace_member_user on workspace_member (user_id);
alter table workspace_member enable row level security;
create policy same_workspace on workspace_member
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on workspace_member to ramure_app;

-- One line per record and write, append-only: ramure_app may neither change nor delete a line.
create table change_log (
  workspace_id uuid not null references workspace (workspace_id),
  change_id uuid not null,
  record_kind text not null check (record_kind in ('workspace', 'workspace_member', 'account', 'contact', 'import_file')),
  record_id uuid not null,
  changes jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null,
  source text not null check (source in ('import', 'person', 'set_up')),
  cause jsonb,
  salt bytea not null,
  line_hash bytea not null,
  primary key (workspace_id, change_id)
);
select distribute('change_log');
create index change_log_record on change_log (workspace_id, record_id, change_id);
alter table change_log enable row level security;
create policy same_workspace on change_log
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert on change_log to ramure_app;

-- The last number given to each kind of human code (GRP-0001), so that a second import goes on counting.
create table code_counter (
  workspace_id uuid not null references workspace (workspace_id),
  prefix text not null,
  last_number integer not null,
  primary key (workspace_id, prefix)
);
select distribute('code_counter');
alter table code_counter enable row level security;
create policy same_workspace on code_counter
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on code_counter to ramure_app;
