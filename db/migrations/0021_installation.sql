set local citus.multi_shard_modify_mode = 'sequential';

-- What happened to the installation as a whole: backups taken, a backup brought back. It has no workspace, and nobody but
-- the owner of the tables reads it.
create schema installation;

create table installation.event (
  event_id uuid primary key,
  kind text not null check (kind in ('backup_taken', 'restored')),
  happened_at timestamptz not null,
  -- backup_taken: {file, bytes, rows, product}; restored: {takenAt, product, rows}
  details jsonb not null
);
create index event_of_kind on installation.event (kind, happened_at);
