-- Programs that are told what the status page tells.
create table status_webhook (
    id             bigint generated always as identity primary key,
    code           varchar(12) not null unique check (code ~ '^[a-z0-9]{12}$'),
    endpoint       varchar(500) not null,
    email          varchar(254) not null,
    language       varchar(2) not null check (language in ('NL', 'EN')),
    everything     boolean not null,
    components     text[] not null,
    incidents      text[] not null,
    token_hash     bytea not null unique,
    asked_at       timestamptz not null,
    confirmed_at   timestamptz,
    -- Encrypted with a key made from SECRET_KEY.
    secret         bytea,
    -- Failures in a row; while they last, the next attempt is not before due_at.
    failures       integer not null default 0,
    due_at         timestamptz not null,
    quarantined_at timestamptz,
    lease_owner    varchar(80),
    lease_until    timestamptz,
    check (confirmed_at is null or secret is not null)
);

-- What happened, as JSON without what is each webhook's own.
create table status_webhook_event (
    id         bigint generated always as identity primary key,
    key        varchar(60) not null unique,
    dutch      text not null,
    english    text not null,
    created_at timestamptz not null
);

create table status_webhook_delivery (
    id         bigint generated always as identity primary key,
    code       varchar(12) not null,
    webhook_id bigint not null references status_webhook on delete cascade,
    event_id   bigint not null references status_webhook_event,
    created_at timestamptz not null,
    state      varchar(9) not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'DROPPED')),
    attempts   integer not null default 0,
    tried_at   timestamptz,
    answer     varchar(300) not null default '',
    unique (webhook_id, event_id)
);
create index status_webhook_delivery_waiting on status_webhook_delivery (webhook_id, id) where state = 'WAITING';
create index status_webhook_delivery_event on status_webhook_delivery (event_id);
