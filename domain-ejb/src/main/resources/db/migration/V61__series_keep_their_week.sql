-- Which of its weekdays of the month a monthly series is on: one on the fifth comes back to it after a month of four.
alter table status_incident add column repeats_week smallint check (repeats_week between 1 and 5);
