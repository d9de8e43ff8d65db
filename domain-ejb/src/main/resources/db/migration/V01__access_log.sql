-- What later migrations create, the application may read and write, but never change in shape.
alter default privileges grant select, insert, update, delete on tables to ${applicationRole};
alter default privileges grant usage, select on sequences to ${applicationRole};
grant usage on schema public to ${applicationRole};
revoke create on schema public from public, ${applicationRole};
grant select on flyway_schema_history to ${applicationRole};

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists citext;

-- Access log after NEN 7513 (assurance S18): insert and read only, chained by hash, one chain in order of position.
create table audit_entry (
    position        bigint primary key,
    at              timestamptz not null,
    account_id      bigint,
    actor_name      varchar(200) not null,
    actor_role      varchar(100) not null,
    organisation_id bigint,
    address         varchar(64) not null,
    action          varchar(60) not null,
    subject         varchar(120) not null,
    outcome         varchar(10) not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),
    reason          varchar(1000) not null,
    previous_hash   bytea not null check (length(previous_hash) = 32),
    hash            bytea not null unique check (length(hash) = 32)
);
create index audit_entry_subject on audit_entry (subject, position);
create index audit_entry_account on audit_entry (account_id, position);
revoke update, delete, truncate on audit_entry from ${applicationRole};
