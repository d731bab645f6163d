-- People: invitations, teams, names that outlive a membership, requests for access, second factors, answers kept for
-- programs that ask twice.
set local citus.multi_shard_modify_mode = 'sequential';

-- The login library's second factor, as its plugin expects it.
alter table auth."user" add column "twoFactorEnabled" boolean not null default false;
create table auth."twoFactor" (
  "id" text not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "verified" boolean not null default true,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil" timestamptz
);
create unique index "twoFactor_userId_idx" on auth."twoFactor" ("userId");

-- Whoever has ever been a member, by name: the history names people who have left, and a workspace reads no other
-- workspace's people.
create table member_name (
  workspace_id uuid not null references workspace (workspace_id),
  user_id uuid not null,
  name text not null,
  email text not null,
  left_at timestamptz,
  primary key (workspace_id, user_id)
);
select distribute('member_name');
alter table member_name enable row level security;
create policy same_workspace on member_name
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on member_name to ramure_app;

-- One person after the other: no statement joins the library's schema with ours.
do $$
declare
  person record;
begin
  for person in select "id", "name", "email" from auth."user" loop
    insert into member_name (workspace_id, user_id, name, email)
    select workspace_id, user_id, person."name", person."email"
    from workspace_member where user_id = person."id"::uuid;
  end loop;
end
$$;

-- The token itself is in the link that was sent and nowhere else.
create table invitation (
  workspace_id uuid not null references workspace (workspace_id),
  invitation_id uuid not null,
  email text not null,
  role text not null check (role in ('admin', 'data_steward', 'sales_manager', 'account_manager', 'sales_rep',
    'supervisor', 'call_agent', 'marketer', 'support_agent', 'principal', 'viewer')),
  token_hash text not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  revoked_at timestamptz,
  primary key (workspace_id, invitation_id)
);
select distribute('invitation');
create unique index invitation_token on invitation (workspace_id, token_hash);
create unique index invitation_open on invitation (workspace_id, email) where accepted_at is null and revoked_at is null;
alter table invitation enable row level security;
create policy same_workspace on invitation
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on invitation to ramure_app;

create table team (
  workspace_id uuid not null references workspace (workspace_id),
  team_id uuid not null,
  name text not null check (name <> ''),
  lead_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, team_id)
);
select distribute('team');
create unique index team_name on team (workspace_id, name);
alter table team enable row level security;
create policy same_workspace on team
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on team to ramure_app;

create table team_member (
  workspace_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  primary key (workspace_id, team_id, user_id),
  foreign key (workspace_id, team_id) references team (workspace_id, team_id)
);
select distribute('team_member');
create index team_member_user on team_member (workspace_id, user_id);
alter table team_member enable row level security;
create policy same_workspace on team_member
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, delete on team_member to ramure_app;

-- « Demander l'accès » to an account that somebody may not read. Accepted, it becomes a line of account_grant.
create table access_request (
  workspace_id uuid not null,
  access_request_id uuid not null,
  account_id uuid not null,
  user_id uuid not null,
  message text,
  asked_at timestamptz not null,
  decision text check (decision in ('accepted', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (workspace_id, access_request_id),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id)
);
select distribute('access_request');
create unique index access_request_open on access_request (workspace_id, user_id, account_id) where decision is null;
create index access_request_account on access_request (workspace_id, account_id);
alter table access_request enable row level security;
create policy same_workspace on access_request
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on access_request to ramure_app;

-- What a program was answered to a key of its own choosing: asked again, it gets the same answer and nothing is written twice.
create table kept_answer (
  workspace_id uuid not null references workspace (workspace_id),
  actor_id uuid not null,
  idempotency_key text not null,
  request_hash text not null,
  asked_at timestamptz not null,
  -- Absent while the first request is under way, and for ever when it was cut short.
  status integer,
  content_type text,
  body text,
  primary key (workspace_id, actor_id, idempotency_key)
);
select distribute('kept_answer');
create index kept_answer_age on kept_answer (workspace_id, asked_at);
alter table kept_answer enable row level security;
create policy same_workspace on kept_answer
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on kept_answer to ramure_app;

-- Whether somebody logs in with a second factor, for workspaces that ask for one: requests do not read the library's schema.
create function has_second_factor(person uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select coalesce((select u."twoFactorEnabled" from auth."user" u where u."id" = person::text), false)
$$;
revoke execute on function has_second_factor(uuid) from public;
grant execute on function has_second_factor(uuid) to ramure_app;
