-- How staff made sure who asked for access, before the first administrator was invited.
alter table organisation add column call_back varchar(500) not null default '';

-- One form sent twice makes one thing.
alter table organisation add column submission_key varchar(36);
create unique index organisation_submission on organisation (created_by, submission_key);
alter table account add column submission_key varchar(36);
create unique index account_submission on account (created_by, submission_key);

-- Staff find an organisation by any part of its name or place.
create index organisation_search on organisation using gin ((lower(name::text || ' ' || city)) gin_trgm_ops);

-- Shown to those who look after accounts; sessions themselves are forgotten soon.
alter table account add column last_login_at timestamptz;

-- An invitation may be waiting for an address that somebody uses elsewhere: the inviter must not learn that (assurance S3).
-- Only one account can be in use with it.
drop index account_email;
create unique index account_email on account (email) where state = 'ACTIVE';
create unique index account_email_of_colleague on account (coalesce(organisation_id, 0), email) where state <> 'REMOVED';
create index account_email_invited on account (email) where state = 'INVITED';
