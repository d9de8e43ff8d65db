-- Security incidents: a few know of them, and the directors at once (product.md, "Flows").
insert into request_type (key, sharing, readers, workers, by_team, position)
values ('SECURITY_INCIDENT', 'HOLDERS', '{}', '{}', false, 50);

-- Alarms that say nothing to anybody but whom they call.
alter table alarm add column discreet boolean not null default false;

create table security_incident (
    ticket_id   bigint primary key references ticket,
    place       varchar(200) not null,
    noticed_at  timestamptz not null,
    whose_data  varchar(500) not null,
    ongoing     varchar(7) not null check (ongoing in ('YES', 'NO', 'UNKNOWN')),
    -- Empty until a director assessed it.
    verdict     varchar(12) check (verdict in ('NO_INCIDENT', 'NO_BREACH', 'MAYBE_BREACH', 'BREACH')),
    -- When the reporter was spoken to first, and when the customer told the authority.
    spoken_at   timestamptz,
    reported_at timestamptz
);

create table security_incident_measure (
    id         bigint generated always as identity primary key,
    ticket_id  bigint not null references security_incident,
    what       varchar(2000) not null,
    owner_id   bigint not null references account,
    due_on     date not null,
    done_at    timestamptz,
    result     varchar(2000) not null default ''
);
create index security_incident_measure_ticket on security_incident_measure (ticket_id, id);

-- What an organisation that a breach concerns reads of it: a record of its own, in words of its own.
create table security_incident_record (
    id              bigint generated always as identity primary key,
    ticket_id       bigint not null references security_incident,
    organisation_id bigint not null references organisation,
    told_at         timestamptz not null,
    -- When that organisation told the authority.
    reported_at     timestamptz,
    unique (ticket_id, organisation_id)
);
create index security_incident_record_organisation on security_incident_record (organisation_id, told_at desc);

create table security_incident_record_entry (
    id        bigint generated always as identity primary key,
    record_id bigint not null references security_incident_record,
    at        timestamptz not null,
    author_id bigint not null references account,
    text      varchar(20000) not null
);
create index security_incident_record_entry_record on security_incident_record_entry (record_id, id);
