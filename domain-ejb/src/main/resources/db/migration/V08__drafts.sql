-- Questions that are being written. What was typed may be unfinished or too long; the ticket's own rules count on sending.
create table ticket_draft (
    id                     bigint generated always as identity primary key,
    version                integer not null,
    account_id             bigint not null references account on delete cascade,
    submission_key         varchar(36) not null,
    product_id             bigint not null references product,
    step                   integer not null check (step between 1 and 3),
    subject                varchar(2000) not null,
    explanation            varchar(20000) not null,
    steps                  text not null,
    unavailable            boolean,
    prescribing_impossible boolean,
    emergency_impossible   boolean,
    severity               varchar(8) check (severity in ('SERIOUS', 'ANNOYING')),
    consent_wanted         boolean not null,
    consent_purpose        varchar(2000) not null,
    consent_until          date,
    attachments            text not null,
    -- The open page that saved last.
    editor                 varchar(36) not null,
    saved_at               timestamptz not null,
    -- Once sent, the rest is empty and this tells a second press which ticket came of it.
    ticket_number          bigint,
    unique (account_id, submission_key)
);
create index ticket_draft_account on ticket_draft (account_id, saved_at);
create index ticket_draft_saved on ticket_draft (saved_at);
