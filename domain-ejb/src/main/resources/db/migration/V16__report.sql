-- The service-level report reads the tickets of some months.
create index ticket_received on ticket (received_at);
