-- Waits for the chain and then looks at its end, in one call: within a volatile function each statement sees what was committed
-- before it, so the entry of whoever held the lock is there.
create function audit_chain_end(chain bigint) returns table (place bigint, sealed bytea)
    language plpgsql volatile as
$$
begin
    perform pg_advisory_xact_lock(chain);
    return query select e.position, e.hash from audit_entry e order by e.position desc limit 1;
end
$$;
