create table news_item (
    id             bigint generated always as identity primary key,
    kind           varchar(20) not null check (kind in ('RELEASE_NOTES', 'NEWSLETTER')),
    dutch_title    varchar(150) not null,
    dutch_text     text not null check (length(dutch_text) between 1 and 20000),
    english_title  varchar(150) not null,
    english_text   text not null check (length(english_text) <= 20000),
    published_at   timestamptz,
    -- How many subscribers were mailed at that moment.
    mailed         integer not null default 0,
    author_id      bigint not null references account,
    editor_id      bigint not null references account,
    changed_at     timestamptz not null,
    version        integer not null,
    submission_key varchar(60) not null,
    unique (author_id, submission_key),
    check ((english_title = '') = (english_text = ''))
);
create index news_published on news_item (published_at desc, id desc) where published_at is not null;
create index news_changed on news_item (changed_at desc, id desc);
