-- The shelf is a question of its own: in one with the words, every rare word of a choice would be gone through beyond it.
create or replace function search_tickets(searched tsquery, before bigint, maximum integer) returns setof bigint
    language plpgsql stable rows 20
    set enable_seqscan = off
    set plan_cache_mode = force_generic_plan
    as $$
    declare
        newest bigint := least(before - 1, (select max(t.number) from ticket t));
        upper bigint := newest;
        lower bigint;
        width bigint := 1000;
        missing integer := maximum;
        found integer;
    begin
        while upper >= 0 and missing > 0 loop
            lower := case when width > 1024000 then 0 else greatest((newest / width - 1) * width, 0) end;
            return query
                with held as materialized (
                    select s.number from ticket_search s
                    where s.keys @@ searched
                      and s.keys @@ case when lower = 0 then searched else
                          search_key(search_shelf(width, newest)) || search_key(search_shelf(width, newest - width)) end
                )
                select h.number from held h where h.number between lower and upper
                order by h.number desc limit missing;
            get diagnostics found = row_count;
            missing := missing - found;
            upper := lower - 1;
            width := width * 4;
        end loop;
    end
    $$;
