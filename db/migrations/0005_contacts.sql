-- Persons, where they work and what they cover, how to reach them, and where they must not be reached.
set local citus.multi_shard_modify_mode = 'sequential';

create table contact (
  workspace_id uuid not null references workspace (workspace_id),
  contact_id uuid not null,
  code text not null,
  civility text check (civility in ('M.', 'Mme')),
  first_name text,
  last_name text,
  -- Accent-less lower-case words, last name first.
  search_key text collate "C" not null,
  source text not null check (source in ('import', 'person')),
  sourced_on date not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, contact_id),
  unique (workspace_id, code)
);
select distribute('contact');
create index contact_search on contact (workspace_id, search_key, contact_id);
alter table contact enable row level security;
create policy same_workspace on contact
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on contact to ramure_app;

create table contact_identifier (
  workspace_id uuid not null,
  contact_identifier_id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('contact_code', 'sheet_key')),
  value text not null check (value <> ''),
  valid_from date,
  valid_to date,
  primary key (workspace_id, contact_identifier_id),
  foreign key (workspace_id, contact_id) references contact (workspace_id, contact_id)
);
select distribute('contact_identifier');
create unique index contact_identifier_once on contact_identifier (workspace_id, kind, value) where valid_to is null;
create index contact_identifier_value on contact_identifier (workspace_id, value);
create index contact_identifier_contact on contact_identifier (workspace_id, contact_id);
alter table contact_identifier enable row level security;
create policy same_workspace on contact_identifier
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on contact_identifier to ramure_app;

-- A way to reach a person, or the switchboard and the shared mailbox of an account: one number, one place to look it up.
create table contact_point (
  workspace_id uuid not null,
  contact_point_id uuid not null,
  contact_id uuid,
  account_id uuid,
  kind text not null check (kind in ('phone', 'email')),
  raw text not null,
  -- E.164 or lower-case address.
  canonical text not null check (canonical <> ''),
  extension text,
  line_kind text check (line_kind in ('fixed', 'mobile', 'special', 'other')),
  line_use text check (line_use in ('switchboard', 'direct', 'mobile', 'fax', 'unknown')),
  is_generic boolean not null,
  primary key (workspace_id, contact_point_id),
  foreign key (workspace_id, contact_id) references contact (workspace_id, contact_id),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id),
  check (num_nonnulls(contact_id, account_id) = 1)
);
select distribute('contact_point');
create unique index contact_point_of_contact on contact_point (workspace_id, contact_id, kind, canonical) where contact_id is not null;
create unique index contact_point_of_account on contact_point (workspace_id, account_id, kind, canonical) where account_id is not null;
create index contact_point_canonical on contact_point (workspace_id, canonical);
alter table contact_point enable row level security;
create policy same_workspace on contact_point
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on contact_point to ramure_app;

create table affiliation (
  workspace_id uuid not null,
  affiliation_id uuid not null,
  contact_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('works_at', 'covers')),
  job_title text,
  department text,
  seniority text check (seniority in ('executive', 'director', 'manager', 'staff', 'assistant')),
  -- What the file says, apart from what was inferred from the job title.
  stated_roles text[] not null,
  inferred_roles text[] not null,
  decision_tag text check (decision_tag in ('A', 'B', 'C')),
  is_stated boolean not null,
  valid_from date,
  valid_to date,
  -- « parti » says that it ended, seldom when.
  has_ended boolean not null,
  evidence jsonb,
  primary key (workspace_id, affiliation_id),
  foreign key (workspace_id, contact_id) references contact (workspace_id, contact_id),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id)
);
select distribute('affiliation');
create unique index affiliation_once on affiliation (workspace_id, contact_id, kind, account_id) where not has_ended;
create index affiliation_account on affiliation (workspace_id, account_id, contact_id);
alter table affiliation enable row level security;
create policy same_workspace on affiliation
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on affiliation to ramure_app;

-- « Ne plus contacter », per channel; on an account where the line names nobody. Lifted, never deleted.
create table objection (
  workspace_id uuid not null,
  objection_id uuid not null,
  contact_id uuid,
  account_id uuid,
  channel text not null check (channel in ('phone', 'email', 'mail', 'sms', 'all')),
  raw text not null,
  objected_at timestamptz not null,
  lifted_at timestamptz,
  primary key (workspace_id, objection_id),
  foreign key (workspace_id, contact_id) references contact (workspace_id, contact_id),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id),
  check (num_nonnulls(contact_id, account_id) = 1)
);
select distribute('objection');
create unique index objection_of_contact on objection (workspace_id, contact_id, channel) where contact_id is not null and lifted_at is null;
create unique index objection_of_account on objection (workspace_id, account_id, channel) where account_id is not null and lifted_at is null;
alter table objection enable row level security;
create policy same_workspace on objection
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on objection to ramure_app;
