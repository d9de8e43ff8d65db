-- Complaints (manual, "Klachtenprocedure"): the assessment, the proposals with what each promises, and what became of it.
insert into request_type (key, sharing, readers, workers, by_team, position)
values ('COMPLAINT', 'HOLDERS', '{HANDLE_TICKETS}', '{HANDLE_TICKETS}', false, 80);

create table complaint (
    ticket_id         bigint primary key references ticket,
    -- Where the contact can be called.
    phone             varchar(40) not null,
    -- The assessment: empty where nothing was said yet, and internal until it is published.
    is_complaint      boolean,
    has_influence     boolean,
    influence_reasons text not null default '',
    nature            varchar(20) check (nature in ('SOFTWARE', 'BUSINESS_PROCESS', 'COMMUNICATION', 'HARDWARE', 'OTHER')),
    impact            text not null default '',
    other_customers   boolean,
    solutions         text not null default '',
    quick_measure     text not null default '',
    assessed_by       bigint references account,
    assessed_at       timestamptz,
    published_at      timestamptz,
    -- When a director spoke with the contact for the first time.
    called_at         timestamptz,
    check (num_nulls(assessed_by, assessed_at) in (0, 2)),
    check (published_at is null or assessed_at is not null)
);

create table complaint_proposal (
    id           bigint generated always as identity primary key,
    ticket_id    bigint not null references complaint,
    version      integer not null check (version > 0),
    description  text not null,
    -- Until when all of it is carried out.
    ready_by     date not null,
    written_by   bigint not null references account,
    written_at   timestamptz not null,
    answer       varchar(10) check (answer in ('ACCEPTED', 'REFUSED')),
    reasons      text not null default '',
    answered_by  bigint references account,
    answered_at  timestamptz,
    unique (ticket_id, version),
    check (num_nulls(answer, answered_by, answered_at) in (0, 3))
);

-- What a proposal promises; once it is accepted, who does it and what came of it.
create table complaint_action (
    id            bigint generated always as identity primary key,
    proposal_id   bigint not null references complaint_proposal,
    position      integer not null check (position > 0),
    kind          varchar(10) not null check (kind in ('SOLUTION', 'PREVENTION')),
    description   text not null,
    due_on        date not null,
    owner_id      bigint references account,
    with_customer boolean not null default false,
    done_on       date,
    result        text not null default '',
    unique (proposal_id, position)
);
