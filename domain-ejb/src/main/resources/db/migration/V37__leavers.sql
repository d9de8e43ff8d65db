-- Requests of somebody who leaves get another contact, which the customer reads on the timeline.
alter table ticket_entry
    drop constraint ticket_entry_kind_check,
    add constraint ticket_entry_kind_check
        check (kind in ('MESSAGE', 'NOTE', 'RECEIVED', 'STARTED', 'ASSIGNED', 'TEAM_CHANGED', 'CONTACT_CHANGED',
                        'PRIORITY_CHANGED', 'WAITING', 'RESUMED', 'SOLVED', 'ACCEPTED', 'REFUSED', 'REOPENED', 'CLOSED',
                        'RATED', 'ACCESS_GRANTED', 'ACCESS_REVOKED', 'ACCESS_USED', 'REDACTED', 'REMINDED', 'LINKED',
                        'TARGETS_MOVED', 'ESCALATED', 'STEP', 'TERM'));
