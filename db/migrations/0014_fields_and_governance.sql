-- What each field means and who fills it, fields that a workspace adds, and how its base becomes right and stays right.
set local citus.multi_shard_modify_mode = 'sequential';

-- A field that a workspace added, or what it decided about one of the product's own (then without a short key, and
-- what is null stays as the product says).
create table field_definition (
  workspace_id uuid not null references workspace (workspace_id),
  field_id uuid not null,
  record_kind text not null check (record_kind in ('account', 'contact')),
  key text not null check (key ~ '^[a-z][a-z0-9_]*$'),
  -- The name of the value inside JSONB: short, because every record repeats it.
  short_key text,
  status text not null check (status in ('proposed', 'active', 'refused', 'retired')),
  label jsonb,
  definition text,
  purpose text,
  filled_by text,
  legal_basis text,
  type text check (type in ('text', 'number', 'date', 'boolean', 'pick_list', 'multi_pick', 'url', 'email', 'phone')),
  -- Pick lists: [{value, fr, en}].
  options jsonb,
  validation jsonb,
  -- {level: {stage or any: tier}}; a level that is not named does not have the field.
  tiers jsonb,
  is_filterable boolean not null,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  primary key (workspace_id, field_id),
  unique (workspace_id, record_kind, key),
  unique (workspace_id, record_kind, short_key)
);
select distribute('field_definition');
alter table field_definition enable row level security;
create policy same_workspace on field_definition
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on field_definition to ramure_app;

-- Values of added fields, beside the record and never in its row: a new field touches no table.
create table account_custom (
  workspace_id uuid not null,
  account_id uuid not null,
  fields jsonb not null,
  primary key (workspace_id, account_id),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id)
);
select distribute('account_custom');
alter table account_custom enable row level security;
create policy same_workspace on account_custom
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on account_custom to ramure_app;

create table contact_custom (
  workspace_id uuid not null,
  contact_id uuid not null,
  fields jsonb not null,
  primary key (workspace_id, contact_id),
  foreign key (workspace_id, contact_id) references contact (workspace_id, contact_id)
);
select distribute('contact_custom');
alter table contact_custom enable row level security;
create policy same_workspace on contact_custom
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on contact_custom to ramure_app;

-- Values of the fields that lists are filtered by, as text that sorts like the value: under row-level security text
-- compares from an index, JSONB does not.
create table custom_value (
  workspace_id uuid not null,
  field_id uuid not null,
  value text collate "C" not null,
  record_id uuid not null,
  primary key (workspace_id, field_id, value, record_id),
  foreign key (workspace_id, field_id) references field_definition (workspace_id, field_id)
);
select distribute('custom_value');
create index custom_value_record on custom_value (workspace_id, record_id, field_id);
alter table custom_value enable row level security;
create policy same_workspace on custom_value
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on custom_value to ramure_app;

-- How often a field was looked at, filtered by or exported, per day.
create table field_usage (
  workspace_id uuid not null references workspace (workspace_id),
  record_kind text not null check (record_kind in ('account', 'contact')),
  field_key text not null,
  used_on date not null,
  read_count integer not null,
  filter_count integer not null,
  export_count integer not null,
  primary key (workspace_id, record_kind, field_key, used_on)
);
select distribute('field_usage');
alter table field_usage enable row level security;
create policy same_workspace on field_usage
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on field_usage to ramure_app;

-- When somebody last checked a site or a person and found it right.
create table record_verification (
  workspace_id uuid not null references workspace (workspace_id),
  record_id uuid not null,
  record_kind text not null check (record_kind in ('account', 'contact')),
  verified_at timestamptz not null,
  verified_by uuid not null,
  primary key (workspace_id, record_id)
);
select distribute('record_verification');
alter table record_verification enable row level security;
create policy same_workspace on record_verification
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on record_verification to ramure_app;

-- An account that somebody may not create by himself, with what was known when he asked.
create table creation_request (
  workspace_id uuid not null references workspace (workspace_id),
  creation_request_id uuid not null,
  draft jsonb not null,
  parent_id uuid,
  proposed_owner_id uuid,
  reason text,
  -- The nearest records of the base at that moment.
  evidence jsonb not null,
  status text not null check (status in ('proposed', 'approved', 'refused')),
  requested_by uuid not null,
  requested_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  is_decided_by_rule boolean not null,
  created_record_id uuid,
  primary key (workspace_id, creation_request_id),
  foreign key (workspace_id, parent_id) references account (workspace_id, account_id),
  foreign key (workspace_id, created_record_id) references account (workspace_id, account_id),
  check ((status = 'proposed') = (decided_at is null)),
  check (status <> 'refused' or decision_reason is not null)
);
select distribute('creation_request');
create index creation_request_status on creation_request (workspace_id, status, creation_request_id);
alter table creation_request enable row level security;
create policy same_workspace on creation_request
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on creation_request to ramure_app;

-- The figures of a day: an indicator, the failing records of a rule, the fill of a field. Written once a day.
create table indicator_snapshot (
  workspace_id uuid not null references workspace (workspace_id),
  taken_on date not null,
  -- indicator, rule or fill.
  family text not null check (family in ('indicator', 'rule', 'fill')),
  code text not null,
  -- The level of the records for the fill of a field, '' elsewhere.
  scope text not null,
  numerator bigint not null,
  denominator bigint not null,
  primary key (workspace_id, family, code, scope, taken_on)
);
select distribute('indicator_snapshot');
alter table indicator_snapshot enable row level security;
create policy same_workspace on indicator_snapshot
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on indicator_snapshot to ramure_app;

create table objective (
  workspace_id uuid not null references workspace (workspace_id),
  code text not null,
  target real not null,
  due_on date,
  -- Where the figure stood when the objective was set: progress counts from here.
  start_value real,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (workspace_id, code)
);
select distribute('objective');
alter table objective enable row level security;
create policy same_workspace on objective
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on objective to ramure_app;

-- A quarterly check: records drawn with a seed, or the key accounts, looked at one by one, then signed.
create table quality_check (
  workspace_id uuid not null references workspace (workspace_id),
  quality_check_id uuid not null,
  kind text not null check (kind in ('sample', 'key_accounts')),
  seed integer not null,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  drawn_by uuid not null,
  drawn_at timestamptz not null,
  signed_by uuid,
  signed_at timestamptz,
  primary key (workspace_id, quality_check_id)
);
select distribute('quality_check');
alter table quality_check enable row level security;
create policy same_workspace on quality_check
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on quality_check to ramure_app;

create table quality_check_item (
  workspace_id uuid not null,
  quality_check_id uuid not null,
  position integer not null,
  record_kind text not null check (record_kind in ('account', 'contact')),
  record_id uuid not null,
  answer text check (answer in ('right', 'wrong', 'unclear')),
  comment text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (workspace_id, quality_check_id, position),
  foreign key (workspace_id, quality_check_id) references quality_check (workspace_id, quality_check_id)
);
select distribute('quality_check_item');
alter table quality_check_item enable row level security;
create policy same_workspace on quality_check_item
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on quality_check_item to ramure_app;

-- A cleaning that is run again and again, each of its runs, and what each record was before.
create table cleaning_job (
  workspace_id uuid not null references workspace (workspace_id),
  cleaning_job_id uuid not null,
  name text not null check (name <> ''),
  kind text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, cleaning_job_id)
);
select distribute('cleaning_job');
alter table cleaning_job enable row level security;
create policy same_workspace on cleaning_job
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on cleaning_job to ramure_app;

create table cleaning_run (
  workspace_id uuid not null,
  cleaning_run_id uuid not null,
  cleaning_job_id uuid not null,
  changed_count integer not null,
  ran_by uuid not null,
  ran_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (workspace_id, cleaning_run_id),
  foreign key (workspace_id, cleaning_job_id) references cleaning_job (workspace_id, cleaning_job_id)
);
select distribute('cleaning_run');
alter table cleaning_run enable row level security;
create policy same_workspace on cleaning_run
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on cleaning_run to ramure_app;

create table cleaning_change (
  workspace_id uuid not null,
  cleaning_run_id uuid not null,
  record_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  primary key (workspace_id, cleaning_run_id, record_id),
  foreign key (workspace_id, cleaning_run_id) references cleaning_run (workspace_id, cleaning_run_id)
);
select distribute('cleaning_change');
alter table cleaning_change enable row level security;
create policy same_workspace on cleaning_change
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert on cleaning_change to ramure_app;
