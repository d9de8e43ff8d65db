-- Hours that were written by mistake are taken back by a correction to none.
alter table service_hours drop constraint service_hours_hours_check;
alter table service_hours add constraint service_hours_hours_check check (hours >= 0 and hours <= 24);
