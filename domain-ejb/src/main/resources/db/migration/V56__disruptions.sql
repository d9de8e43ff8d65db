-- Questions that belong to an incident of the status page.
create table disruption_ticket (
    ticket_id   bigint primary key references ticket,
    incident_id bigint not null references status_incident,
    tied_by     bigint not null references account,
    tied_at     timestamptz not null
);
create index disruption_ticket_incident on disruption_ticket (incident_id);

-- One update to all questions of an incident.
create table disruption_update (
    id             bigint generated always as identity primary key,
    incident_id    bigint not null references status_incident,
    author_id      bigint not null references account,
    submission_key varchar(60) not null,
    at             timestamptz not null,
    solves         boolean not null,
    unique (author_id, submission_key)
);
create index disruption_update_incident on disruption_update (incident_id, id desc);

-- What became of it in each.
create table disruption_update_ticket (
    update_id bigint not null references disruption_update,
    ticket_id bigint not null references ticket,
    outcome   varchar(6) not null check (outcome in ('SENT', 'SOLVED', 'CLOSED', 'UNSEEN')),
    primary key (update_id, ticket_id)
);
