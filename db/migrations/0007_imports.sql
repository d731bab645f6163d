-- Files that were saved, each of their lines, and why each record stands where it stands.
set local citus.multi_shard_modify_mode = 'sequential';

create table import_file (
  workspace_id uuid not null references workspace (workspace_id),
  import_file_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  -- '' for formats without sheets, so that the same bytes and sheet are the same import.
  sheet text not null,
  encoding text,
  header_row integer not null,
  headers text[] not null,
  mapping jsonb,
  status text not null check (status in ('committing', 'cancelled', 'committed')),
  -- The saving that was under way, and how many of its clusters are in the base.
  plan_hash text not null,
  cursor integer not null,
  counts jsonb,
  received_by uuid not null,
  received_at timestamptz not null,
  committed_at timestamptz,
  primary key (workspace_id, import_file_id),
  unique (workspace_id, sha256, sheet)
);
select distribute('import_file');
alter table import_file enable row level security;
create policy same_workspace on import_file
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on import_file to ramure_app;

-- Every line of the file, raw cells as found, in exactly one status.
create table import_row (
  workspace_id uuid not null,
  import_file_id uuid not null,
  row_id integer not null,
  status text not null check (status in ('placed', 'repeated', 'to_review', 'unplaced', 'blank', 'repeated_header', 'total')),
  cells text[] not null,
  group_id uuid,
  entity_id uuid,
  site_id uuid,
  contact_ids uuid[] not null,
  confidence real not null,
  reasons jsonb not null,
  primary key (workspace_id, import_file_id, row_id),
  foreign key (workspace_id, import_file_id) references import_file (workspace_id, import_file_id)
);
select distribute('import_row');
alter table import_row enable row level security;
create policy same_workspace on import_row
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on import_row to ramure_app;

-- « Pourquoi ici ? »: the lines that speak of a record, and the words that held them together.
create table import_placement (
  workspace_id uuid not null,
  import_file_id uuid not null,
  record_id uuid not null,
  record_kind text not null check (record_kind in ('account', 'contact')),
  row_ids integer[] not null,
  confidence real not null,
  reasons jsonb not null,
  joins jsonb not null,
  primary key (workspace_id, record_id, import_file_id),
  foreign key (workspace_id, import_file_id) references import_file (workspace_id, import_file_id)
);
select distribute('import_placement');
alter table import_placement enable row level security;
create policy same_workspace on import_placement
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on import_placement to ramure_app;
