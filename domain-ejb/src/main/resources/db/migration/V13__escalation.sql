-- Levels of escalation (design: service levels, "Escalation"). A changed level is a new row, so that what fired keeps its
-- meaning and a new level never fires for moments that lie before it.
create table escalation_level (
    id             bigint generated always as identity primary key,
    -- Share of the time until the deadline; with repeat_minutes again and again after the deadline.
    percent        integer not null check (percent between 1 and 100),
    repeat_minutes integer check (repeat_minutes between 5 and 1440),
    known_from     timestamptz not null,
    withdrawn_at   timestamptz check (withdrawn_at >= known_from),
    check (repeat_minutes is null or percent = 100)
);

create table escalation_level_metric (
    level_id bigint not null references escalation_level,
    metric   varchar(8) not null check (metric in ('RESPONSE', 'REPAIR')),
    primary key (level_id, metric)
);

create table escalation_recipient (
    level_id  bigint not null references escalation_level,
    priority  varchar(6) not null check (priority in ('HIGH', 'MEDIUM', 'LOW')),
    recipient varchar(10) not null check (recipient in ('ASSIGNEE', 'TEAM', 'TEAM_LEAD', 'DIRECTORS', 'ON_CALL')),
    -- By text message beside the mail.
    by_text   boolean not null,
    primary key (level_id, priority, recipient)
);

with level as (
    insert into escalation_level (percent, repeat_minutes, known_from)
    values (75, null, '1970-01-01T00:00:00Z'), (100, null, '1970-01-01T00:00:00Z'), (100, 30, '1970-01-01T00:00:00Z')
    returning id, percent, repeat_minutes
), metrics as (
    insert into escalation_level_metric (level_id, metric)
    select level.id, metric from level, (values ('RESPONSE'), ('REPAIR')) as named (metric)
)
insert into escalation_recipient (level_id, priority, recipient, by_text)
select level.id, cell.priority, cell.recipient, cell.by_text
from level
join (values
        (75, false, 'HIGH', 'ASSIGNEE', false),
        (75, false, 'MEDIUM', 'ASSIGNEE', false),
        (75, false, 'LOW', 'ASSIGNEE', false),
        (100, false, 'HIGH', 'ASSIGNEE', false),
        (100, false, 'MEDIUM', 'ASSIGNEE', false),
        (100, false, 'LOW', 'ASSIGNEE', false),
        (100, false, 'HIGH', 'TEAM_LEAD', true),
        (100, false, 'MEDIUM', 'TEAM_LEAD', false),
        (100, false, 'LOW', 'TEAM_LEAD', false),
        (100, false, 'HIGH', 'DIRECTORS', true),
        (100, true, 'HIGH', 'ASSIGNEE', false),
        (100, true, 'HIGH', 'TEAM_LEAD', true),
        (100, true, 'HIGH', 'DIRECTORS', true)
     ) as cell (percent, repeated, priority, recipient, by_text)
  on cell.percent = level.percent and cell.repeated = (level.repeat_minutes is not null);

-- What fired: once for each ticket, target, level and cycle, whichever node got there first.
create table ticket_escalation (
    ticket_id bigint not null references ticket,
    metric    varchar(8) not null,
    level_id  bigint not null references escalation_level,
    -- Grows with each change of priority and each reopening.
    cycle     integer not null check (cycle >= 0),
    -- Zero for the level itself, then each time again.
    round     integer not null check (round >= 0),
    due_at    timestamptz not null,
    fired_at  timestamptz not null,
    primary key (ticket_id, metric, level_id, cycle, round)
);

alter table ticket
    -- When the next level is reached; empty while nothing runs.
    add column next_escalation_at timestamptz,
    -- The highest share that was escalated for the target that counts now.
    add column escalated integer not null default 0 check (escalated between 0 and 100);
create index ticket_next_escalation on ticket (next_escalation_at) where next_escalation_at is not null;

alter table ticket_entry
    drop constraint ticket_entry_kind_check,
    drop constraint ticket_entry_internal_check,
    add constraint ticket_entry_kind_check
        check (kind in ('MESSAGE', 'NOTE', 'RECEIVED', 'STARTED', 'ASSIGNED', 'TEAM_CHANGED', 'PRIORITY_CHANGED', 'WAITING',
                        'RESUMED', 'SOLVED', 'ACCEPTED', 'REFUSED', 'REOPENED', 'CLOSED', 'RATED', 'ACCESS_GRANTED',
                        'ACCESS_REVOKED', 'ACCESS_USED', 'REDACTED', 'REMINDED', 'LINKED', 'TARGETS_MOVED', 'ESCALATED')),
    add constraint ticket_entry_internal_check
        check (kind not in ('NOTE', 'ASSIGNED', 'TEAM_CHANGED', 'ESCALATED') or not is_public);

-- Who is on call when. One at a time, day and night.
create table duty_shift (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    deputy_id  bigint references account,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    version    integer not null,
    check (starts_at < ends_at),
    check (deputy_id <> account_id),
    constraint duty_shift_one_at_a_time exclude using gist (tstzrange(starts_at, ends_at) with &&)
);

-- A shift that somebody asks a colleague to take over, if need be in return for one of theirs.
create table duty_swap (
    id              bigint generated always as identity primary key,
    shift_id        bigint not null references duty_shift on delete cascade,
    return_shift_id bigint references duty_shift on delete cascade,
    asked_by        bigint not null references account,
    asked_of        bigint not null references account,
    asked_at        timestamptz not null,
    state           varchar(9) not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    settled_at      timestamptz,
    check ((state = 'ASKED') = (settled_at is null)),
    check (asked_by <> asked_of)
);
create unique index duty_swap_open on duty_swap (shift_id) where state = 'ASKED';

-- What wakes the person on call, until somebody takes it.
create table alarm (
    id        bigint generated always as identity primary key,
    event     varchar(120) not null unique,
    -- What it is about: everything open about it ends together.
    subject   varchar(120) not null,
    template  varchar(80) not null,
    -- One value on each line.
    arguments text not null,
    path      varchar(500) not null,
    raised_at timestamptz not null,
    rounds    integer not null check (rounds >= 1),
    next_at   timestamptz,
    taken_by  bigint references account,
    ended_at  timestamptz,
    check ((next_at is null) = (ended_at is not null)),
    check (taken_by is null or ended_at is not null)
);
create index alarm_due on alarm (next_at) where next_at is not null;
create index alarm_open on alarm (subject) where ended_at is null;

create table alarm_call (
    alarm_id   bigint not null references alarm,
    round      integer not null,
    account_id bigint not null references account,
    post       varchar(9) not null check (post in ('ON_CALL', 'DEPUTY', 'DIRECTOR', 'SUPPORT')),
    by_text    boolean not null,
    called_at  timestamptz not null,
    primary key (alarm_id, round, account_id)
);
