-- Files that people add; their content stands in the store under a random key.
create table attachment (
    id            bigint generated always as identity primary key,
    account_id    bigint not null references account,
    -- What it belongs to, as "message:99"; empty until its form was sent.
    owner         varchar(120),
    position      integer not null default 0,
    name          varchar(200) not null,
    type          varchar(100) not null,
    size          bigint not null check (size > 0),
    scan          varchar(7) not null check (scan in ('PENDING', 'CLEAN', 'REFUSED')),
    scan_due_at   timestamptz,
    scan_attempts integer not null default 0,
    -- Empty when the content is gone: refused by the scanner, or redacted.
    storage_key   varchar(64) unique,
    thumbnail_key varchar(64) unique,
    redacted      boolean not null default false,
    added_at      timestamptz not null,
    check ((scan = 'PENDING') = (scan_due_at is not null)),
    check (storage_key is not null or scan = 'REFUSED' or redacted)
);
create index attachment_owner on attachment (owner, position, id) where owner is not null;
create index attachment_unclaimed on attachment (account_id, added_at) where owner is null;
create index attachment_scan on attachment (scan_due_at) where scan = 'PENDING';

-- Content to take out of the store: committed with the change that made it superfluous, done after.
create table attachment_removal (
    storage_key varchar(64) primary key,
    asked_at    timestamptz not null
);
