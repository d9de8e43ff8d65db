-- Service management: estimates, hours, and who of an organisation may approve up to which amount.
insert into request_type (key, sharing, readers, workers, by_team, position)
values ('SERVICE_REQUEST', 'COLLEAGUES', '{HANDLE_TICKETS,CARRY_OUT_SERVICES}', '{CARRY_OUT_SERVICES}', false, 70);

-- What is typed with an estimate or hours stands in the entry of the timeline, so that it is redacted in one place.
create table service_estimate (
    id              bigint generated always as identity primary key,
    ticket_id       bigint not null references ticket,
    version         integer not null check (version > 0),
    hours           numeric(6, 2) not null check (hours > 0),
    rate            numeric(9, 2) not null check (rate > 0),
    price           numeric(9, 2) not null check (price >= 0),
    valid_until     date not null,
    state           varchar(10) not null check (state in ('WAITING', 'APPROVED', 'DECLINED', 'REPLACED', 'EXPIRED')),
    work_entry_id   bigint not null references ticket_entry,
    made_by         bigint not null references account,
    made_at         timestamptz not null,
    reason_entry_id bigint references ticket_entry,
    decided_by      bigint references account,
    decided_at      timestamptz,
    unique (ticket_id, version),
    check ((state in ('APPROVED', 'DECLINED')) = (decided_by is not null and decided_at is not null)),
    check ((state = 'DECLINED') = (reason_entry_id is not null))
);
create unique index service_estimate_waiting on service_estimate (ticket_id) where state = 'WAITING';

create table service_hours (
    id         bigint generated always as identity primary key,
    ticket_id  bigint not null references ticket,
    day        date not null,
    hours      numeric(4, 2) not null check (hours > 0 and hours <= 24),
    entry_id   bigint not null references ticket_entry,
    written_by bigint not null references account
);
create index service_hours_ticket on service_hours (ticket_id, day);

-- Where an administrator of the organisation set an amount; without a row administrators approve all and others nothing.
create table service_approver (
    account_id bigint primary key references account,
    most       numeric(9, 2) not null check (most >= 0)
);
