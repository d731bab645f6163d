-- Customers: one table for the three levels, so that a roll-up is one indexed scan and anything can hang on any level.
set local citus.multi_shard_modify_mode = 'sequential';

create table account (
  workspace_id uuid not null references workspace (workspace_id),
  account_id uuid not null,
  level text not null check (level in ('group', 'entity', 'site')),
  parent_id uuid,
  -- Ancestors, top first, without the account itself.
  path uuid[] not null,
  -- The top group, itself on a top group; the company, itself on a company.
  group_id uuid,
  entity_id uuid,
  code text not null,
  name text not null check (name <> ''),
  other_names text[] not null,
  -- Accent-less lower-case words of the name: searched from its start and read in order.
  search_key text collate "C" not null,
  status text check (status in ('prospect', 'client', 'former_client', 'partner', 'inactive')),
  priority text,
  -- « suivi par » as the file writes it, until a person of the workspace answers to that name.
  owner_name text,
  kind text check (kind in ('network', 'regional_office', 'agency', 'plant', 'workshop', 'store', 'warehouse', 'depot', 'office')),
  state text check (state in ('open', 'closed', 'moved')),
  is_head_office boolean not null,
  -- A site carries its company's SIREN.
  siren text check (siren ~ '^[0-9]{9}$'),
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
  source text not null check (source in ('import', 'person')),
  sourced_on date not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, account_id),
  unique (workspace_id, account_id, siren),
  unique (workspace_id, code),
  foreign key (workspace_id, parent_id) references account (workspace_id, account_id),
  foreign key (workspace_id, group_id) references account (workspace_id, account_id),
  foreign key (workspace_id, entity_id) references account (workspace_id, account_id),
  -- Checked at the end of each statement: one UPDATE changes a company and its sites together.
  foreign key (workspace_id, entity_id, siren) references account (workspace_id, account_id, siren),
  constraint account_path_ends_at_parent
    check (case when parent_id is null then cardinality(path) = 0 else path[cardinality(path)] = parent_id end),
  constraint account_levels check (case level
    when 'group' then entity_id is null and siren is null and group_id = case when parent_id is null then account_id else path[1] end
    when 'entity' then entity_id = account_id
    else entity_id is not null and entity_id <> account_id and parent_id is not null end),
  constraint account_head_office_is_a_site check (level = 'site' or not is_head_office),
  constraint account_network_is_a_group check (kind is null or (level = 'group') = (kind = 'network'))
);
select distribute('account');
create unique index account_one_head_office on account (workspace_id, entity_id) where is_head_office;
create index account_parent on account (workspace_id, parent_id, search_key, account_id) where parent_id is not null;
create index account_root on account (workspace_id, search_key, account_id) where parent_id is null;
create index account_search on account (workspace_id, search_key, account_id);
create index account_group on account (workspace_id, group_id, level) where group_id is not null;
create index account_entity on account (workspace_id, entity_id, level) where entity_id is not null;
alter table account enable row level security;
create policy same_workspace on account
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on account to ramure_app;

-- What names an account without doubt. `sheet_key` is the content hash that an import gave to the node.
create table account_identifier (
  workspace_id uuid not null,
  account_identifier_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('siren', 'siret', 'vat', 'entity_code', 'site_code', 'sheet_key')),
  value text not null check (value <> ''),
  -- On a SIRET valid today: the SIREN it begins with, so that it cannot disagree with its account's.
  siren text,
  valid_from date,
  valid_to date,
  primary key (workspace_id, account_identifier_id),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id),
  foreign key (workspace_id, account_id, siren) references account (workspace_id, account_id, siren),
  constraint account_identifier_siret check (
    case when kind = 'siret' then value ~ '^[0-9]{14}$' and (valid_to is not null or siren is not null) else siren is null end),
  constraint account_identifier_siren check (siren is null or siren = left(value, 9)),
  constraint account_identifier_is_siren check (kind <> 'siren' or value ~ '^[0-9]{9}$')
);
select distribute('account_identifier');
create unique index account_identifier_once on account_identifier (workspace_id, kind, value) where valid_to is null;
create index account_identifier_account on account_identifier (workspace_id, account_id);
-- Codes and identifiers are looked up without knowing their kind, former ones included.
create index account_identifier_value on account_identifier (workspace_id, value);
alter table account_identifier enable row level security;
create policy same_workspace on account_identifier
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on account_identifier to ramure_app;

-- Relations beside today's tree: `account_id` belongs to the network, is paid by, comes from… `other_account_id`.
create table account_link (
  workspace_id uuid not null,
  account_link_id uuid not null,
  kind text not null check (kind in ('network', 'capital', 'succession', 'billing', 'framework')),
  account_id uuid not null,
  other_account_id uuid not null,
  evidence jsonb,
  valid_from date,
  valid_to date,
  primary key (workspace_id, account_link_id),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id),
  foreign key (workspace_id, other_account_id) references account (workspace_id, account_id),
  check (account_id <> other_account_id)
);
select distribute('account_link');
create unique index account_link_once on account_link (workspace_id, account_id, kind, other_account_id) where valid_to is null;
create index account_link_other on account_link (workspace_id, other_account_id, kind);
alter table account_link enable row level security;
create policy same_workspace on account_link
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on account_link to ramure_app;

-- What we sold there, in cents a year. The year is null where the file says none.
create table revenue_with_us (
  workspace_id uuid not null,
  revenue_with_us_id uuid not null,
  account_id uuid not null,
  year smallint,
  amount_cents bigint not null,
  currency text not null,
  primary key (workspace_id, revenue_with_us_id),
  unique nulls not distinct (workspace_id, account_id, year),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id)
);
select distribute('revenue_with_us');
alter table revenue_with_us enable row level security;
create policy same_workspace on revenue_with_us
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on revenue_with_us to ramure_app;

-- Row-level security keeps `like` from every index, so a fragment is looked for as the owner, in one workspace, alone.
-- A thousand matches are enough to choose from: asked to sort them all, PostgreSQL walks the index row by row (2.2 s at
-- 1M accounts for a word that nobody has, against 0.5 s).
create function find_account_ids_by_fragment(in_workspace uuid, fragment text, at_most integer)
returns table (account_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
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
$$;
revoke all on function find_account_ids_by_fragment(uuid, text, integer) from public;
grant execute on function find_account_ids_by_fragment(uuid, text, integer) to ramure_app;
