set local citus.multi_shard_modify_mode = 'sequential';

-- A list that left as a file: what was asked, by whom, how far it is, until when the file is kept.
create table list_export (
  workspace_id uuid not null references workspace (workspace_id),
  list_export_id uuid not null,
  record_kind text not null check (record_kind in ('account', 'contact')),
  layout text not null check (layout in ('list', 'calls')),
  purpose text not null check (purpose in ('any', 'phone', 'email', 'mail', 'none')),
  format text not null check (format in ('csv', 'xlsx')),
  language text not null check (language in ('fr', 'en')),
  filter text not null,
  sort text not null,
  fields text[] not null,
  operators text[] not null,
  status text not null check (status in ('running', 'done', 'cancelled', 'failed')),
  done_count integer not null,
  total_count integer not null,
  left_out_count integer not null,
  byte_count bigint,
  problem text,
  created_by uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  expires_at timestamptz not null,
  primary key (workspace_id, list_export_id)
);
select distribute('list_export');
alter table list_export enable row level security;
create policy same_workspace on list_export
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on list_export to ramure_app;

-- An exported file that came back edited.
create table sheet_return (
  workspace_id uuid not null references workspace (workspace_id),
  sheet_return_id uuid not null,
  list_export_id uuid,
  record_kind text not null check (record_kind in ('account', 'contact')),
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  language text not null check (language in ('fr', 'en')),
  counts jsonb not null,
  -- The lines that somebody added: their cells under the titles of the sheet.
  headers text[] not null,
  added jsonb not null,
  received_by uuid not null,
  received_at timestamptz not null,
  primary key (workspace_id, sheet_return_id)
);
select distribute('sheet_return');
alter table sheet_return enable row level security;
create policy same_workspace on sheet_return
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert on sheet_return to ramure_app;

-- One edit that came back: what the base says, what the file says, what was decided, what came of it.
create table sheet_return_change (
  workspace_id uuid not null,
  sheet_return_id uuid not null,
  position integer not null,
  line integer not null,
  record_id uuid not null,
  record_name text not null,
  kind text not null check (kind in ('update', 'empty', 'conflict', 'locked', 'unreadable', 'gesture')),
  field text not null,
  before text not null,
  after text not null,
  decision text check (decision in ('take', 'leave')),
  outcome text check (outcome in ('saved', 'refused', 'undone')),
  problem text,
  made jsonb,
  saved_by uuid,
  saved_at timestamptz,
  primary key (workspace_id, sheet_return_id, position),
  foreign key (workspace_id, sheet_return_id) references sheet_return (workspace_id, sheet_return_id)
);
select distribute('sheet_return_change');
alter table sheet_return_change enable row level security;
create policy same_workspace on sheet_return_change
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on sheet_return_change to ramure_app;
