-- Files that go with mails, until the last of these is settled; encrypted before they come here.
create table mail_attachment (
    id         bigint generated always as identity primary key,
    name       varchar(200) not null,
    media_type varchar(100) not null,
    content    bytea not null
);
alter table outbox add column attachment_id bigint references mail_attachment;
create index outbox_attachment on outbox (attachment_id) where attachment_id is not null;

-- Who gets the lists of a ward by mail every day.
create table list_mail_recipient (
    id       bigint generated always as identity primary key,
    ward_id  bigint not null references ward,
    address  varchar(254) not null,
    language varchar(2) not null check (language in ('NL', 'EN')),
    added_at timestamptz not null,
    added_by bigint not null references account,
    unique (ward_id, address)
);

-- One for each ward and day, whichever node is first.
create table list_mail (
    ward_id   bigint not null references ward,
    day       date not null,
    -- What the mail held.
    content   varchar(14) not null check (content in ('LIST', 'LINK_CHOSEN', 'LINK_NO_PHRASE', 'LINK_TOO_LARGE', 'NO_DATA')),
    -- Of the data; empty where there were none.
    taken_at  timestamptz,
    queued_at timestamptz not null,
    primary key (ward_id, day),
    check ((content = 'NO_DATA') = (taken_at is null))
);
