-- Telephone calls that staff wrote down. What was said stands in the ticket or the draft that came of it.
create table phone_call (
    id             bigint generated always as identity primary key,
    submission_key varchar(36) not null,
    caller_id      bigint not null references account,
    product_id     bigint not null references product,
    called_at      timestamptz not null,
    outcome        varchar(8) not null check (outcome in ('SOLVED', 'QUESTION', 'COLLECTS')),
    registered_at  timestamptz not null,
    registered_by  bigint not null references account,
    -- For a prepared draft, once the caller has sent it; until then the draft has the same key.
    ticket_number  bigint unique references ticket (number),
    check (outcome = 'COLLECTS' or ticket_number is not null),
    unique (registered_by, submission_key),
    unique (caller_id, submission_key)
);

-- Who of staff prepared it for somebody who called.
alter table ticket_draft add column prepared_by bigint references account;
