alter table emergency_setting
    -- Where the code may be skipped, a network each line.
    add column networks   text not null default '',
    -- Encrypted; the lists that are mailed open with it.
    add column phrase     bytea,
    -- Local time of the Netherlands.
    add column mail_at    time not null default '06:00',
    add column link_only  boolean not null default false,
    add column version    integer not null default 0;

-- Whom to call, in the order in which they are printed; of one ward, or of all.
create table emergency_number (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references organisation,
    ward_id         bigint references ward,
    position        integer not null,
    kind            varchar(9) not null check (kind in ('PHARMACY', 'HELP_DESK', 'EMERGENCY', 'OTHER')),
    name            varchar(60) not null,
    number          varchar(30) not null
);
create index emergency_number_organisation on emergency_number (organisation_id, position);

-- The finished lists of a set, encrypted; a set is in use with all four of them or not at all.
create table ready_list (
    snapshot_id uuid not null references ward_snapshot on delete cascade,
    edition     varchar(5) not null check (edition in ('PHONE', 'PRINT')),
    validity    varchar(11) not null check (validity in ('CURRENT', 'OUT_OF_DATE')),
    -- As it is handed out.
    bytes       integer not null check (bytes > 0),
    content     bytea not null,
    primary key (snapshot_id, edition, validity)
);
