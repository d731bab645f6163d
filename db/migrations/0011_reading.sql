-- What lists are read by. Each begins with what is asked for by equality and goes on in the order of the page, so that a page
-- and the one after it are the same walk, whatever was asked before them.
set local citus.multi_shard_modify_mode = 'sequential';

create index account_level_name on account (workspace_id, level, search_key, account_id);
create index account_region_name on account (workspace_id, region, level, search_key, account_id) where region is not null;
create index account_department_name on account (workspace_id, department, level, search_key, account_id) where department is not null;
create index account_town on account (workspace_id, town) where town is not null;
create index account_potential on account (workspace_id, potential_cents, account_id) where potential_cents is not null;
create index revenue_with_us_amount on revenue_with_us (workspace_id, year, amount_cents, account_id);

-- Programs create records too; the names of sources stand in the code, as in the change log.
alter table account drop constraint if exists account_source_check;
alter table account add constraint account_source_check check (source ~ '^[a-z][a-z_]*$');
alter table contact drop constraint if exists contact_source_check;
alter table contact add constraint contact_source_check check (source ~ '^[a-z][a-z_]*$');
