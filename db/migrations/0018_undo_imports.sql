-- An import is taken back, whole or in part: what was done of it, record by record, so that it can be cut and gone on with.
set local citus.multi_shard_modify_mode = 'sequential';

alter table import_file drop constraint import_file_status_check;
alter table import_file add constraint import_file_status_check
  check (status in ('committing', 'cancelled', 'committed', 'partly_undone', 'undone'));
-- A file that was taken back may be saved again, as an import of its own.
alter table import_file drop constraint import_file_workspace_id_sha256_sheet_key;
create unique index import_file_once on import_file (workspace_id, sha256, sheet) where status not in ('partly_undone', 'undone');

alter table import_row drop constraint import_row_status_check;
alter table import_row add constraint import_row_status_check check (status in
  ('placed', 'repeated', 'to_review', 'unplaced', 'blank', 'repeated_header', 'total', 'undone'));

create table import_undo (
  workspace_id uuid not null,
  import_undo_id uuid not null,
  import_file_id uuid not null,
  status text not null check (status in ('planning', 'planned', 'running', 'cancelled', 'failed', 'done')),
  -- Records that were chosen, with what stands below them; null for the whole import.
  scope uuid[],
  -- Before it has begun, outcomes are foreseen and nothing is written.
  has_begun boolean not null,
  -- How many records were looked at; all of them once their list is made.
  cursor integer not null,
  total integer,
  counts jsonb not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, import_undo_id),
  foreign key (workspace_id, import_file_id) references import_file (workspace_id, import_file_id)
);
select distribute('import_undo');
create index import_undo_file on import_undo (workspace_id, import_file_id, import_undo_id);
alter table import_undo enable row level security;
create policy same_workspace on import_undo
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on import_undo to ramure_app;

-- One record that the import made or filled, in the order in which it is taken back: what stands below comes first.
create table import_undo_item (
  workspace_id uuid not null,
  import_undo_id uuid not null,
  position integer not null,
  record_kind text not null check (record_kind in ('account', 'contact')),
  record_id uuid not null,
  -- Foreseen beyond the cursor of an undoing; null where nobody looked yet.
  outcome text check (outcome in ('removed', 'restored', 'partly', 'kept', 'gone')),
  reasons jsonb,
  primary key (workspace_id, import_undo_id, position),
  foreign key (workspace_id, import_undo_id) references import_undo (workspace_id, import_undo_id)
);
select distribute('import_undo_item');
create index import_undo_item_outcome on import_undo_item (workspace_id, import_undo_id, outcome, position)
  where outcome in ('kept', 'partly', 'gone');
alter table import_undo_item enable row level security;
create policy same_workspace on import_undo_item
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on import_undo_item to ramure_app;

-- Each account that is removed asks whether a request still names it.
create index creation_request_parent on creation_request (workspace_id, parent_id) where parent_id is not null;
create index creation_request_created on creation_request (workspace_id, created_record_id) where created_record_id is not null;
