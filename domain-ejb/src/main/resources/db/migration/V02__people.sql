-- Customer organisations and everybody who can log in.
create table organisation (
    id         bigint generated always as identity primary key,
    name       citext not null unique check (length(name) between 1 and 200),
    city       varchar(100) not null default '',
    phone      varchar(30) not null default '',
    created_at timestamptz not null,
    created_by bigint,
    version    integer not null default 0
);

-- Where an organisation decided otherwise than Topic says: open to all its contact persons, or only to those given it.
create table organisation_topic (
    organisation_id bigint not null references organisation,
    topic           varchar(40) not null,
    open_to_all     boolean not null,
    primary key (organisation_id, topic)
);

create table account (
    id              bigint generated always as identity primary key,
    organisation_id bigint references organisation,
    name            varchar(120) not null,
    email           citext not null check (length(email) <= 254),
    phone           varchar(30) not null default '',
    mobile          varchar(30) not null default '',
    job_title       varchar(100) not null default '',
    language        varchar(2) not null check (language in ('NL', 'EN')),
    release_notes   boolean not null default false,
    newsletters     boolean not null default false,
    state           varchar(8) not null check (state in ('INVITED', 'ACTIVE', 'REMOVED')),
    created_at      timestamptz not null,
    created_by      bigint references account,
    activated_at    timestamptz,
    removed_at      timestamptz,
    removed_by      bigint references account,
    version         integer not null default 0,
    check ((state = 'REMOVED') = (removed_at is not null))
);
-- Somebody who left may come back, or turn up at another organisation.
create unique index account_email on account (email) where state <> 'REMOVED';
create index account_organisation on account (organisation_id);
alter table organisation add foreign key (created_by) references account;

create table account_role (
    account_id bigint not null references account,
    role       varchar(40) not null,
    primary key (account_id, role)
);
create index account_role_role on account_role (role);

create table account_topic (
    account_id bigint not null references account,
    topic      varchar(40) not null,
    primary key (account_id, topic)
);

-- Secrets stand apart from the person, so that no list of people ever reads them. There is a row from the moment that
-- somebody chose a password.
create table credential (
    account_id      bigint primary key references account,
    password_hash   varchar(200) not null,
    password_set_at timestamptz not null,
    wrong_passwords integer not null default 0,
    wrong_codes     integer not null default 0 check (wrong_codes between 0 and 5),
    blocked_at      timestamptz,
    blocked_for     varchar(9) check (blocked_for in ('PASSWORDS', 'CODES')),
    mail_codes      boolean not null default false,
    totp_secret     bytea,
    totp_last_step  bigint not null default 0,
    -- A new secret until its first code proves that the app has it.
    totp_pending    bytea,
    check ((blocked_at is null) = (blocked_for is null))
);

create table recovery_code (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    code_hash  bytea not null,
    used_at    timestamptz,
    unique (account_id, code_hash)
);

-- Browsers in which somebody once logged in to the end; wrong passwords elsewhere do not block them (assurance S5).
create table known_device (
    id              bigint generated always as identity primary key,
    account_id      bigint not null references account,
    token_hash      bytea not null unique,
    first_seen_at   timestamptz not null,
    last_seen_at    timestamptz not null,
    wrong_passwords integer not null default 0
);
create index known_device_account on known_device (account_id);

-- Between a right password and a right code.
create table login_attempt (
    id           bigint generated always as identity primary key,
    token_hash   bytea not null unique,
    account_id   bigint not null references account,
    started_at   timestamptz not null,
    code_hash    bytea,
    code_sent_at timestamptz,
    codes_sent   integer not null default 0
);
create index login_attempt_account on login_attempt (account_id);

create table login_session (
    id           bigint generated always as identity primary key,
    token_hash   bytea not null unique,
    account_id   bigint not null references account,
    started_at   timestamptz not null,
    last_seen_at timestamptz not null,
    address      varchar(64) not null,
    browser      varchar(200) not null,
    ended_at     timestamptz
);
create index login_session_account on login_session (account_id) where ended_at is null;

-- Wrong passwords per typed name and per address, whether the name exists or not. The key is a hash.
create table login_throttle (
    key          bytea primary key,
    failures     integer not null,
    last_at      timestamptz not null,
    closed_until timestamptz not null
);

-- Links of invitations and resets: only their hash is known here.
create table account_link (
    id         bigint generated always as identity primary key,
    token_hash bytea not null unique,
    account_id bigint not null references account,
    purpose    varchar(10) not null check (purpose in ('INVITATION', 'RESET')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index account_link_account on account_link (account_id, purpose);

-- The code that releases a block, mailed to the address on file; the newest one counts.
create table unblock_code (
    account_id bigint primary key references account,
    code_hash  bytea,
    sent_at    timestamptz not null,
    tries      integer not null default 0
);
