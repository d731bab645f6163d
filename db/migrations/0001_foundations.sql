set local citus.multi_shard_modify_mode = 'sequential';

-- The role under which every request runs. Roles belong to the whole server, where other databases may have made it,
-- even at this very moment: both outcomes of that race are fine.
do $$
begin
  create role ramure_app nologin;
exception
  when duplicate_object or unique_violation then null;
end
$$;

-- A superuser may take any role; another owner has to be a member of it.
do $$
begin
  if not pg_has_role(current_user, 'ramure_app', 'member') then
    execute format('grant ramure_app to %I', current_user);
  end if;
end
$$;

-- Spread a table by workspace, or copy a shared list everywhere, where Citus is installed; nothing elsewhere.
create function distribute(table_name text) returns void
language plpgsql as $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_distributed_table(table_name::regclass, 'workspace_id');
  end if;
end
$$;

create function everywhere(table_name text) returns void
language plpgsql as $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    perform create_reference_table(table_name::regclass);
  end if;
end
$$;

revoke execute on function distribute(text), everywhere(text) from public;

-- The login library's own tables (one of them is named account) live apart from the business.
create schema auth;
