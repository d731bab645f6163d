set local citus.multi_shard_modify_mode = 'sequential';

-- When somebody last found a record right was kept twice: on the record, and in a table beside it. The record keeps the later
-- of the two.
update account a set last_verified_at = v.verified_at, last_verified_by = v.verified_by
from record_verification v
where v.workspace_id = a.workspace_id and v.record_id = a.account_id
  and (a.last_verified_at is null or a.last_verified_at < v.verified_at);

update contact c set verified_at = v.verified_at, verified_by = v.verified_by
from record_verification v
where v.workspace_id = c.workspace_id and v.record_id = c.contact_id
  and (c.verified_at is null or c.verified_at < v.verified_at);

drop table record_verification;
