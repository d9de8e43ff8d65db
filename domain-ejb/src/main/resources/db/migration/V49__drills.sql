-- Drills of the whole way from data to mail: one each month, and more whenever asked.
create table emergency_drill (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references organisation,
    -- Its first day; empty for one that somebody began.
    month           date,
    begun_at        timestamptz not null,
    begun_by        bigint references account,
    unique (organisation_id, month),
    check ((month is null) = (begun_by is not null))
);
create index emergency_drill_organisation on emergency_drill (organisation_id, begun_at desc);

-- What was found, in values; the words are made for whoever reads it.
create table emergency_drill_finding (
    drill_id bigint not null references emergency_drill on delete cascade,
    position integer not null,
    subject  varchar(10) not null check (subject in ('DATA', 'LISTS', 'LOGGING_IN', 'PHRASE', 'MAIL', 'NUMBERS')),
    standing varchar(9) not null check (standing in ('GOOD', 'ATTENTION', 'FAILED')),
    ward     varchar(200) not null,
    key      varchar(40) not null,
    facts    text[] not null,
    primary key (drill_id, position)
);
