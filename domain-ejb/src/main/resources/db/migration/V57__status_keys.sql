-- Keys with which programs write on the status page; the database knows a hash only (assurance S21).
create table status_key (
    id              bigint generated always as identity primary key,
    name            varchar(60) not null,
    scope           varchar(7) not null check (scope in ('DRAFT', 'PUBLISH')),
    beginning       varchar(12) not null,
    hash            bytea not null unique check (length(hash) = 32),
    created_at      timestamptz not null,
    created_by      bigint not null references account,
    expires_at      timestamptz not null,
    revoked_at      timestamptz,
    last_used_at    timestamptz,
    -- How often it was used in the minute that began then.
    minute_began_at timestamptz,
    calls_in_minute integer not null default 0,
    check (expires_at > created_at)
);

-- Calls that named themselves (header Idempotency-Key), so that the same one again changes nothing. Both are hashes.
create table status_key_call (
    origin  varchar(60) not null,
    call    bytea not null check (length(call) = 32),
    content bytea not null check (length(content) = 32),
    at      timestamptz not null,
    story   varchar(12),
    primary key (origin, call)
);
