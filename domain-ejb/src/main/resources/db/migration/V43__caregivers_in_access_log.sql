-- Entries name caregivers of the emergency portal. What was written before keeps its hash: form 1 is made without them.
alter table audit_entry add column form smallint not null default 1 check (form in (1, 2));
alter table audit_entry alter column form drop default;
alter table audit_entry add column caregiver_id bigint;
alter table audit_entry add constraint audit_entry_who check (account_id is null or caregiver_id is null);
create index audit_entry_caregiver on audit_entry (caregiver_id, position) where caregiver_id is not null;
create index audit_entry_organisation on audit_entry (organisation_id, position) where organisation_id is not null;
