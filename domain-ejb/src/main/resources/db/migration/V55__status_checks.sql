-- Checks of components: what is asked, and what came of it. Nothing here raises the revision of the page; what the checks say of a
-- component does, as a status_span.
create table status_check (
    id                bigint generated always as identity primary key,
    code              varchar(12) not null unique check (code ~ '^[a-z0-9]{12}$'),
    component_id      bigint not null references status_component,
    name              varchar(80) not null,
    protocol          varchar(4) not null check (protocol in ('HTTP', 'TCP')),
    target            varchar(500) not null,
    expected_status   integer not null check (expected_status between 100 and 599),
    expected_text     varchar(200) not null,
    slow_after_ms     integer check (slow_after_ms > 0),
    timeout_ms        integer not null check (timeout_ms between 1000 and 30000),
    interval_seconds  integer not null check (interval_seconds between 10 and 3600),
    failures_to_down  integer not null check (failures_to_down between 1 and 10),
    successes_to_up   integer not null check (successes_to_up between 1 and 10),
    -- What its component is in while this check is down.
    when_down         varchar(20) not null check (when_down in ('DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE', 'MAJOR_OUTAGE')),
    paused            boolean not null,
    created_at        timestamptz not null,
    removed_at        timestamptz,
    version           integer not null
);
create index status_check_component on status_check (component_id) where removed_at is null;

create table status_check_state (
    check_id       bigint primary key references status_check on delete cascade,
    verdict        varchar(7) not null check (verdict in ('NEW', 'FINE', 'SLOW', 'DOWN', 'UNKNOWN')),
    since          timestamptz not null,
    -- How many answers in a row: failed; failed or slow; fine; fine or slow.
    failed         integer not null default 0,
    troubled       integer not null default 0,
    fine           integer not null default 0,
    answered       integer not null default 0,
    looked_at      timestamptz,
    -- From when on silence means that nobody looks any more.
    expected_since timestamptz not null,
    due_at         timestamptz not null,
    lease_owner    varchar(36),
    lease_until    timestamptz
);
create index status_check_state_due on status_check_state (due_at);

create table status_check_result (
    id           bigint generated always as identity primary key,
    check_id     bigint not null references status_check on delete cascade,
    at           timestamptz not null,
    seen         varchar(6) not null check (seen in ('FINE', 'SLOW', 'FAILED')),
    reason       varchar(20) not null,
    detail       varchar(100) not null,
    milliseconds integer not null
);
create index status_check_result_check on status_check_result (check_id, id desc);
create index status_check_result_at on status_check_result (at);

create table status_check_flip (
    id       bigint generated always as identity primary key,
    check_id bigint not null references status_check on delete cascade,
    at       timestamptz not null,
    before   varchar(7) not null,
    now      varchar(7) not null,
    reason   varchar(20) not null,
    detail   varchar(100) not null
);
create index status_check_flip_check on status_check_flip (check_id, id desc);

-- What is done about a component when its checks see trouble.
create table status_watch (
    component_id  bigint primary key references status_component,
    incidents     varchar(5) not null check (incidents in ('NONE', 'DRAFT', 'OPEN')),
    -- What the checks say of it now, and for what the person on call was woken; null when there is nothing to say.
    said          varchar(20),
    woken_for     varchar(20),
    trouble       integer not null default 0,
    -- The incident it drafted or opened in this trouble.
    incident_code varchar(12)
);
