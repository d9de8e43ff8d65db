-- How many tickets are late and due soon, counted up to so many. Planned once: planning takes longer than counting.
create function tickets_by_time(moment timestamptz, most integer)
    returns table (list text, number bigint)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
    as $$
    begin
        return query
            select 'LATE', count(*)
            from (select 1 from ticket t
                  where t.status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER') and t.due_order < moment limit most) late
            union all
            select 'DUE_SOON', count(*)
            from (select 1 from ticket t where t.soon_at <= moment and t.due_order >= moment limit most) soon;
    end
    $$;
