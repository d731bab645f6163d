-- What a base that people live in knows of persons beyond an imported file, and what is done with them, dated.
set local citus.multi_shard_modify_mode = 'sequential';

alter table contact add column language text check (language ~ '^[a-z]{2}$');
alter table contact add column time_zone text;
alter table contact add column persona text;
alter table contact add column technologies text[];
alter table contact add column linkedin text;
-- Where the person was met, in the workspace's own words: a fair, a campaign, a colleague.
alter table contact add column lead_source text;
alter table contact add column verified_at timestamptz;
alter table contact add column verified_by uuid;
alter table contact add column last_contact_on date;

alter table affiliation add column influence smallint check (influence between 1 and 5);
-- How far the charge reaches, as people say it, and the regions that it names.
alter table affiliation add column perimeter text;
alter table affiliation add column regions text[];
alter table affiliation add column is_main boolean not null default false;
-- {role: supports, neutral or blocks}, for roles that stand in stated_roles or inferred_roles.
alter table affiliation add column role_stances jsonb;
alter table affiliation add column verified_at timestamptz;
alter table affiliation add column verified_by uuid;
-- The project for which the roles are held; none for the relation itself.
alter table affiliation add column project_id uuid;
drop index affiliation_once;
create unique index affiliation_once on affiliation (workspace_id, contact_id, kind, account_id, project_id)
  nulls not distinct where not has_ended;
-- The main contact of an account is one.
create unique index affiliation_one_main on affiliation (workspace_id, account_id) where is_main and not has_ended;
create index affiliation_ended on affiliation (workspace_id, contact_id) where has_ended;

alter table contact_point add column is_primary boolean not null default false;
alter table contact_point add column verification text check (verification in ('valid', 'invalid', 'bounced', 'unknown'));
alter table contact_point add column verified_at timestamptz;
alter table contact_point add column verified_by uuid;
create unique index contact_point_one_primary on contact_point (workspace_id, contact_id, kind)
  where is_primary and contact_id is not null;

alter table objection add column lift_reason text;

-- Where a note stands in a history: the day that it is of, else when it was written.
alter table note add column happened_at timestamptz not null
  generated always as (coalesce(noted_on::timestamp at time zone 'UTC', created_at)) stored;
create index note_account_time on note (workspace_id, account_id, happened_at desc, note_id desc) where account_id is not null;
create index note_contact_time on note (workspace_id, contact_id, happened_at desc, note_id desc) where contact_id is not null;

create table activity (
  workspace_id uuid not null references workspace (workspace_id),
  activity_id uuid not null,
  kind text not null check (kind in ('note', 'call', 'meeting', 'email', 'visit', 'task', 'follow_up')),
  -- Of a follow-up: its reason.
  subject text,
  body text,
  account_id uuid,
  contact_id uuid,
  occurred_at timestamptz,
  due_on date,
  done_at timestamptz,
  assignee_id uuid,
  outcome text,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  happened_at timestamptz not null generated always as
    (coalesce(occurred_at, done_at, due_on::timestamp at time zone 'UTC', created_at)) stored,
  primary key (workspace_id, activity_id),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id),
  foreign key (workspace_id, contact_id) references contact (workspace_id, contact_id),
  constraint activity_is_about_somebody check (account_id is not null or contact_id is not null),
  constraint activity_says_something check (subject is not null or body is not null or kind not in ('note', 'task', 'follow_up')),
  constraint activity_is_owed_or_done check (
    case when kind in ('task', 'follow_up') then due_on is not null and occurred_at is null
    else occurred_at is not null and due_on is null and done_at is null end)
);
select distribute('activity');
create index activity_account_time on activity (workspace_id, account_id, happened_at desc, activity_id desc)
  where account_id is not null;
create index activity_contact_time on activity (workspace_id, contact_id, happened_at desc, activity_id desc)
  where contact_id is not null;
create index activity_owed on activity (workspace_id, assignee_id, due_on, activity_id) where due_on is not null and done_at is null;
alter table activity enable row level security;
create policy same_workspace on activity
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on activity to ramure_app;
