-- What somebody of support wants to see again: a queue, narrowed, under a name of their own.
create table saved_filter (
    id              bigint generated always as identity primary key,
    account_id      bigint not null references account,
    name            citext not null check (length(name) between 1 and 60),
    -- Empty for all tickets there are.
    queue           varchar(10) check (queue in ('MINE', 'UNASSIGNED', 'DUE_SOON', 'LATE', 'WAITING', 'SOLVED', 'OPEN')),
    team_id         bigint references team,
    priority        varchar(6) check (priority in ('HIGH', 'MEDIUM', 'LOW')),
    product_id      bigint references product,
    organisation_id bigint references organisation,
    words           varchar(200) not null,
    sorted_by       varchar(10) not null check (sorted_by in ('DUE', 'RECEIVED', 'CHANGED', 'PRIORITY')),
    unique (account_id, name)
);

-- Who of support is at a ticket now, looking at it or writing.
alter table ticket_writer
    add column writing_since timestamptz,
    add column wrote_at      timestamptz,
    add check ((writing_since is null) = (wrote_at is null));
