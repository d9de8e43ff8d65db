-- Rules that people change: policies, days off and the terms of waiting. Each is known from a moment on, and what was met,
-- missed or told before that moment keeps to the earlier one.
alter table sla_policy
    add column known_from timestamptz not null default '1970-01-01T00:00:00Z',
    -- Only before it is in force; a policy that held for a ticket stays.
    add column withdrawn_at timestamptz check (withdrawn_at >= known_from),
    add column submission_key varchar(60) unique,
    drop constraint sla_policy_effective_from_key;
alter table sla_policy alter column known_from drop default;
create unique index sla_policy_standing on sla_policy (effective_from) where withdrawn_at is null;
alter table sla_closing_day add column submission_key varchar(60) unique;

-- One row for each change of a policy or a day off, in the order in which they became known; says on timelines why targets
-- moved.
create table sla_change (
    id           bigint generated always as identity primary key,
    known_from   timestamptz not null unique,
    kind         varchar(30) not null
                 check (kind in ('POLICY', 'POLICY_WITHDRAWN', 'CLOSING_DAY', 'CLOSING_DAY_WITHDRAWN', 'HOLIDAY',
                                 'HOLIDAY_DROPPED')),
    -- The first day that it can matter for.
    day          date not null,
    dutch_name   varchar(100) not null,
    english_name varchar(100) not null
);

-- Tickets that a change may move, until they were looked at. No reference to the ticket: it would lock the row, which
-- somebody may hold who waits for the change to end. None to the change either: everybody waits while many are marked, and
-- looking it up for each takes half of that time.
create table ticket_move (
    ticket_id  bigint not null,
    -- Empty when the levels of escalation changed, which moves no target.
    change_id  bigint,
    -- One that failed is left alone for a while.
    not_before timestamptz not null,
    unique nulls not distinct (ticket_id, change_id)
);

-- What a change may move is found here, without a look at the rest.
create index ticket_response_ahead on ticket (response_letter, response_due, response_met_at, received_at)
    where status <> 'CLOSED';
create index ticket_repair_ahead on ticket (repair_letter, repair_due, repair_met_at, received_at, status)
    where status <> 'CLOSED';
create index ticket_received_open on ticket (received_at) where status <> 'CLOSED';

-- How long support waits for customers (product.md, Flows); the row known when the waiting, the solution or the closing
-- began counts for a ticket.
create table ticket_term (
    id         bigint generated always as identity primary key,
    known_from timestamptz not null unique,
    -- Working days without an answer after which the customer is reminded, in order, parted by spaces.
    reminders  varchar(60) not null check (reminders ~ '^([1-9][0-9]{0,2}( [1-9][0-9]{0,2})*)?$'),
    -- Working days without an answer, and without objection.
    answer     integer not null check (answer between 1 and 250),
    objection  integer not null check (objection between 1 and 250),
    -- Days after closing.
    reopening  integer not null check (reopening between 1 and 250)
);
insert into ticket_term (known_from, reminders, answer, objection, reopening)
values ('1970-01-01T00:00:00Z', '3 7', 10, 10, 30);
