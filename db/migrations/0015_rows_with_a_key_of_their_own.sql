-- A row that follows its account into another needs a name of its own: the account is part of its key.
set local citus.multi_shard_modify_mode = 'sequential';

alter table product_line_status add column product_line_status_id uuid;
update product_line_status set product_line_status_id = gen_random_uuid();
alter table product_line_status alter column product_line_status_id set not null;

-- Two open requests of one person become one when their accounts do.
grant delete on access_request to ramure_app;
