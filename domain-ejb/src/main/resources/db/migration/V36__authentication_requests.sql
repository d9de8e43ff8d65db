-- Requests about logging in to the product (product.md, "Flows").
insert into request_type (key, sharing, readers, workers, by_team, position)
values ('AUTHENTICATION', 'ADMINISTRATORS', '{HANDLE_TICKETS}', '{HANDLE_TICKETS}', true, 30);

create table authentication_request (
    ticket_id   bigint primary key references ticket,
    about       varchar(14) not null check (about in ('NETWORKS', 'SECOND_FACTOR', 'SINGLE_SIGN_ON')),
    method      varchar(4) check (method in ('APP', 'SMS', 'MAIL')),
    audience    varchar(9) check (audience in ('EVERYBODY', 'GROUP')),
    group_name  varchar(200) not null,
    provider    varchar(200) not null,
    metadata    varchar(500) not null,
    contact     varchar(200) not null,
    wished_on   date,
    -- When support had called back; empty before, and nothing may be changed.
    verified_at timestamptz,
    check ((about = 'SECOND_FACTOR') = (method is not null) and (about = 'SECOND_FACTOR') = (audience is not null)),
    check ((about = 'SINGLE_SIGN_ON') = (wished_on is not null))
);

create table authentication_line (
    id          bigint generated always as identity primary key,
    ticket_id   bigint not null references authentication_request,
    change      varchar(6) not null check (change in ('ADD', 'REMOVE')),
    network     varchar(50) not null,
    description varchar(200) not null,
    reason      varchar(500) not null,
    done        boolean not null
);
create index authentication_line_ticket on authentication_line (ticket_id, id);
