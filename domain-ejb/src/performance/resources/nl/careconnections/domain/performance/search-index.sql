-- What the triggers of the search keep, made at once for a database that was filled without them.
set synchronous_commit = off;
set maintenance_work_mem = '512MB';
drop index ticket_search_keys;
insert into ticket_search (ticket_id, number, keys)
select t.id, t.number, search_keys_with(search_first_keys(t), (
    select array_agg(distinct key) from search_texts(t) as said, unnest(search_keys(said)) as key))
from ticket t;
create index ticket_search_keys on ticket_search using gin (keys) with (fastupdate = off);
select count(search_learn(of_organisation.said))
from (select array_agg(said) as said from ticket t, search_texts(t) as said group by t.organisation_id) as of_organisation;
vacuum analyze;
