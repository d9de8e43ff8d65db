-- Dutch words without their accents: "cliënt" finds "client" and the other way round.
create text search configuration dutch_unaccent (copy = pg_catalog.dutch);
alter text search configuration dutch_unaccent
    alter mapping for hword, hword_part, word with unaccent, dutch_stem;

-- The dictionary is named, so that the result depends on the text alone and may be indexed.
create function plain_words(words text) returns text
    language sql immutable strict parallel safe
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;

create table product (
    id      bigint generated always as identity primary key,
    code    varchar(40) not null unique check (code ~ '^[a-z0-9-]+$'),
    name    varchar(100) not null,
    -- Counts the changes of the check list, so that two editors do not undo each other.
    version integer not null default 1
);

-- What a customer can try before asking (manual, "Indienen supportvraag", step 1).
create table product_check (
    id         bigint generated always as identity primary key,
    product_id bigint not null references product,
    position   integer not null check (position >= 0),
    dutch      varchar(300) not null,
    english    varchar(300) not null,
    unique (product_id, position)
);

create table article (
    id             bigint generated always as identity primary key,
    product_id     bigint references product,
    title          varchar(150) not null,
    text           text not null check (length(text) between 1 and 20000),
    published      boolean not null,
    author_id      bigint not null references account,
    editor_id      bigint not null references account,
    changed_at     timestamptz not null,
    version        integer not null,
    submission_key varchar(60) not null,
    search         tsvector not null generated always as (
                       setweight(to_tsvector('public.dutch_unaccent', title), 'A')
                           || setweight(to_tsvector('public.dutch_unaccent', text), 'C')) stored,
    plain          text not null generated always as (public.plain_words(title || ' ' || text)) stored,
    unique (author_id, submission_key)
);
create index article_search on article using gin (search);
create index article_plain on article using gin (plain gin_trgm_ops);
create index article_changed on article (changed_at desc, id desc);

-- "This solved my problem", counted once per person and day.
create table article_solved (
    article_id bigint not null references article on delete cascade,
    account_id bigint not null references account,
    day        date not null,
    primary key (article_id, account_id, day)
);

insert into product (code, name) values ('ncare', 'nCare');

insert into product_check (product_id, position, dutch, english)
select product.id, line.position, line.dutch, line.english
from product,
     (values
         (0, 'Andere websites openen wel op dit apparaat.',
             'Other websites do open on this device.'),
         (1, 'Het gebeurt ook in een andere browser of op een ander apparaat.',
             'It also happens in another browser or on another device.'),
         (2, 'Op de statuspagina staat geen storing die dit verklaart.',
             'The status page shows no disruption that explains this.'),
         (3, 'Ik heb collega''s gevraagd of zij dit ook hebben.',
             'I asked colleagues whether they have this too.'),
         (4, 'Ik ben ingelogd met de juiste rol en op de juiste locatie.',
             'I am logged in with the right role and at the right location.'),
         (5, 'Ik heb nCare afgesloten en opnieuw geopend.',
             'I closed nCare and opened it again.')
     ) as line (position, dutch, english)
where product.code = 'ncare';
