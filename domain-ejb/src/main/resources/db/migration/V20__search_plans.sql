-- The index is asked in the same way whatever the words; working that out anew for each shelf took longer than asking.
-- What is found is a page of tickets to look up, not a part of the table to read.
alter function search_tickets(tsquery, bigint, integer) set plan_cache_mode = force_generic_plan rows 20;
