insert into request_type (key, sharing, readers, workers, by_team, position)
values ('WISH', 'COLLEAGUES', '{HANDLE_TICKETS,PLAN_WISHES}', '{PLAN_WISHES}', false, 20);

-- A wish in the product owner's own words, for every customer to read: nothing of who asked it first.
create table published_wish (
    id           bigint generated always as identity primary key,
    product_id   bigint not null references product,
    title        varchar(200) not null,
    words        varchar(2000) not null,
    stage        varchar(12) not null check (stage in ('ASSESSING', 'PLANNED', 'DELIVERED', 'NOT_TAKEN_UP')),
    -- When it is planned for, or why it is not taken up.
    planned_for  varchar(60) not null,
    reason       varchar(2000) not null,
    published_at timestamptz not null,
    changed_at   timestamptz not null,
    version      integer not null,
    search       tsvector not null
                 generated always as (setweight(to_tsvector('public.dutch_unaccent', title), 'A')
                                      || to_tsvector('public.dutch_unaccent', words)) stored,
    plain        text not null generated always as (public.plain_words(title || ' ' || words)) stored,
    check ((stage = 'PLANNED') <= (planned_for <> '')),
    check ((stage = 'NOT_TAKEN_UP') = (reason <> ''))
);
create index published_wish_search on published_wish using gin (search);
create index published_wish_plain on published_wish using gin (plain gin_trgm_ops);

create table published_wish_follower (
    wish_id    bigint not null references published_wish,
    account_id bigint not null references account,
    since      timestamptz not null,
    primary key (wish_id, account_id)
);
create index published_wish_follower_account on published_wish_follower (account_id);

create table wish (
    ticket_id    bigint primary key references ticket,
    -- What it would bring, in the submitter's words.
    benefit      varchar(2000) not null,
    planned_for  varchar(60) not null default '',
    published_id bigint references published_wish
);
create index wish_published on wish (published_id) where published_id is not null;
