-- What an account lives through: what is known of it beside its name, where it stood before, what it is per product line.
set local citus.multi_shard_modify_mode = 'sequential';

alter table account add column is_strategic boolean not null default false;
-- Imported without a required field: kept, counted, out of campaigns.
alter table account add column is_incomplete boolean not null default false;
-- « Lieu de décision ».
alter table account add column decides_here boolean not null default false;
alter table account add column coverage_area text;
-- The customer's own revenue, never ours with him; `currency` is of every amount of the row.
alter table account add column estimated_revenue_cents bigint;
alter table account add column currency text not null default 'EUR' constraint account_currency check (currency ~ '^[A-Z]{3}$');
-- INSEE's tranche d'effectifs; `headcount` stays what the file says.
alter table account add column headcount_band text constraint account_headcount_band
  check (headcount_band in ('NN', '00', '01', '02', '03', '11', '12', '21', '22', '31', '32', '41', '42', '51', '52', '53'));
-- INSEE replaces the nomenclature of 2008 in 2027: a code says nothing without its version.
alter table account add column naf_version text constraint account_naf_version check (naf_version in ('rev2', '2025'));
alter table account add column language text;
alter table account add column time_zone text;
alter table account add column preferred_channel text constraint account_preferred_channel
  check (preferred_channel in ('phone', 'email', 'mail', 'sms', 'visit', 'video'));
alter table account add column organization_type text constraint account_organization_type
  check (organization_type in ('b2b', 'b2c', 'b2g', 'public_body', 'association'));
alter table account add column website text;
-- First contact: where it came from, by which campaign, through which channel.
alter table account add column lead_source text;
alter table account add column lead_campaign text;
alter table account add column lead_channel text;
alter table account add column first_converted_on date;
alter table account add column closed_on date;
alter table account add column last_verified_at timestamptz;
alter table account add column last_verified_by uuid;
-- On a group: how its tree is kept, where it differs from the workspace.
alter table account add column organization_model text constraint account_organization_model
  check (organization_model is null or (level = 'group'
    and organization_model in ('group_only', 'site_only', 'entity_and_sites', 'full', 'hybrid')));

-- A group has a code of the user's own as well.
alter table account_identifier drop constraint account_identifier_kind_check;
alter table account_identifier add constraint account_identifier_kind
  check (kind in ('siren', 'siret', 'vat', 'group_code', 'entity_code', 'site_code', 'sheet_key'));

-- Where an account stood and stands, with the reason. Where an import placed it, the first line comes with the first move.
create table parent_link (
  workspace_id uuid not null,
  parent_link_id uuid not null,
  account_id uuid not null,
  parent_id uuid not null,
  valid_from date,
  valid_to date,
  source text not null check (source in ('import', 'person', 'api', 'rule', 'undo')),
  evidence text,
  primary key (workspace_id, parent_link_id),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id),
  foreign key (workspace_id, parent_id) references account (workspace_id, account_id)
);
select distribute('parent_link');
create unique index parent_link_today on parent_link (workspace_id, account_id) where valid_to is null;
create index parent_link_account on parent_link (workspace_id, account_id, valid_from);
create index parent_link_parent on parent_link (workspace_id, parent_id);
alter table parent_link enable row level security;
create policy same_workspace on parent_link
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on parent_link to ramure_app;

-- What the workspace sells, in a few lines: a customer of one may be a prospect of another.
create table product_line (
  workspace_id uuid not null references workspace (workspace_id),
  product_line_id uuid not null,
  name text not null check (name <> ''),
  position integer not null,
  archived_at timestamptz,
  primary key (workspace_id, product_line_id)
);
select distribute('product_line');
create unique index product_line_name on product_line (workspace_id, name) where archived_at is null;
alter table product_line enable row level security;
create policy same_workspace on product_line
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on product_line to ramure_app;

create table product_line_status (
  workspace_id uuid not null,
  account_id uuid not null,
  product_line_id uuid not null,
  status text not null check (status in ('prospect', 'client', 'former_client', 'partner', 'inactive')),
  since_on date,
  primary key (workspace_id, account_id, product_line_id),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id),
  foreign key (workspace_id, product_line_id) references product_line (workspace_id, product_line_id)
);
select distribute('product_line_status');
create index product_line_status_line on product_line_status (workspace_id, product_line_id, status);
alter table product_line_status enable row level security;
create policy same_workspace on product_line_status
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on product_line_status to ramure_app;

-- Where one value comes from, and who made sure of it. Written when it is known and forgotten with the value.
create table field_provenance (
  workspace_id uuid not null references workspace (workspace_id),
  record_id uuid not null,
  field text not null check (field ~ '^[a-z][a-z_]*$'),
  source text,
  sourced_on date,
  verified_at timestamptz,
  verified_by uuid,
  primary key (workspace_id, record_id, field)
);
select distribute('field_provenance');
alter table field_provenance enable row level security;
create policy same_workspace on field_provenance
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on field_provenance to ramure_app;

-- A group that changed its organization model: how its tree was before, so that it can be put back.
create table organization_change (
  workspace_id uuid not null,
  organization_change_id uuid not null,
  account_id uuid not null,
  model_before text,
  model_after text,
  -- [{id, from, to}] of the accounts that moved, and the ids of those that were made.
  moved jsonb not null,
  created_ids uuid[] not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  undone_at timestamptz,
  primary key (workspace_id, organization_change_id),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id)
);
select distribute('organization_change');
create index organization_change_account on organization_change (workspace_id, account_id, organization_change_id);
alter table organization_change enable row level security;
create policy same_workspace on organization_change
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on organization_change to ramure_app;
