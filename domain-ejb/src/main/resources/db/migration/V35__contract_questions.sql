insert into request_type (key, sharing, readers, workers, by_team, position)
values ('CONTRACT_QUESTION', 'HOLDERS', '{HANDLE_TICKETS,ANSWER_CONTRACT_QUESTIONS}',
        '{HANDLE_TICKETS,ANSWER_CONTRACT_QUESTIONS}', false, 40);

-- Where support forwards a question to; kept by application administrators.
create table department (
    id         bigint generated always as identity primary key,
    name       citext not null check (length(name) between 1 and 60),
    removed_at timestamptz,
    version    integer not null
);
create unique index department_name on department (name) where removed_at is null;

create table department_member (
    department_id bigint not null references department,
    account_id    bigint not null references account,
    primary key (department_id, account_id)
);

create table contract_question (
    ticket_id     bigint primary key references ticket,
    about         varchar(10) not null check (about in ('CONTRACT', 'INVOICE')),
    -- The number of a contract or an invoice; may be empty.
    reference     varchar(60) not null,
    department_id bigint references department
);

insert into department (name, version) values ('Financiële administratie', 1), ('Contractbeheer', 1);
