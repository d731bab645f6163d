-- Who follows what: territories with their rules, the order in which they serve, and every change of a portfolio with the
-- accounts that it moved, so that it can be taken back.
set local citus.multi_shard_modify_mode = 'sequential';

create table territory (
  workspace_id uuid not null references workspace (workspace_id),
  territory_id uuid not null,
  name text not null check (name <> ''),
  -- Corporate: « responsable siège », group and company; site: « responsable local ». An account has one of each at most.
  kind text not null check (kind in ('corporate', 'site')),
  owner_id uuid,
  -- Without a person, the lead of the team follows.
  team_id uuid,
  rule jsonb not null,
  -- Among territories of its kind: the lowest one that covers an account has it.
  rank integer not null,
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, territory_id),
  constraint territory_has_somebody check (num_nonnulls(owner_id, team_id) > 0)
);
select distribute('territory');
create unique index territory_name on territory (workspace_id, name);
alter table territory enable row level security;
create policy same_workspace on territory
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on territory to ramure_app;

-- A person decided that one territory comes before another where both cover an account.
create table territory_order (
  workspace_id uuid not null,
  first_id uuid not null,
  second_id uuid not null,
  primary key (workspace_id, first_id, second_id),
  foreign key (workspace_id, first_id) references territory (workspace_id, territory_id),
  foreign key (workspace_id, second_id) references territory (workspace_id, territory_id),
  check (first_id <> second_id)
);
select distribute('territory_order');
create index territory_order_second on territory_order (workspace_id, second_id);
alter table territory_order enable row level security;
create policy same_workspace on territory_order
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, delete on territory_order to ramure_app;

-- Territories put into force, or what somebody follows handed to another from a day on.
create table portfolio_change (
  workspace_id uuid not null references workspace (workspace_id),
  portfolio_change_id uuid not null,
  kind text not null check (kind in ('application', 'handover')),
  -- What was asked, as it was asked.
  request jsonb not null,
  from_user_id uuid,
  to_user_id uuid,
  starts_on date not null,
  note text,
  account_count integer not null,
  activity_count integer not null,
  territory_count integer not null,
  made_by uuid not null,
  made_at timestamptz not null,
  -- Null while its day has not come.
  applied_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  primary key (workspace_id, portfolio_change_id),
  constraint portfolio_change_handover check (kind <> 'handover' or num_nonnulls(from_user_id, to_user_id) = 2)
);
select distribute('portfolio_change');
create index portfolio_change_waiting on portfolio_change (workspace_id, starts_on) where applied_at is null and undone_at is null;
alter table portfolio_change enable row level security;
create policy same_workspace on portfolio_change
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on portfolio_change to ramure_app;

create table portfolio_move (
  workspace_id uuid not null,
  portfolio_change_id uuid not null,
  record_kind text not null check (record_kind in ('account', 'activity', 'territory')),
  record_id uuid not null,
  from_user_id uuid,
  to_user_id uuid not null,
  -- A person had named who follows it: a handover keeps that, and the next application leaves it alone.
  is_by_hand boolean not null,
  primary key (workspace_id, portfolio_change_id, record_id),
  foreign key (workspace_id, portfolio_change_id) references portfolio_change (workspace_id, portfolio_change_id)
);
select distribute('portfolio_move');
create index portfolio_move_record on portfolio_move (workspace_id, record_id, portfolio_change_id);
alter table portfolio_move enable row level security;
create policy same_workspace on portfolio_move
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, delete on portfolio_move to ramure_app;
