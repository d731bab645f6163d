-- Lists for every day's work: views that people keep and share, and edits of many records that are undone as one.
set local citus.multi_shard_modify_mode = 'sequential';

-- A list as somebody wants to see it again.
create table list_view (
  workspace_id uuid not null references workspace (workspace_id),
  list_view_id uuid not null,
  list text not null check (list in ('accounts', 'contacts')),
  name text not null check (name <> ''),
  -- Whose it is: a member, or the key of a program.
  made_by uuid not null,
  is_shared boolean not null,
  filter text not null,
  sort text not null,
  columns text[] not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, list_view_id)
);
select distribute('list_view');
alter table list_view enable row level security;
create policy same_workspace on list_view
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on list_view to ramure_app;

-- One edit of many records: what it covers, how far it came, and between which lines of the change log its own stand.
create table bulk_edit (
  workspace_id uuid not null references workspace (workspace_id),
  bulk_edit_id uuid not null,
  list text not null check (list in ('accounts', 'contacts')),
  target jsonb not null,
  changes jsonb not null,
  made_by uuid not null,
  state text not null check (state in ('open', 'done', 'undoing', 'undone')),
  covered integer not null,
  changed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  undone integer not null default 0,
  kept integer not null default 0,
  -- The last record written, and while undoing the last line read.
  reached uuid,
  first_change_id uuid,
  last_change_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, bulk_edit_id)
);
select distribute('bulk_edit');
create index bulk_edit_made_by on bulk_edit (workspace_id, made_by, bulk_edit_id);
alter table bulk_edit enable row level security;
create policy same_workspace on bulk_edit
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on bulk_edit to ramure_app;
