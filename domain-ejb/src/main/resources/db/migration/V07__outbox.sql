-- Mails and text messages to send: committed with the change they tell about (assurance R1).
create table outbox (
    id            bigint generated always as identity primary key,
    event         varchar(120) not null,
    recipient     varchar(320) not null,
    channel       varchar(4) not null check (channel in ('MAIL', 'SMS')),
    language      varchar(2) not null check (language in ('NL', 'EN')),
    template      varchar(80) not null,
    arguments     text[] not null,
    path          varchar(500),
    thread        varchar(60),
    queued_at     timestamptz not null,
    state         varchar(8) not null check (state in ('WAITING', 'SENT', 'REFUSED', 'GIVEN_UP')),
    attempts      integer not null default 0,
    due_at        timestamptz not null,
    lease_owner   varchar(80),
    lease_until   timestamptz,
    settled_at    timestamptz,
    answer        varchar(500) not null default '',
    unique (event, recipient, channel)
);
create index outbox_due on outbox (due_at) where state = 'WAITING';
create index outbox_thread on outbox (thread, id) where thread is not null;
