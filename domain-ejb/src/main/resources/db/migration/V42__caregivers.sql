-- Who logs in to the emergency portal, as the care systems deliver them; never a log-in of the customer portal.
create table caregiver (
    id              bigint generated always as identity primary key,
    resource_id     uuid not null unique default gen_random_uuid(),
    organisation_id bigint not null references organisation,
    user_name       citext not null unique check (length(user_name) between 1 and 200),
    external_id     varchar(200) not null,
    display_name    varchar(200) not null,
    given_name      varchar(200) not null,
    family_name     varchar(200) not null,
    language        varchar(2) not null check (language in ('NL', 'EN')),
    second_factor   varchar(4) check (second_factor in ('MAIL', 'SMS', 'APP')),
    active          boolean not null,
    -- A hash with the name of its kind before it; empty: to be invited.
    password        varchar(300) check (password ~ '^\{(bcrypt|argon2id|pbkdf2-sha256)\}'),
    -- Made by others: hashed anew at the first log-in, when the password itself is at hand.
    rehash          boolean not null,
    -- Of what was delivered last, which can be told again long after the portal keeps another hash.
    delivered       bytea check (length(delivered) = 32),
    -- A session of an earlier one is over.
    session_epoch   integer not null default 1,
    version         integer not null default 1,
    created_at      timestamptz not null,
    changed_at      timestamptz not null
);
create index caregiver_organisation on caregiver (organisation_id, id);
create index caregiver_external on caregiver (organisation_id, external_id) where external_id <> '';

-- Where a code can be sent to.
create table caregiver_channel (
    caregiver_id bigint not null references caregiver on delete cascade,
    kind         varchar(4) not null check (kind in ('MAIL', 'SMS')),
    position     integer not null,
    address      varchar(254) not null,
    label        varchar(50) not null,
    preferred    boolean not null,
    primary key (caregiver_id, kind, position),
    unique (caregiver_id, kind, address)
);

-- Whose lists somebody may see.
create table ward_caregiver (
    ward_id      bigint not null references ward,
    caregiver_id bigint not null references caregiver on delete cascade,
    since        timestamptz not null,
    primary key (ward_id, caregiver_id)
);
create index ward_caregiver_caregiver on ward_caregiver (caregiver_id);

alter table ward add column resource_id uuid not null unique default gen_random_uuid();
