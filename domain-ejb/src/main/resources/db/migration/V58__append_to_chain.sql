-- Waits for the chain, looks at its end and puts an entry there, in one call: within a volatile function each statement sees what was
-- committed before it, so the entry of whoever held the lock is there. The fields come as the hash is made of them, all but the place,
-- which is known here alone; the verifier makes the whole hash by itself.
create function audit_append(chain bigint, fields bytea, form integer, at timestamptz, account_id bigint, caregiver_id bigint,
                             actor_name text, actor_role text, organisation_id bigint, address text, action text, subject text,
                             outcome text, reason text) returns void
    language plpgsql volatile as
$$
declare
    place    bigint := 1;
    previous bytea  := decode(repeat('00', 32), 'hex');
    last     record;
begin
    perform pg_advisory_xact_lock(chain);
    for last in select e.position, e.hash from audit_entry e order by e.position desc limit 1 loop
        place := last.position + 1;
        previous := last.hash;
    end loop;
    insert into audit_entry (position, form, at, account_id, caregiver_id, actor_name, actor_role, organisation_id, address, action,
                             subject, outcome, reason, previous_hash, hash)
    values (place, form, at, account_id, caregiver_id, actor_name, actor_role, organisation_id, address, action, subject, outcome,
            reason, previous,
            sha256(previous || convert_to(length(place::text) || ':' || place, 'UTF8') || fields));
end
$$;
drop function audit_chain_end(bigint);
