-- Mails that people subscribed to: which subscription the receiver may end.
alter table outbox add column subscription varchar(12);
create index outbox_subscription on outbox (subscription) where subscription is not null;

-- Who confirmed; one row per address. Components and incidents by the codes of the public JSON.
create table status_subscriber (
    id                bigint generated always as identity primary key,
    code              varchar(12) not null unique check (code ~ '^[a-z0-9]{12}$'),
    email             varchar(254) not null unique,
    language          varchar(2) not null check (language in ('NL', 'EN')),
    everything        boolean not null,
    components        text[] not null,
    incidents         text[] not null,
    confirmed_at      timestamptz not null,
    -- Refused for good: nothing is sent until the address is confirmed anew.
    quarantined_at    timestamptz,
    refusal           varchar(500) not null default '',
    -- How many updates were mailed in the hour that began then.
    hour_began_at     timestamptz not null,
    mails_in_hour     integer not null default 0
);

-- What was asked for an address; it counts once the address confirmed it.
create table status_subscription_request (
    id            bigint generated always as identity primary key,
    code          varchar(12) not null unique check (code ~ '^[a-z0-9]{12}$'),
    email         varchar(254) not null,
    language      varchar(2) not null check (language in ('NL', 'EN')),
    everything    boolean not null,
    components    text[] not null,
    incidents     text[] not null,
    token_hash    bytea not null unique,
    asked_at      timestamptz not null,
    mails         integer not null default 0,
    confirmed_at  timestamptz,
    subscriber_id bigint references status_subscriber on delete cascade,
    check ((confirmed_at is null) = (subscriber_id is null))
);
create index status_subscription_request_asked on status_subscription_request (asked_at) where confirmed_at is null;
create index status_subscription_request_subscriber on status_subscription_request (subscriber_id);

-- How often something was asked from a network address or for a mailbox; keys are hashes.
create table status_request_count (
    key      bytea primary key,
    hits     integer not null,
    began_at timestamptz not null
);

-- How many were left out of an update because they got too many already.
create table status_mailing (
    update_code varchar(12) primary key,
    skipped     integer not null
);
