-- Fills an empty database with the tickets of years, set by set. Sizes come as settings of the session: generate.tickets,
-- generate.working, generate.messages, generate.organisations. Time is generate.now.

-- Sessions of the owner of the server skip triggers and references in this mode; what they keep is made at the end.
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '512MB';
select setseed(0.42);

create temp table kept_index as
select indexdef, indexname from pg_indexes
where schemaname = 'public' and tablename in ('ticket', 'ticket_entry')
  and indexname not in (select conname from pg_constraint);
do $$
declare name text;
begin
    for name in select indexname from kept_index loop
        execute 'drop index ' || quote_ident(name);
    end loop;
end $$;

create temp table setting as
select current_setting('generate.tickets')::int as tickets, current_setting('generate.working')::int as working,
       current_setting('generate.messages')::int as messages,
       current_setting('generate.organisations')::int as organisations,
       current_setting('generate.now')::timestamptz as now;

-- Sentences of words whose frequency falls with their rank, as in any language.
create temp table sentence as
with picks as materialized (
    select s, i, 1 + floor(exp(random() * ln((select count(*) from word))))::int as rank
    from generate_series(1, 40000) s, generate_series(1, 14) i where i <= 6 + s % 9
)
select s as id, string_agg(w.text, ' ' order by p.i) || '.' as text
from picks p join word w on w.rank = p.rank group by s;
alter table sentence add primary key (id);
analyze sentence;

insert into product (code, name)
values ('koppelingen', 'Koppelingen'), ('apotheekbericht', 'Apotheekbericht'), ('rapportage', 'Rapportage'), ('app', 'nCare app');
insert into team (name, created_at) select 'Team ' || i, '2020-01-01' from generate_series(1, 4) i;

create temp table customer as
select i as rank, nextval(pg_get_serial_sequence('organisation', 'id')) as id
from generate_series(1, (select organisations from setting)) i;
insert into organisation (id, name, city, created_at) overriding system value
select id, 'Zorggroep ' || rank, 'Utrecht', '2020-01-01' from customer;

create temp table person as
select c.rank, k, c.id as organisation_id, nextval(pg_get_serial_sequence('account', 'id')) as id
from customer c, generate_series(1, 5) k
union all
select 0, k, null, nextval(pg_get_serial_sequence('account', 'id')) from generate_series(1, 25) k;
insert into account (id, organisation_id, name, email, phone, language, state, created_at, activated_at) overriding system value
select id, organisation_id, case when rank = 0 then 'Supportmedewerker ' else 'Contactpersoon ' end || id,
       'persoon' || id || '@zorg.example', '030 123 45 67', 'NL', 'ACTIVE', '2020-01-01', '2020-01-01' from person;
insert into account_role (account_id, role) select id, case when rank = 0 then 'SUPPORT' else 'CONTACT' end from person;
insert into account_topic (account_id, topic) select id, 'SUPPORT_QUESTION' from person where rank > 0;

-- Few organisations ask most; what was not closed came in during the last weeks.
create temp table draw as
select i, nextval(pg_get_serial_sequence('ticket', 'id')) as id,
       least(s.organisations, floor(exp(random() * ln(s.organisations + 1))))::int as rank,
       1 + floor(random() * 5)::int as k,
       case when i <= s.tickets - s.working
            then s.now - interval '5 years' + (interval '5 years' - interval '20 days') * (i::float / (s.tickets - s.working))
            else s.now - interval '20 days' * ((s.tickets - i + 1)::float / s.working) end as received_at,
       i > s.tickets - s.working as working,
       random() as r_status, random() as r_assignee, random() as r_priority, random() as r_team, random() as r_text
from generate_series(1, (select tickets from setting)) i, setting s;

-- The same number is late, and due soon, however many are open: that is what the work of a day is.
create temp table plan as
select d.*, p.id as submitter_id, c.id as organisation_id,
       case when not working then 'CLOSED' when r_status < 0.1 then 'NEW' when r_status < 0.5 then 'IN_PROGRESS'
            when r_status < 0.8 then 'WAITING_FOR_CUSTOMER' else 'SOLVED' end as status,
       case when working and r_status < 0.5 then row_number() over (partition by working and r_status < 0.5 order by r_text)
            end as due_rank
from draw d join customer c on c.rank = d.rank join person p on p.rank = d.rank and p.k = d.k;
create temp table staff as select id, row_number() over (order by id) as place from person where rank = 0;

insert into ticket (id, number, type, organisation_id, product_id, team_id, subject, status, priority, submitter_id,
                    assignee_id, submission_key, received_at, changed_at, version, public_version, waiting_since,
                    solved_at, closed_at, next_step_at, response_due, response_letter, response_met_at, repair_due,
                    repair_letter, repair_met_at, due_at, soon_at, next_escalation_at) overriding system value
select p.id, 10000 + p.i, 'SUPPORT_QUESTION', p.organisation_id,
       (select min(id) from product) + floor(p.r_priority * 1000)::int % 5,
       (select min(id) from team) + floor(p.r_team * 5)::int,
       left(s.text, 80), p.status,
       case when p.r_priority < 0.03 then 'HIGH' when p.r_priority < 0.4 then 'MEDIUM' else 'LOW' end, p.submitter_id,
       case when p.status <> 'NEW' and p.r_assignee > 0.1
            then (select id from staff where place = least(25, floor(exp(p.r_assignee * ln(26))))) end,
       'generated-' || p.i, p.received_at,
       least((select now from setting), p.received_at + interval '4 hours' * (1 + p.r_text)), 5, 5,
       case when p.status = 'WAITING_FOR_CUSTOMER' then p.received_at + interval '2 hours' end,
       case when p.status in ('SOLVED', 'CLOSED') then p.received_at + interval '3 hours' end,
       case when p.status = 'CLOSED' then p.received_at + interval '4 hours' end,
       case when p.status in ('SOLVED', 'WAITING_FOR_CUSTOMER') then (select now from setting) + interval '5 days' end,
       p.received_at + interval '1 hour', p.received_at + interval '1 hour',
       case when p.status <> 'NEW' then p.received_at + interval '30 minutes' end,
       p.received_at + interval '5 days', p.received_at + interval '5 days',
       case when p.status in ('SOLVED', 'CLOSED') then p.received_at + interval '3 hours' end,
       d.due_at, d.due_at - interval '1 day', greatest(d.due_at, (select now from setting) + interval '1 hour')
from plan p
join sentence s on s.id = 1 + floor(p.r_text * 39999)::int
left join lateral (
    select (select now from setting) + case when p.due_rank <= 60 then - interval '1 day' * (p.due_rank / 60.0)
                                            when p.due_rank <= 180 then interval '1 day' * ((p.due_rank - 60) / 120.0)
                                            else interval '2 days' + interval '18 days' * p.r_priority end as due_at
) d on p.due_rank is not null
order by p.i;
select setval('ticket_number', 10001 + (select tickets from setting));

-- The question, with a word that stands in three tickets, as names and codes do; then what was said about it: most tickets
-- need little, some very much.
create temp table talk as
select p.id, p.submitter_id, p.received_at, p.status, p.r_text,
       1 + floor(-ln(1 - random()) * greatest(0, (select messages from setting) - 1.5))::int as answers
from plan p;

insert into ticket_entry (ticket_id, position, at, kind, is_public, author_id, by_staff, text, arguments)
select t.id, 0, t.received_at, 'RECEIVED', true, t.submitter_id, false,
       a.text || ' ' || b.text || ' Kenmerk zo' || translate((100000 + t.id / 3)::text, '0123456789', 'bakelimonu') || '.', 'LOW'
from talk t
join sentence a on a.id = 1 + floor(t.r_text * 39999)::int
join sentence b on b.id = 1 + (t.id * 7919) % 40000
order by t.id;

insert into ticket_entry (ticket_id, position, at, kind, is_public, author_id, by_staff, text, arguments)
select t.id, n, t.received_at + interval '30 minutes' + n * interval '1 second',
       case when n % 5 = 4 then 'NOTE' else 'MESSAGE' end, n % 5 <> 4,
       case when n % 2 = 1 or n % 5 = 4 then (select min(id) from staff) + (t.id + n) % 25 else t.submitter_id end,
       n % 2 = 1 or n % 5 = 4, a.text || ' ' || b.text || case when n % 3 = 0 then ' ' || c.text else '' end, ''
from talk t
cross join lateral generate_series(1, case when (select messages from setting) > 1 then t.answers else 0 end) n
join sentence a on a.id = 1 + (t.id * 31 + n * 17) % 40000
join sentence b on b.id = 1 + (t.id * 7907 + n * 13) % 40000
join sentence c on c.id = 1 + (t.id * 101 + n * 5003) % 40000;

insert into ticket_entry (ticket_id, position, at, kind, is_public, author_id, by_staff, text, arguments)
select t.id, t.answers + 1, t.received_at + interval '3 hours', step.kind, true,
       (select min(id) from staff), true, '', ''
from talk t
join (values ('WAITING_FOR_CUSTOMER', 'WAITING'), ('SOLVED', 'SOLVED'), ('CLOSED', 'SOLVED')) as step (status, kind)
  on step.status = t.status;

insert into ticket_step (ticket_id, position, text)
select t.id, n, 'Stap ' || n from talk t, generate_series(0, 2) n where (select messages from setting) > 1;
insert into ticket_follower (ticket_id, account_id, since)
select t.id, p.id, t.received_at from talk t join person p on p.id = t.submitter_id + case when t.submitter_id % 2 = 0 then 1 else -1 end
where t.id % 3 = 0 and (select messages from setting) > 1;
insert into rating (ticket_id, stars, words, rated_at, rated_by)
select t.id, 1 + t.id % 5, 'Snel geholpen', t.received_at + interval '4 hours', t.submitter_id
from talk t where t.status = 'CLOSED' and t.id % 3 = 0 and (select messages from setting) > 1;
insert into access_grant (ticket_id, purpose, until_at, given_by, given_at)
select t.id, 'Zoeken waar de regels bleven', t.received_at + interval '5 days', t.submitter_id, t.received_at
from talk t where t.id % 20 = 0 and (select messages from setting) > 1;
insert into outbox (event, recipient, channel, language, template, arguments, path, thread, queued_at, state, due_at, settled_at)
select 'generated:' || t.id || ':' || n, 'persoon@zorg.example', 'MAIL', 'NL', 'ticket.replied', array[]::text[], '/',
       'ticket-' || (10000 + p.i), t.received_at, 'SENT', t.received_at, t.received_at
from talk t join plan p on p.id = t.id, generate_series(1, 3) n where (select messages from setting) > 1;
insert into attachment (account_id, owner, name, type, size, scan, storage_key, added_at)
select e.author_id, 'message:' || e.id, 'scherm.png', 'image/png', 40000, 'CLEAN', 'generated-' || e.id, e.at
from ticket_entry e where e.id % 20 = 0 and e.kind in ('MESSAGE', 'RECEIVED');

do $$
declare definition text;
begin
    for definition in select indexdef from kept_index loop
        execute definition;
    end loop;
end $$;
set session_replication_role = origin;

insert into ticket_tally (list, about, change)
select l.list, l.about, count(*)
from ticket t, ticket_lists(t.status, t.assignee_id, t.team_id, t.organisation_id, t.submitter_id) l
group by l.list, l.about;
