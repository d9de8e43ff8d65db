-- A form that is sent twice makes one thing (assurance R4).
alter table status_group add column submission_key varchar(60) unique;
alter table status_component add column submission_key varchar(60) unique;
alter table status_template add column submission_key varchar(60) unique;
alter table status_check add column submission_key varchar(60) unique;

-- The time on the clock of a series, which it comes back to after the night that skips it.
alter table status_incident add column repeats_at time;
