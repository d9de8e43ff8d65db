-- The status page. Codes are what the public JSON calls ids: opaque, twelve letters and digits.
create table status_group (
    id           bigint generated always as identity primary key,
    code         varchar(12) not null unique check (code ~ '^[a-z0-9]{12}$'),
    position     integer not null,
    dutch_name   varchar(80) not null,
    english_name varchar(80) not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    version      integer not null
);

create table status_component (
    id                  bigint generated always as identity primary key,
    code                varchar(12) not null unique check (code ~ '^[a-z0-9]{12}$'),
    group_id            bigint references status_group,
    position            integer not null,
    dutch_name          varchar(80) not null,
    english_name        varchar(80) not null,
    dutch_description   varchar(300) not null,
    english_description varchar(300) not null,
    status              varchar(20) not null check (status in ('OPERATIONAL', 'UNDER_MAINTENANCE', 'DEGRADED_PERFORMANCE',
                                                               'UNKNOWN', 'PARTIAL_OUTAGE', 'MAJOR_OUTAGE')),
    status_since        timestamptz not null,
    only_when_degraded  boolean not null,
    -- Before this day there is nothing to tell of it.
    start_date          date not null,
    created_at          timestamptz not null,
    changed_at          timestamptz not null,
    retired_at          timestamptz,
    version             integer not null
);

-- Incidents and planned maintenance: both are told about in updates.
create table status_incident (
    id              bigint generated always as identity primary key,
    code            varchar(12) not null unique check (code ~ '^[a-z0-9]{12}$'),
    kind            varchar(11) not null check (kind in ('INCIDENT', 'MAINTENANCE')),
    draft           boolean not null,
    dutch_title     varchar(150) not null,
    english_title   varchar(150) not null,
    phase           varchar(13) not null,
    impact          varchar(11) not null check (impact in ('NONE', 'MAINTENANCE', 'MINOR', 'MAJOR', 'CRITICAL')),
    -- Whether somebody chose the impact; otherwise it follows the components.
    impact_chosen   boolean not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    started_at      timestamptz not null,
    monitoring_at   timestamptz,
    resolved_at     timestamptz,
    -- The time by which viewers were promised the next update, and whether staff was woken because it passed.
    promised_at     timestamptz,
    promise_broken  boolean not null default false,
    scheduled_from  timestamptz,
    scheduled_until timestamptz,
    starts_itself   boolean not null default true,
    ends_itself     boolean not null default true,
    reminder_hours  integer,
    reminded        boolean not null default false,
    cancelled       boolean not null default false,
    -- Counts the times it was moved, for calendars (RFC 5545, SEQUENCE).
    sequence        integer not null default 0,
    repeats         varchar(8) not null default 'NEVER' check (repeats in ('NEVER', 'WEEKLY', 'MONTHLY')),
    -- The next one of a series is planned when this one begins.
    succeeded_by    bigint references status_incident,
    origin          varchar(60) not null,
    author_id       bigint references account,
    submission_key  varchar(60) not null,
    version         integer not null,
    unique (origin, submission_key),
    check ((kind = 'MAINTENANCE') = (scheduled_from is not null and scheduled_until is not null)),
    check (scheduled_until > scheduled_from),
    check (case kind when 'INCIDENT' then phase in ('INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED', 'POSTMORTEM')
                     else phase in ('SCHEDULED', 'IN_PROGRESS', 'VERIFYING', 'COMPLETED') end)
);
create index status_incident_started on status_incident (started_at desc, id desc);
create index status_incident_open on status_incident (id) where resolved_at is null;

create table status_incident_component (
    incident_id  bigint not null references status_incident on delete cascade,
    component_id bigint not null references status_component,
    status       varchar(20) not null,
    primary key (incident_id, component_id)
);

create table status_update (
    id                 bigint generated always as identity primary key,
    code               varchar(12) not null unique check (code ~ '^[a-z0-9]{12}$'),
    incident_id        bigint not null references status_incident on delete cascade,
    phase              varchar(13) not null,
    dutch_text         text not null check (length(dutch_text) between 1 and 10000),
    english_text       text not null check (length(english_text) <= 10000),
    dutch_works        varchar(1000) not null,
    english_works      varchar(1000) not null,
    dutch_workaround   varchar(1000) not null,
    english_workaround varchar(1000) not null,
    promised_at        timestamptz,
    shown_at           timestamptz not null,
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    notified           boolean not null,
    author_id          bigint references account
);
create index status_update_incident on status_update (incident_id, id desc);

create table status_update_component (
    update_id    bigint not null references status_update on delete cascade,
    component_id bigint not null references status_component,
    old_status   varchar(20) not null,
    new_status   varchar(20) not null,
    primary key (update_id, component_id)
);

-- What was said of a component from when to when, and by whom; the worst that holds at a moment is its status.
create table status_span (
    id           bigint generated always as identity primary key,
    component_id bigint not null references status_component,
    -- Of an incident or maintenance; else of the checks.
    incident_id  bigint references status_incident on delete cascade,
    status       varchar(20) not null,
    from_at      timestamptz not null,
    until_at     timestamptz,
    check (until_at >= from_at)
);
create unique index status_span_open on status_span (component_id, coalesce(incident_id, 0)) where until_at is null;
create index status_span_component on status_span (component_id, until_at);

-- What was published before somebody corrected it.
create table status_correction (
    id            bigint generated always as identity primary key,
    incident_id   bigint not null references status_incident on delete cascade,
    update_id     bigint references status_update on delete cascade,
    at            timestamptz not null,
    author_id     bigint references account,
    before        text not null,
    reason        varchar(300) not null
);
create index status_correction_incident on status_correction (incident_id, id desc);

create table status_template (
    id                 bigint generated always as identity primary key,
    kind               varchar(11) not null check (kind in ('INCIDENT', 'MAINTENANCE')),
    dutch_title        varchar(150) not null,
    english_title      varchar(150) not null,
    dutch_text         text not null,
    english_text       text not null,
    dutch_works        varchar(1000) not null,
    english_works      varchar(1000) not null,
    dutch_workaround   varchar(1000) not null,
    english_workaround varchar(1000) not null,
    changed_at         timestamptz not null,
    version            integer not null
);

-- Counts what viewers can see changing; every node looks at this one row and reads the rest only when it moved.
create table status_revision (
    only_one   boolean primary key default true check (only_one),
    revision   bigint not null
);
insert into status_revision (revision) values (1);

create function status_changed() returns trigger language plpgsql as $$
begin
    update status_revision set revision = revision + 1;
    return null;
end $$;

create trigger status_group_changed after insert or update or delete on status_group
    for each statement execute function status_changed();
create trigger status_component_changed after insert or update or delete on status_component
    for each statement execute function status_changed();
create trigger status_incident_changed after insert or update or delete on status_incident
    for each statement execute function status_changed();
create trigger status_update_changed after insert or update or delete on status_update
    for each statement execute function status_changed();
create trigger status_span_changed after insert or update or delete on status_span
    for each statement execute function status_changed();
