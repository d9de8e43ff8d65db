-- Lists that take as long over many tickets as over few (docs/adr/0009-lists-by-key-and-tally.md).

alter table ticket
    -- What lists are sorted by: without a target comes last, High comes first.
    add column due_order timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
    add column priority_order smallint not null
        generated always as (case priority when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end) stored;

-- A page of a queue is read from where it begins, in its order; each queue has an index that holds nothing else.
create index ticket_open_due on ticket (due_order, number, soon_at)
    where status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER');
create index ticket_assignee_due on ticket (assignee_id, due_order, number)
    where status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER');
create index ticket_unassigned_due on ticket (due_order, number)
    where status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER') and assignee_id is null;
create index ticket_team_due on ticket (team_id, due_order, number)
    where status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER');
create index ticket_waiting_due on ticket (due_order, number) where status = 'WAITING_FOR_CUSTOMER';
create index ticket_solved_due on ticket (due_order, number) where status = 'SOLVED';
create index ticket_soon on ticket (soon_at, due_order) where soon_at is not null;
-- The other orders, of what is worked on and of all there is.
create index ticket_working_priority on ticket (priority_order, due_order, number) where status <> 'CLOSED';
create index ticket_working_received on ticket (received_at, number) where status <> 'CLOSED';
create index ticket_working_changed on ticket (changed_at desc, number desc) where status <> 'CLOSED';
create index ticket_due on ticket (due_order, number);
create index ticket_priority on ticket (priority_order, due_order, number);
create index ticket_changed on ticket (changed_at desc, number desc);
drop index ticket_working;
drop index ticket_received_open;
-- The lists of customers.
drop index ticket_organisation;
drop index ticket_organisation_open;
create index ticket_organisation on ticket (organisation_id, changed_at desc, number desc);
create index ticket_organisation_open on ticket (organisation_id, changed_at desc, number desc) where status <> 'CLOSED';
create index ticket_submitter on ticket (submitter_id, changed_at desc, number desc);

-- How many tickets a list holds is the sum of what was added to it and taken from it. Rows are only inserted, so that two
-- changes at once never wait for each other; now and then many rows of one list are replaced by their sum.
create table ticket_tally (
    list   varchar(20) not null,
    -- The account, team or organisation whose list it is; 0 for lists of all.
    about  bigint not null,
    change bigint not null
);
create index ticket_tally_list on ticket_tally (list, about) include (change);

-- The lists that a ticket stands in.
create function ticket_lists(status text, assignee bigint, team bigint, organisation bigint, submitter bigint)
    returns table (list varchar, about bigint)
    language sql immutable
    as $$
    select entry.list, entry.about
    from (values
        ('OPEN', 0, status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER')),
        ('UNASSIGNED', 0, status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER') and assignee is null),
        ('MINE', assignee, status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER') and assignee is not null),
        ('TEAM', team, status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER')),
        ('WAITING', 0, status = 'WAITING_FOR_CUSTOMER'),
        ('SOLVED', 0, status = 'SOLVED'),
        ('CUSTOMER_OPEN', organisation, status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER')),
        ('CUSTOMER_SOLVED', organisation, status = 'SOLVED'),
        ('CUSTOMER_CLOSED', organisation, status = 'CLOSED'),
        ('SUBMITTED', submitter, status is not null)
    ) as entry (list, about, holds)
    where entry.holds
    $$;

create function tally_ticket() returns trigger
    language plpgsql
    as $$
    begin
        insert into ticket_tally (list, about, change)
        select list, about, sum(change)
        from (
            select l.list, l.about, 1 as change
            from ticket_lists(new.status, new.assignee_id, new.team_id, new.organisation_id, new.submitter_id) l
            union all
            select l.list, l.about, -1
            from ticket_lists(old.status, old.assignee_id, old.team_id, old.organisation_id, old.submitter_id) l
        ) changes
        group by list, about having sum(change) <> 0;
        return null;
    end
    $$;
create trigger ticket_tallied after insert or delete or update of status, assignee_id, team_id, organisation_id, submitter_id
    on ticket for each row execute function tally_ticket();

insert into ticket_tally (list, about, change)
select l.list, l.about, count(*)
from ticket t, ticket_lists(t.status, t.assignee_id, t.team_id, t.organisation_id, t.submitter_id) l
group by l.list, l.about;
