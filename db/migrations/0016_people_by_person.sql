-- Every place of a person, ended ones included: what a page, a list and a policy ask of each contact. The two partial indexes
-- serve none of these questions, and each line of a list read the whole table instead.
set local citus.multi_shard_modify_mode = 'sequential';

create index affiliation_of_contact on affiliation (workspace_id, contact_id);
drop index affiliation_ended;

-- The list that is opened most: companies that are clients, by name, and how many there are.
create index account_status_name on account (workspace_id, level, status, search_key, account_id);
