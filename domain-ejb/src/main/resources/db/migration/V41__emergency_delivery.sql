-- Keys of care systems: one organisation and one thing each; the database knows a hash only (assurance S21).
create table api_key (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references organisation,
    name            varchar(100) not null,
    scope           varchar(20) not null check (scope in ('ACCOUNTS', 'MEDICATION_IN', 'LIST_OUT')),
    beginning       varchar(12) not null,
    hash            bytea not null unique check (length(hash) = 32),
    networks        text not null,
    created_at      timestamptz not null,
    created_by      bigint not null references account,
    expires_at      timestamptz not null,
    revoked_at      timestamptz,
    last_used_at    timestamptz,
    check (expires_at > created_at)
);
create index api_key_organisation on api_key (organisation_id, id desc);

-- A ward, and how its lists are dealt with.
create table ward (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references organisation,
    external_id     varchar(200) not null,
    name            varchar(200) not null,
    version         integer not null default 1,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    removed_at      timestamptz
);
create unique index ward_external on ward (organisation_id, external_id) where removed_at is null;

create table emergency_setting (
    organisation_id    bigint primary key references organisation,
    -- How long a list may be used after its data were taken.
    valid_hours        integer not null default 24 check (valid_hours between 1 and 48),
    -- How often data are to come; twice this is called late.
    interval_minutes   integer not null default 60 check (interval_minutes between 5 and 1440),
    -- Codes or words, a line each; empty: the organisation keeps no list and every loose line is checked.
    risky_medicines    text not null default ''
);

-- A set of lists of one ward. What is said of clients is encrypted; their numbers are known as a keyed hash.
create table ward_snapshot (
    id                    uuid primary key default gen_random_uuid(),
    ward_id               bigint not null references ward,
    api_key_id            bigint not null references api_key,
    state                 varchar(10) not null check (state in ('OPEN', 'CURRENT', 'REPLACED')),
    taken_at              timestamptz not null,
    administrations_until timestamptz,
    allow_empty           boolean not null,
    clients               integer not null check (clients >= 0),
    created_at            timestamptz not null,
    completed_at          timestamptz,
    valid_until           timestamptz,
    printed               integer,
    quarantined           integer,
    check ((state = 'OPEN') = (completed_at is null)),
    check ((completed_at is null) = (valid_until is null and printed is null and quarantined is null))
);
create unique index ward_snapshot_current on ward_snapshot (ward_id) where state = 'CURRENT';
create index ward_snapshot_ward on ward_snapshot (ward_id, taken_at desc);

create table snapshot_client (
    snapshot_id  uuid not null references ward_snapshot on delete cascade,
    client_hash  bytea not null check (length(client_hash) = 32),
    position     integer not null,
    envelope     bytea not null,
    bundle       bytea,
    format       varchar(4) check (format in ('XML', 'JSON')),
    status       varchar(12) check (status in ('PRINTED', 'PARTIAL', 'QUARANTINED')),
    delivered_at timestamptz,
    primary key (snapshot_id, client_hash),
    check ((bundle is null) = (delivered_at is null) and (bundle is null) = (format is null) and (bundle is null) = (status is null))
);
create index snapshot_client_order on snapshot_client (snapshot_id, position);
