-- Requests of every kind in one core (docs/adr/0011-one-core-for-all-requests.md). A migration adds each kind.
create table request_type (
    key      varchar(30) primary key check (key ~ '^[A-Z_]+$'),
    -- Who of the organisation reads what colleagues asked.
    sharing  varchar(14) not null check (sharing in ('COLLEAGUES', 'HOLDERS', 'ADMINISTRATORS')),
    -- Abilities of staff, of which one is enough: to read all that are not for a few only, and to have them in one's queues.
    readers  text[] not null,
    workers  text[] not null check (workers <@ readers),
    -- Whether teams divide the work.
    by_team  boolean not null,
    position integer not null unique
);
insert into request_type (key, sharing, readers, workers, by_team, position)
values ('SUPPORT_QUESTION', 'COLLEAGUES', '{HANDLE_TICKETS}', '{HANDLE_TICKETS}', true, 10);

alter table organisation_topic add foreign key (topic) references request_type;
alter table account_topic add foreign key (topic) references request_type;

alter table ticket
    drop constraint ticket_type_check,
    add foreign key (type) references request_type,
    alter column team_id drop not null,
    -- Where the request stands in the flow of its kind; empty for those that have none but their status.
    add column stage varchar(30) not null default '',
    -- For a few only: staff without a row in ticket_reader does not know of it.
    add column confined boolean not null default false,
    alter column priority drop not null,
    alter column response_due drop not null,
    alter column response_letter drop not null,
    alter column repair_due drop not null,
    alter column repair_letter drop not null,
    add constraint ticket_targets_check
        check (num_nulls(priority, response_due, response_letter, repair_due, repair_letter)
               = case when type = 'SUPPORT_QUESTION' then 0 else 5 end);

create table ticket_reader (
    ticket_id  bigint not null references ticket,
    account_id bigint not null references account,
    since      timestamptz not null,
    primary key (ticket_id, account_id)
);
create index ticket_reader_account on ticket_reader (account_id, ticket_id);

-- What a flow promises by when, and whether it was kept.
create table request_term (
    id           bigint generated always as identity primary key,
    ticket_id    bigint not null references ticket,
    name         varchar(30) not null,
    -- Which of several, as the measure of a complaint; 0 for the only one.
    about        bigint not null,
    starts_at    timestamptz not null,
    -- Empty for a term that ends at a moment of its own.
    working_days integer check (working_days > 0),
    due_at       timestamptz not null,
    soon_at      timestamptz not null,
    reminded_at  timestamptz,
    escalated_at timestamptz,
    ended_at     timestamptz,
    -- Whether it ended because it was kept; else it counts no more.
    kept         boolean not null default false,
    check (soon_at <= due_at),
    check (ended_at is not null or not kept)
);
create unique index request_term_running on request_term (ticket_id, name, about) where ended_at is null;
create index request_term_ticket on request_term (ticket_id, id);

alter table ticket_entry
    drop constraint ticket_entry_kind_check,
    drop constraint ticket_entry_internal_check,
    add constraint ticket_entry_kind_check
        check (kind in ('MESSAGE', 'NOTE', 'RECEIVED', 'STARTED', 'ASSIGNED', 'TEAM_CHANGED', 'PRIORITY_CHANGED', 'WAITING',
                        'RESUMED', 'SOLVED', 'ACCEPTED', 'REFUSED', 'REOPENED', 'CLOSED', 'RATED', 'ACCESS_GRANTED',
                        'ACCESS_REVOKED', 'ACCESS_USED', 'REDACTED', 'REMINDED', 'LINKED', 'TARGETS_MOVED', 'ESCALATED',
                        'STEP', 'TERM')),
    add constraint ticket_entry_internal_check
        check (kind not in ('NOTE', 'ASSIGNED', 'TEAM_CHANGED', 'ESCALATED', 'TERM') or not is_public);

alter table saved_filter add column type varchar(30) references request_type;

-- Lists: a tally for each kind, because not everybody reads all of them. What is for a few only is in nobody's tally.
alter table ticket_tally add column type varchar(30) not null default 'SUPPORT_QUESTION';
alter table ticket_tally alter column type drop default;
drop index ticket_tally_list;
create index ticket_tally_list on ticket_tally (list, about, type) include (change);

drop trigger ticket_tallied on ticket;
drop function tally_ticket();
drop function ticket_lists(text, bigint, bigint, bigint, bigint);

create function ticket_lists(asked ticket) returns table (list varchar, about bigint)
    language sql immutable
    as $$
    select entry.list, entry.about
    from (values
        ('OPEN', 0, not asked.confined and asked.status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER')),
        ('UNASSIGNED', 0, not asked.confined and asked.status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER')
                          and asked.assignee_id is null),
        ('MINE', asked.assignee_id, not asked.confined and asked.status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER')
                                    and asked.assignee_id is not null),
        ('TEAM', asked.team_id, not asked.confined and asked.status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER')
                                and asked.team_id is not null),
        ('WAITING', 0, not asked.confined and asked.status = 'WAITING_FOR_CUSTOMER'),
        ('SOLVED', 0, not asked.confined and asked.status = 'SOLVED'),
        ('CUSTOMER_OPEN', asked.organisation_id, asked.status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER')),
        ('CUSTOMER_SOLVED', asked.organisation_id, asked.status = 'SOLVED'),
        ('CUSTOMER_CLOSED', asked.organisation_id, asked.status = 'CLOSED'),
        ('SUBMITTED', asked.submitter_id, asked.status is not null)
    ) as entry (list, about, holds)
    where entry.holds
    $$;

create function tally_ticket() returns trigger
    language plpgsql
    as $$
    begin
        insert into ticket_tally (list, about, type, change)
        select list, about, type, sum(change)
        from (
            select l.list, l.about, new.type, 1 as change from ticket_lists(new) l where new.id is not null
            union all
            select l.list, l.about, old.type, -1 from ticket_lists(old) l where old.id is not null
        ) changes
        group by list, about, type having sum(change) <> 0;
        return null;
    end
    $$;
create trigger ticket_tallied
    after insert or delete or update of status, assignee_id, team_id, organisation_id, submitter_id, type, confined
    on ticket for each row execute function tally_ticket();

drop function tickets_by_time(timestamptz, integer);
create function tickets_by_time(moment timestamptz, types text[], most integer)
    returns table (list text, number bigint)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
    as $$
    begin
        return query
            select 'LATE', count(*)
            from (select 1 from ticket t
                  where t.status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER') and t.due_order < moment
                    and not t.confined and t.type = any (types) limit most) late
            union all
            select 'DUE_SOON', count(*)
            from (select 1 from ticket t
                  where t.soon_at <= moment and t.due_order >= moment
                    and not t.confined and t.type = any (types) limit most) soon;
    end
    $$;

-- Search: the keys of a ticket tell its kind ('=key'), its submitter ('~id'), that it is for a few only ('%') and for whom
-- ('%id'), so that a search never finds what its reader may not see. The words of requests that colleagues do not all
-- read are offered to nobody.
create function search_is_offered(kind text) returns boolean
    language sql stable
    as $$ select sharing = 'COLLEAGUES' from public.request_type where key = kind $$;

create function search_sight_keys(asked ticket) returns text[]
    language sql stable
    as $$
        select array['=' || asked.type, '~' || asked.submitter_id]
            || case when asked.confined
                    then array['%'] || array(select '%' || r.account_id from public.ticket_reader r where r.ticket_id = asked.id)
                    else '{}' end
    $$;

create or replace function search_first_keys(asked ticket) returns tsvector
    language sql stable
    as $$
        select array_to_tsvector(public.search_keys(public.search_about(asked)) || ('@' || asked.organisation_id) ||
            public.search_sight_keys(asked) ||
            case when asked.status = 'CLOSED' then '{}' else array['+'] end || array_agg(public.search_shelf(width, asked.number)))
        from unnest(array[1000, 4000, 16000, 64000, 256000, 1024000]::bigint[]) as width
    $$;

create or replace function search_add_tickets() returns trigger
    language plpgsql
    as $$
    begin
        perform search_learn(array_agg(search_about(t)) filter (where search_is_offered(t.type))) from added t;
        insert into ticket_search (ticket_id, number, keys)
        select t.id, t.number, search_first_keys(t) from added t;
        return null;
    end
    $$;

create or replace function search_add_texts() returns trigger
    language plpgsql
    as $$
    begin
        execute format($add$
            with said as materialized (
                select row(t.id, t.organisation_id, a.published, a.text)::public.search_said as said, t.type
                from (select ticket_id, %1$s as published, text from added where text <> '') as a
                join ticket t on t.id = a.ticket_id
            ), learnt as materialized (
                select public.search_learn(array_agg(said) filter (where public.search_is_offered(said.type))) from said
            ), more as materialized (
                select (s.said).ticket_id, array_agg(distinct key) as keys
                from said s, learnt, unnest(public.search_keys(s.said)) as key
                group by (s.said).ticket_id
            )
            update ticket_search s set keys = public.search_keys_with(s.keys, m.keys)
            from more m where s.ticket_id = m.ticket_id$add$, tg_argv[0]);
        return null;
    end
    $$;

create function search_changed_sight() returns trigger
    language plpgsql
    as $$
    begin
        if search_is_offered(new.type) and not search_is_offered(old.type) then
            perform search_learn(array_agg(said)) from search_texts(new) said;
        end if;
        perform search_again(new.id, '');
        return null;
    end
    $$;
create trigger search_changed_sight after update of type, confined, submitter_id on ticket for each row
    when ((old.type, old.confined, old.submitter_id) is distinct from (new.type, new.confined, new.submitter_id))
    execute function search_changed_sight();

create function search_changed_readers() returns trigger
    language plpgsql
    as $$
    begin
        perform search_again(coalesce(new.ticket_id, old.ticket_id), '');
        return null;
    end
    $$;
create trigger search_changed_readers after insert or delete on ticket_reader for each row
    execute function search_changed_readers();

update ticket_search s set keys = search_keys_with(s.keys, search_sight_keys(t)) from ticket t where t.id = s.ticket_id;
