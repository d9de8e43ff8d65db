create sequence ticket_number as bigint start with 10001;

-- One core for every type of request. Whoever changes a ticket locks its row first, so the counters need no more care.
create table ticket (
    id               bigint generated always as identity primary key,
    number           bigint not null unique,
    type             varchar(30) not null check (type in ('SUPPORT_QUESTION')),
    organisation_id  bigint not null references organisation,
    product_id       bigint references product,
    subject          varchar(200) not null,
    status           varchar(20) not null
                     check (status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER', 'SOLVED', 'CLOSED')),
    priority         varchar(6) not null check (priority in ('HIGH', 'MEDIUM', 'LOW')),
    submitter_id     bigint not null references account,
    assignee_id      bigint references account,
    submission_key   varchar(60) not null,
    received_at      timestamptz not null,
    changed_at       timestamptz not null,
    -- Counts every change; what customers see has a count of its own, because internal changes must not show.
    version          integer not null,
    public_version   integer not null,
    -- Since the last question to the customer, and how many reminders of it were sent.
    waiting_since    timestamptz,
    reminders        integer not null default 0 check (reminders >= 0),
    solved_at        timestamptz,
    closed_at        timestamptz,
    -- When the next thing happens without anybody doing something: a reminder, solved without answer, closed.
    next_step_at     timestamptz,
    -- A cache of what the service levels say about the entries, for lists and reports.
    response_due     timestamptz not null,
    response_letter  timestamptz not null,
    response_met_at  timestamptz,
    repair_due       timestamptz not null,
    repair_letter    timestamptz not null,
    repair_met_at    timestamptz,
    -- The target that counts now: when it is due, and when three quarters of its time are used. Empty while it is paused
    -- and once all is met.
    due_at           timestamptz,
    soon_at          timestamptz,
    search           tsvector not null
                     generated always as (to_tsvector('public.dutch_unaccent', subject)) stored,
    unique (submitter_id, submission_key),
    check ((status = 'WAITING_FOR_CUSTOMER') = (waiting_since is not null)),
    check (status not in ('SOLVED', 'CLOSED') or solved_at is not null),
    check ((status = 'CLOSED') = (closed_at is not null))
);
-- Everything that support works on: few rows, however many tickets were closed over the years.
create index ticket_working on ticket (assignee_id, status, due_at, soon_at, priority, received_at, changed_at)
    where status <> 'CLOSED';
create index ticket_next_step on ticket (next_step_at) where next_step_at is not null;
create index ticket_organisation on ticket (organisation_id, changed_at desc);
create index ticket_organisation_open on ticket (organisation_id, changed_at desc) where status <> 'CLOSED';
create index ticket_search on ticket using gin (search);
create index ticket_plain on ticket using gin (public.plain_words(subject) gin_trgm_ops);

-- The timeline: every change with who and when. Deadlines follow from these rows alone.
create table ticket_entry (
    id             bigint generated always as identity primary key,
    ticket_id      bigint not null references ticket,
    position       integer not null check (position >= 0),
    at             timestamptz not null,
    kind           varchar(20) not null
                   check (kind in ('MESSAGE', 'NOTE', 'RECEIVED', 'STARTED', 'ASSIGNED', 'PRIORITY_CHANGED', 'WAITING',
                                   'RESUMED', 'SOLVED', 'ACCEPTED', 'REFUSED', 'REOPENED', 'CLOSED', 'RATED',
                                   'ACCESS_GRANTED', 'ACCESS_REVOKED', 'ACCESS_USED', 'REDACTED', 'REMINDED', 'LINKED')),
    is_public      boolean not null,
    -- Empty for what the system did itself.
    author_id      bigint references account,
    by_staff       boolean not null,
    text           text not null,
    -- One value on each line.
    arguments      text not null,
    submission_key varchar(60),
    -- Names what a timer did, so that it is done once whoever runs it.
    timer_key      varchar(60),
    search         tsvector not null
                   generated always as (to_tsvector('public.dutch_unaccent', text)) stored,
    unique (ticket_id, position),
    unique (author_id, submission_key),
    unique (ticket_id, timer_key),
    check (kind not in ('NOTE', 'ASSIGNED') or not is_public)
);
create index ticket_entry_search on ticket_entry using gin (search);
create index ticket_entry_plain on ticket_entry using gin (public.plain_words(text) gin_trgm_ops);

-- The reproduction path.
create table ticket_step (
    id        bigint generated always as identity primary key,
    ticket_id bigint not null references ticket,
    position  integer not null check (position >= 0),
    text      varchar(1000) not null,
    unique (ticket_id, position)
);

create table ticket_follower (
    ticket_id  bigint not null references ticket,
    account_id bigint not null references account,
    since      timestamptz not null,
    primary key (ticket_id, account_id)
);
create index ticket_follower_account on ticket_follower (account_id);

-- Consent to log in to the customer's production environment, and each time it was used.
create table access_grant (
    id         bigint generated always as identity primary key,
    ticket_id  bigint not null references ticket,
    purpose    varchar(500) not null,
    until_at   timestamptz not null,
    given_by   bigint not null references account,
    given_at   timestamptz not null,
    revoked_by bigint references account,
    revoked_at timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
);
create index access_grant_ticket on access_grant (ticket_id, id);

create table access_use (
    id       bigint generated always as identity primary key,
    grant_id bigint not null references access_grant,
    at       timestamptz not null,
    used_by  bigint not null references account,
    what     varchar(1000) not null,
    minutes  integer not null check (minutes between 1 and 1440)
);
create index access_use_grant on access_use (grant_id, id);

create table rating (
    ticket_id bigint primary key references ticket,
    stars     integer not null check (stars between 1 and 5),
    words     varchar(2000) not null,
    rated_at  timestamptz not null,
    rated_by  bigint not null references account
);
