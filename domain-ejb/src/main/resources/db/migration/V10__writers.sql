-- Who of support is writing on a ticket now; gone a minute after the last sign of it.
create table ticket_writer (
    ticket_id  bigint not null references ticket,
    account_id bigint not null references account,
    since      timestamptz not null,
    seen_at    timestamptz not null,
    primary key (ticket_id, account_id)
);
