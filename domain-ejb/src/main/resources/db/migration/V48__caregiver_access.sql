-- How caregivers get in (assurance S4 to S9).
alter table caregiver
    add column wrong_passwords integer not null default 0,
    add column wrong_codes     integer not null default 0,
    add column blocked_at      timestamptz,
    add column blocked_for     varchar(9) check (blocked_for in ('PASSWORDS', 'CODES')),
    -- Seeds of authenticator apps, encrypted: the one in use, and the one that is being set up.
    add column app_seed        bytea,
    add column app_pending     bytea,
    add column app_last_step   bigint not null default 0,
    add column last_login_at   timestamptz,
    add check ((blocked_at is null) = (blocked_for is null));

-- Between password and code.
create table caregiver_attempt (
    id             uuid primary key,
    caregiver_id   bigint not null references caregiver on delete cascade,
    begun_at       timestamptz not null,
    codes_sent     integer not null default 0,
    code_hash      bytea,
    code_reference varchar(3) not null default '',
    code_to        varchar(254) not null default '',
    code_sent_at   timestamptz,
    finished_at    timestamptz
);
create index caregiver_attempt_caregiver on caregiver_attempt (caregiver_id, begun_at);
create index caregiver_attempt_begun on caregiver_attempt (begun_at);

-- Browsers in which somebody logged in to the end.
create table caregiver_device (
    id              bigint generated always as identity primary key,
    caregiver_id    bigint not null references caregiver on delete cascade,
    token_hash      bytea not null check (length(token_hash) = 32),
    first_seen_at   timestamptz not null,
    last_seen_at    timestamptz not null,
    wrong_passwords integer not null default 0,
    unique (caregiver_id, token_hash)
);

-- Sessions are sealed passes in the browser; those that were logged out are over.
create table caregiver_session_end (
    session_id uuid primary key,
    ended_at   timestamptz not null
);
create index caregiver_session_end_at on caregiver_session_end (ended_at);

create table caregiver_release_code (
    caregiver_id bigint primary key references caregiver on delete cascade,
    code_hash    bytea not null,
    sent_at      timestamptz not null,
    tries        integer not null default 0
);

create table caregiver_link (
    token_hash   bytea primary key check (length(token_hash) = 32),
    caregiver_id bigint not null references caregiver on delete cascade,
    purpose      varchar(10) not null check (purpose in ('INVITATION', 'RESET')),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz
);
create index caregiver_link_caregiver on caregiver_link (caregiver_id, purpose, created_at);

-- Entries of nodes' journals that stand in the access log already: loaded once, whatever happens in between.
create table journal_loaded (
    entry_id  uuid primary key,
    loaded_at timestamptz not null
);
