-- Lists are known by a short number, on every page.
alter table ward_snapshot add column number bigint generated always as identity;
-- When somebody was told that the lists in use are past their validity.
alter table ward_snapshot add column expiry_told_at timestamptz;
create index ward_snapshot_expiry on ward_snapshot (valid_until) where state = 'CURRENT' and expiry_told_at is null;
create index ward_snapshot_open on ward_snapshot (created_at) where state = 'OPEN';

-- The same client in two wards, and in earlier sets.
create index snapshot_client_same on snapshot_client (client_hash);
