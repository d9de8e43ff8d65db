-- New pharmacies: the registry, and what is asked for.
insert into request_type (key, sharing, readers, workers, by_team, position)
values ('PHARMACY', 'COLLEAGUES', '{HANDLE_TICKETS}', '{HANDLE_TICKETS}', true, 60);

create table pharmacy (
    id         bigint generated always as identity primary key,
    agb_code   varchar(8) not null unique check (agb_code ~ '^02[0-9]{6}$'),
    name       varchar(100) not null,
    place      varchar(60) not null,
    system     varchar(60) not null,
    changed_at timestamptz not null,
    version    integer not null
);

create table pharmacy_request (
    ticket_id  bigint primary key references ticket,
    agb_code   varchar(8) not null check (agb_code ~ '^02[0-9]{6}$'),
    name       varchar(100) not null,
    place      varchar(60) not null,
    system     varchar(60) not null,
    -- The request of whoever asked first, when this one joined it.
    leading_id bigint references pharmacy_request,
    -- Of the request that leads: not added and not declined yet.
    under_way  boolean not null,
    sent_on    date,
    signed_on  date,
    check (leading_id is null or not under_way and sent_on is null and signed_on is null),
    check (signed_on is null or sent_on is not null and signed_on >= sent_on)
);
-- One pharmacy is under way once, whatever organisation asks.
create unique index pharmacy_request_under_way on pharmacy_request (agb_code) where leading_id is null and under_way;
create index pharmacy_request_code on pharmacy_request (agb_code);
create index pharmacy_request_leading on pharmacy_request (leading_id);
