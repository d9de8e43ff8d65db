-- Copies of a list lie here as soon as they are printed; only those of the printing that was put in use are handed out.
alter table ready_list
    -- Which time of printing: a set may be printed by two nodes at once, or again after it failed.
    add column printing uuid,
    add column served   boolean not null default true;
update ready_list set printing = snapshot_id;
alter table ready_list
    alter column printing set not null,
    alter column served set default false,
    drop constraint ready_list_pkey,
    add primary key (snapshot_id, printing, edition, validity);
create unique index ready_list_served on ready_list (snapshot_id, edition, validity) where served;
