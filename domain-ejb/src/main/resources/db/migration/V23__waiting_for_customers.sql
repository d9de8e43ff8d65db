-- What waits for somebody of an organisation is counted in the index alone.
create index ticket_organisation_waiting on ticket (organisation_id, submitter_id, id)
    where status in ('WAITING_FOR_CUSTOMER', 'SOLVED');
