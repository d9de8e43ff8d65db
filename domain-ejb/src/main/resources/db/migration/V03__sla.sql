-- Service levels (manual, "Prioritering incidenten"). A change is a new policy from a date on; the one in force at receipt
-- holds for a ticket, so that no row here is ever changed under an open ticket.
create table sla_policy (
    id              bigint generated always as identity primary key,
    effective_from  date not null unique,
    window_from     time(0) not null,
    window_until    time(0) not null,
    envelope_high   boolean not null default true,
    envelope_medium boolean not null default true,
    envelope_low    boolean not null default true,
    check (window_from < window_until)
);

create table sla_policy_row (
    id        bigint generated always as identity primary key,
    policy_id bigint not null references sla_policy,
    priority  varchar(6) not null check (priority in ('HIGH', 'MEDIUM', 'LOW')),
    metric    varchar(8) not null check (metric in ('RESPONSE', 'REPAIR')),
    regime    varchar(7) not null check (regime in ('INSIDE', 'OUTSIDE')),
    clock     varchar(14) not null check (clock in ('CONTINUOUS', 'SERVICE_WINDOW', 'WORKING_DAYS')),
    -- Minutes, or working days where the clock counts those; zero is the same working day.
    amount    integer not null,
    check (amount >= case when clock = 'WORKING_DAYS' and regime = 'INSIDE' then 0 else 1 end),
    unique (policy_id, priority, metric, regime)
);

-- Days on which the company is closed by its own choice. Withdrawn ones stay, because a target that was met or missed
-- while such a day was known keeps its deadline.
create table sla_closing_day (
    id           bigint generated always as identity primary key,
    day          date not null,
    dutch_name   varchar(100) not null,
    english_name varchar(100) not null,
    added_at     timestamptz not null,
    withdrawn_at timestamptz check (withdrawn_at >= added_at)
);
create unique index sla_closing_day_standing on sla_closing_day (day) where withdrawn_at is null;

-- Holidays that not every employer gives; the newest row counts, older ones are kept for the same reason.
create table sla_holiday_setting (
    id                        bigint generated always as identity primary key,
    known_from                timestamptz not null unique,
    good_friday               boolean not null,
    liberation_day_every_year boolean not null
);

insert into sla_holiday_setting (known_from, good_friday, liberation_day_every_year)
values ('1970-01-01T00:00:00Z', false, false);

insert into sla_policy (effective_from, window_from, window_until) values ('1970-01-01', '08:30', '17:00');

insert into sla_policy_row (policy_id, priority, metric, regime, clock, amount)
select policy.id, cell.priority, cell.metric, cell.regime, cell.clock, cell.amount
from sla_policy policy,
     (values
         ('HIGH', 'RESPONSE', 'INSIDE', 'CONTINUOUS', 30),
         ('HIGH', 'RESPONSE', 'OUTSIDE', 'CONTINUOUS', 120),
         ('HIGH', 'REPAIR', 'INSIDE', 'CONTINUOUS', 120),
         ('HIGH', 'REPAIR', 'OUTSIDE', 'CONTINUOUS', 240),
         ('MEDIUM', 'RESPONSE', 'INSIDE', 'SERVICE_WINDOW', 60),
         ('MEDIUM', 'RESPONSE', 'OUTSIDE', 'CONTINUOUS', 120),
         ('MEDIUM', 'REPAIR', 'INSIDE', 'SERVICE_WINDOW', 480),
         ('MEDIUM', 'REPAIR', 'OUTSIDE', 'CONTINUOUS', 1440),
         ('LOW', 'RESPONSE', 'INSIDE', 'WORKING_DAYS', 0),
         ('LOW', 'RESPONSE', 'OUTSIDE', 'WORKING_DAYS', 1),
         ('LOW', 'REPAIR', 'INSIDE', 'WORKING_DAYS', 5),
         ('LOW', 'REPAIR', 'OUTSIDE', 'WORKING_DAYS', 5)
     ) as cell (priority, metric, regime, clock, amount);
