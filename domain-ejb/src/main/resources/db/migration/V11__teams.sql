-- Teams divide the work of support: whose questions come in where, and who is told about them.
create table team (
    id             bigint generated always as identity primary key,
    name           citext not null check (length(name) between 1 and 60),
    created_at     timestamptz not null,
    created_by     bigint references account,
    -- One form sent twice makes one team.
    submission_key varchar(36),
    -- A team that ended keeps its row: tickets closed long ago bear its name.
    removed_at     timestamptz,
    version        integer not null default 0,
    unique (created_by, submission_key)
);
create unique index team_name on team (name) where removed_at is null;

create table team_member (
    team_id    bigint not null references team,
    account_id bigint not null references account,
    leads      boolean not null,
    primary key (team_id, account_id)
);
create index team_member_account on team_member (account_id);

-- Where a new question about a product comes in. A product without a row belongs to the oldest team.
create table team_product (
    product_id bigint primary key references product,
    team_id    bigint not null references team
);
create index team_product_team on team_product (team_id);

insert into team (name, created_at) values ('Support', now());
insert into team_product (product_id, team_id) select product.id, team.id from product, team;

alter table ticket add column team_id bigint references team;
update ticket set team_id = (select id from team);
alter table ticket alter column team_id set not null;
create index ticket_team on ticket (team_id) where status <> 'CLOSED';

alter table ticket_entry
    drop constraint ticket_entry_kind_check,
    drop constraint ticket_entry_check,
    add constraint ticket_entry_kind_check
        check (kind in ('MESSAGE', 'NOTE', 'RECEIVED', 'STARTED', 'ASSIGNED', 'TEAM_CHANGED', 'PRIORITY_CHANGED', 'WAITING',
                        'RESUMED', 'SOLVED', 'ACCEPTED', 'REFUSED', 'REOPENED', 'CLOSED', 'RATED', 'ACCESS_GRANTED',
                        'ACCESS_REVOKED', 'ACCESS_USED', 'REDACTED', 'REMINDED', 'LINKED')),
    add constraint ticket_entry_internal_check
        check (kind not in ('NOTE', 'ASSIGNED', 'TEAM_CHANGED') or not is_public);
