-- Dated notes: the comment and history columns of an imported file land here.
set local citus.multi_shard_modify_mode = 'sequential';

create table note (
  workspace_id uuid not null,
  note_id uuid not null,
  account_id uuid,
  contact_id uuid,
  noted_on date,
  body text not null check (body <> ''),
  -- The column that the words come from.
  heading text,
  -- Hash of date and words: a note is written once per record, however often its file is imported.
  body_hash text not null,
  source text not null check (source in ('import', 'person')),
  created_by uuid,
  created_at timestamptz not null,
  primary key (workspace_id, note_id),
  foreign key (workspace_id, account_id) references account (workspace_id, account_id),
  foreign key (workspace_id, contact_id) references contact (workspace_id, contact_id),
  check (num_nonnulls(account_id, contact_id) = 1)
);
select distribute('note');
create unique index note_of_account on note (workspace_id, account_id, body_hash) where account_id is not null;
create unique index note_of_contact on note (workspace_id, contact_id, body_hash) where contact_id is not null;
alter table note enable row level security;
create policy same_workspace on note
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on note to ramure_app;
