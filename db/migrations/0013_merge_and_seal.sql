-- Duplicates that are found, merged and taken apart again; a change log whose lines cannot be altered unseen.
set local citus.multi_shard_modify_mode = 'sequential';

-- Several records that became one. Its parts hold what every row was before, so that it can be taken back.
create table merge (
  workspace_id uuid not null references workspace (workspace_id),
  merge_id uuid not null,
  record_kind text not null check (record_kind in ('account', 'contact')),
  survivor_id uuid not null,
  merged_ids uuid[] not null,
  -- What was decided, field by field: enough to do the same merge again when an earlier one is taken back.
  choices jsonb not null,
  merged_by uuid not null,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (workspace_id, merge_id)
);
select distribute('merge');
create index merge_survivor on merge (workspace_id, survivor_id);
alter table merge enable row level security;
create policy same_workspace on merge
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on merge to ramure_app;

-- One row that a merge changed or removed. `after` holds the changed columns alone; null where the row was removed.
create table merge_part (
  workspace_id uuid not null,
  merge_id uuid not null,
  row_id uuid not null,
  table_name text not null,
  before jsonb not null,
  after jsonb,
  primary key (workspace_id, merge_id, table_name, row_id),
  foreign key (workspace_id, merge_id) references merge (workspace_id, merge_id)
);
select distribute('merge_part');
create index merge_part_row on merge_part (workspace_id, row_id);
alter table merge_part enable row level security;
create policy same_workspace on merge_part
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on merge_part to ramure_app;

-- Two objections to one channel become one in a merge: the objection itself survives on the record that is kept.
grant delete on objection to ramure_app;
grant delete on account_grant to ramure_app;

-- One search for all duplicates of the base.
create table candidate_search (
  workspace_id uuid not null references workspace (workspace_id),
  candidate_search_id uuid not null,
  status text not null check (status in ('running', 'done', 'cancelled', 'failed')),
  done_count integer not null,
  total_count integer not null,
  found_count integer not null,
  started_by uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, candidate_search_id)
);
select distribute('candidate_search');
create unique index candidate_search_one_at_a_time on candidate_search (workspace_id) where status = 'running';
alter table candidate_search enable row level security;
create policy same_workspace on candidate_search
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on candidate_search to ramure_app;

-- Two records that may be one, the smaller id left. A decision stays for ever: the pair is never asked again.
create table candidate_pair (
  workspace_id uuid not null,
  left_id uuid not null,
  right_id uuid not null,
  record_kind text not null check (record_kind in ('account', 'contact')),
  score real not null,
  band text not null check (band in ('same', 'possible')),
  evidence jsonb not null,
  -- What the accounts are worth, in cents: revenue with us of the last known year, else potential.
  value_cents bigint not null,
  found_at timestamptz not null,
  candidate_search_id uuid not null,
  decision text check (decision in ('merge', 'distinct', 'later')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (workspace_id, left_id, right_id),
  check (left_id < right_id)
);
select distribute('candidate_pair');
create index candidate_pair_queue on candidate_pair (workspace_id, value_cents desc, score desc, left_id, right_id) where decision is null;
create index candidate_pair_right on candidate_pair (workspace_id, right_id);
alter table candidate_pair enable row level security;
create policy same_workspace on candidate_pair
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on candidate_pair to ramure_app;

-- Lines that no seal covers yet, written beside them in the same transaction: a slow one appears here when it commits.
create table log_unsealed (
  workspace_id uuid not null references workspace (workspace_id),
  change_id uuid not null,
  primary key (workspace_id, change_id)
);
select distribute('log_unsealed');
alter table log_unsealed enable row level security;
create policy same_workspace on log_unsealed
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, delete on log_unsealed to ramure_app;

-- A Merkle root over the hashes of a batch of lines, chained to the seal before it.
create table log_seal (
  workspace_id uuid not null references workspace (workspace_id),
  seal_number integer not null,
  change_ids uuid[] not null,
  root bytea not null,
  chained bytea not null,
  sealed_at timestamptz not null,
  primary key (workspace_id, seal_number)
);
select distribute('log_seal');
alter table log_seal enable row level security;
create policy same_workspace on log_seal
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert on log_seal to ramure_app;

-- What an installation wrote before there were seals is sealed like the rest.
insert into log_unsealed (workspace_id, change_id) select workspace_id, change_id from change_log;

-- Erasing a person takes the words and their salt; the hash stays, and tells nothing without the salt.
alter table change_log alter column salt drop not null;
create function erase_change_lines(in_workspace uuid, record_ids uuid[]) returns integer
  language sql security definer set search_path = public, pg_temp as $$
  with erased as (
    update change_log l
    set salt = null,
      changes = coalesce((select jsonb_object_agg(f.key, '[null, null]'::jsonb) from jsonb_each(l.changes) f), '{}'::jsonb)
    where l.workspace_id = in_workspace
      and in_workspace = nullif(current_setting('app.workspace_id', true), '')::uuid
      and l.record_id = any(record_ids) and l.salt is not null
    returning 1)
  select count(*)::integer from erased
$$;
revoke execute on function erase_change_lines(uuid, uuid[]) from public;
grant execute on function erase_change_lines(uuid, uuid[]) to ramure_app;
