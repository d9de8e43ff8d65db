-- Stands for entries that the owner removed after their time; signed with a key that the database does not know.
create table audit_checkpoint (
    position   bigint primary key,
    hash       bytea not null check (length(hash) = 32),
    older_than timestamptz not null,
    made_at    timestamptz not null,
    signature  bytea not null check (length(signature) = 32)
);
revoke insert, update, delete, truncate on audit_checkpoint from ${applicationRole};

-- Of whom a list was that somebody got. Lists are destroyed after days, questions about who saw them come for years.
create table disclosed_snapshot (
    snapshot_id     uuid primary key,
    organisation_id bigint not null references organisation,
    ward_id         bigint not null references ward,
    taken_at        timestamptz not null,
    first_at        timestamptz not null
);
create table disclosed_client (
    snapshot_id uuid not null references disclosed_snapshot on delete cascade,
    client_hash bytea not null check (length(client_hash) = 32),
    primary key (snapshot_id, client_hash)
);
create index disclosed_client_hash on disclosed_client (client_hash);
revoke update, delete, truncate on disclosed_snapshot, disclosed_client from ${applicationRole};

-- The other hash goes with the keys of the lists, which are replaced more often than every five years.
alter table snapshot_client add column lasting_hash bytea check (length(lasting_hash) = 32);

-- By the entry itself, so that no disclosure can be written without of whom it was.
create function note_disclosure() returns trigger language plpgsql as $$
declare
    snapshot uuid := cast(substring(new.subject from 10) as uuid);
begin
    insert into disclosed_snapshot (snapshot_id, organisation_id, ward_id, taken_at, first_at)
    select s.id, w.organisation_id, w.id, s.taken_at, new.at
    from ward_snapshot s join ward w on w.id = s.ward_id where s.id = snapshot
    on conflict do nothing;
    if found then
        insert into disclosed_client (snapshot_id, client_hash)
        select c.snapshot_id, c.lasting_hash from snapshot_client c
        where c.snapshot_id = snapshot and c.lasting_hash is not null;
    end if;
    return null;
end
$$;
create trigger note_disclosure after insert on audit_entry for each row
    when (new.subject ~ '^snapshot:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
    execute function note_disclosure();

-- Reports per person, and what was refused.
drop index audit_entry_organisation;
create index audit_entry_person on audit_entry (organisation_id, lower(actor_name), position);
create index audit_entry_refused on audit_entry (organisation_id, position) where outcome = 'REFUSED';
