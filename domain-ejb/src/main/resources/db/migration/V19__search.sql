-- Which words stand in which ticket, and who may know of them (docs/adr/0010).

-- What the search was before.
alter table ticket drop column search;
alter table ticket_entry drop column search;
drop index ticket_plain;
drop index ticket_entry_plain;

-- Words as they were written, in small letters and without accents; those without meaning left out.
create text search dictionary dutch_written (template = pg_catalog.simple, stopwords = dutch);
create text search configuration dutch_forms (parser = pg_catalog.default);
alter text search configuration dutch_forms
    add mapping for asciiword, word, numword, hword_asciipart, hword_part, hword_numpart
    with unaccent, dutch_written;

-- The parser takes words around a slash for the name of a file.
create function search_text(written text) returns text
    language sql immutable strict parallel safe
    as $$ select replace(written, '/', ' / ') $$;

create function search_stems(written text) returns text[]
    language sql immutable strict parallel safe
    as $$
        select tsvector_to_array(to_tsvector('public.dutch_unaccent', public.search_text(written)))
    $$;

create function search_forms(written text) returns text[]
    language sql immutable strict parallel safe
    as $$
        select tsvector_to_array(to_tsvector('public.dutch_forms', public.search_text(written)))
    $$;

-- One key as a query, whatever signs are in it.
create function search_key(key text) returns tsquery
    language sql immutable strict parallel safe
    as $$ select ('''' || replace(replace(key, '\', '\\'), '''', '''''') || '''')::tsquery $$;

-- Shelves of a thousand tickets by number, of four thousand, and so on: newest first, without looking at all of them.
create function search_shelf(width bigint, number bigint) returns text
    language sql immutable strict parallel safe
    as $$ select '#' || width || '/' || number / width $$;

-- Keys: ':stem' for what customers read, '!stem' for what support keeps to itself, '@id' of the organisation, '+' while it
-- is not closed, '#' shelves.
create table ticket_search (
    ticket_id bigint primary key references ticket on delete cascade,
    number    bigint not null,
    keys      tsvector not null
) with (toast_tuple_target = 128);
-- Searches are many and changes are few: these do the work, not those.
create index ticket_search_keys on ticket_search using gin (keys) with (fastupdate = off);

-- A word, and it without each of its letters: two words that share one of these are one slip of the finger apart.
create function one_letter_less(word text) returns text[]
    language sql immutable strict parallel safe
    as $$
        select array_agg(distinct left(word, place - 1) || substr(word, place + 1))
        from generate_series(1, char_length(word) + 1) as place
    $$;

-- Every word of every ticket; twice when two tickets brought it at the same moment, which harms nobody.
create table search_word (
    word  text not null,
    stem  text not null,
    alike text[] not null generated always as (public.one_letter_less(word)) stored
);
create index search_word_word on search_word (word text_pattern_ops);
create index search_word_stem on search_word (stem);
create index search_word_alike on search_word using gin (alike);

-- The words that an organisation reads in its own tickets, and so may be offered.
create table search_word_reader (
    organisation_id bigint not null,
    word            text not null
);
create index search_word_reader_word on search_word_reader (organisation_id, word text_pattern_ops);

-- A ticket with more words than a row can hold is not found by those that come last.
create function search_keys_with(keys tsvector, more text[]) returns tsvector
    language plpgsql immutable strict
    as $$
    begin
        return keys || array_to_tsvector(more);
    exception when program_limit_exceeded then
        return keys;
    end
    $$;

create function search_stem(word text) returns text
    language sql immutable strict parallel safe
    as $$ select (tsvector_to_array(to_tsvector('public.dutch_unaccent', word)))[1] $$;

-- One text of a ticket.
create type search_said as (ticket_id bigint, organisation_id bigint, published boolean, text text);

create function search_learn(said search_said[]) returns void
    language sql
    as $$
        with forms as materialized (
            select distinct case when s.published then s.organisation_id end as reader, form as word
            from unnest(said) as s, unnest(public.search_forms(s.text)) as form
            where char_length(form) between 3 and 40
        ), offered as (
            insert into search_word_reader (organisation_id, word)
            select f.reader, f.word from forms f
            where f.reader is not null and not exists (
                select from search_word_reader k where k.organisation_id = f.reader and k.word = f.word)
        ), fresh as materialized (
            select distinct f.word from forms f where not exists (select from search_word k where k.word = f.word)
        )
        insert into search_word (word, stem)
        select f.word, public.search_stem(f.word) from fresh f where public.search_stem(f.word) is not null
    $$;

create function search_keys(said search_said) returns text[]
    language sql immutable
    as $$
        select coalesce(array_agg(case when said.published then ':' else '!' end || stem), '{}')
        from unnest(public.search_stems(said.text)) as stem
        where octet_length(stem) <= 80
    $$;

create function search_about(asked ticket) returns search_said
    language sql stable
    as $$
        select asked.id, asked.organisation_id, true, concat_ws(E'\n', asked.number, asked.subject,
            (select p.name from product p where p.id = asked.product_id))
    $$;

create function search_first_keys(asked ticket) returns tsvector
    language sql stable
    as $$
        select array_to_tsvector(public.search_keys(public.search_about(asked)) || ('@' || asked.organisation_id) ||
            case when asked.status = 'CLOSED' then '{}' else array['+'] end || array_agg(public.search_shelf(width, asked.number)))
        from unnest(array[1000, 4000, 16000, 64000, 256000, 1024000]::bigint[]) as width
    $$;

create function search_add_tickets() returns trigger
    language plpgsql
    as $$
    begin
        perform search_learn(array_agg(search_about(t))) from added t;
        insert into ticket_search (ticket_id, number, keys)
        select t.id, t.number, search_first_keys(t) from added t;
        return null;
    end
    $$;
create trigger search_add after insert on ticket referencing new table as added
    for each statement execute function search_add_tickets();

-- Told as its argument: where it stands whether customers read the text.
create function search_add_texts() returns trigger
    language plpgsql
    as $$
    begin
        execute format($add$
            with said as materialized (
                select row(t.id, t.organisation_id, a.published, a.text)::public.search_said as said
                from (select ticket_id, %1$s as published, text from added where text <> '') as a
                join ticket t on t.id = a.ticket_id
            ), learnt as materialized (
                select public.search_learn(array_agg(said)) from said
            ), more as materialized (
                select (s.said).ticket_id, array_agg(distinct key) as keys
                from said s, learnt, unnest(public.search_keys(s.said)) as key
                group by (s.said).ticket_id
            )
            update ticket_search s set keys = public.search_keys_with(s.keys, m.keys)
            from more m where s.ticket_id = m.ticket_id$add$, tg_argv[0]);
        return null;
    end
    $$;
create trigger search_add after insert on ticket_entry referencing new table as added
    for each statement execute function search_add_texts('is_public');
create trigger search_add after insert on ticket_step referencing new table as added
    for each statement execute function search_add_texts('true');

create function search_closed() returns trigger
    language plpgsql
    as $$
    begin
        update ticket_search s
        set keys = case when new.status = 'CLOSED' then ts_delete(s.keys, '+') else search_keys_with(s.keys, '{+}') end
        where s.ticket_id = new.id;
        return null;
    end
    $$;
create trigger search_closed after update of status on ticket for each row
    when ((old.status = 'CLOSED') <> (new.status = 'CLOSED')) execute function search_closed();

create function search_texts(asked ticket) returns setof search_said
    language sql stable
    as $$
        select (public.search_about(asked)).*
        union all
        select asked.id, asked.organisation_id, e.is_public, e.text from ticket_entry e where e.ticket_id = asked.id
        union all
        select asked.id, asked.organisation_id, true, s.text from ticket_step s where s.ticket_id = asked.id
    $$;

-- Begins anew with what the ticket says now. A word that was taken away is offered to nobody until somebody writes it
-- again, unless it is its own stem and stands in another ticket.
create function search_again(id bigint, before text) returns void
    language plpgsql
    as $$
    declare
        asked ticket;
        said search_said;
        now tsvector;
        gone text[] := search_forms(before);
    begin
        select t.* into strict asked from ticket t where t.id = search_again.id;
        now := search_first_keys(asked);
        for said in select * from search_texts(asked) loop
            now := search_keys_with(now, search_keys(said));
            gone := array(select unnest(gone) except select unnest(search_forms(said.text)));
        end loop;
        update ticket_search s set keys = now where s.ticket_id = asked.id;
        delete from search_word k
        where k.word = any(gone) and not (k.word = k.stem and exists (
            select from ticket_search s where s.keys @@ (search_key(':' || k.stem) || search_key('!' || k.stem))));
        delete from search_word_reader k
        where k.organisation_id = asked.organisation_id
          and k.word = any(gone) and not exists (
            select from search_word w
            where w.word = k.word and w.word = w.stem and exists (
                select from ticket_search s
                where s.keys @@ (search_key(':' || w.stem) && search_key('@' || asked.organisation_id))));
    end
    $$;
create function search_changed_ticket() returns trigger
    language plpgsql
    as $$ begin perform search_again(new.id, old.subject); return null; end $$;
create function search_changed_text() returns trigger
    language plpgsql
    as $$ begin perform search_again(new.ticket_id, old.text); return null; end $$;
create trigger search_changed after update of subject on ticket for each row
    when (old.subject <> new.subject) execute function search_changed_ticket();
create trigger search_changed after update of text on ticket_entry for each row
    when (old.text <> new.text) execute function search_changed_text();
create trigger search_changed after update of text on ticket_step for each row
    when (old.text <> new.text) execute function search_changed_text();

-- Numbers of tickets that hold what is searched, newest first: shelf by shelf, each time of wider shelves, so that words
-- that stand everywhere cost no more than words that are rare. The planner takes a small table for quickly read, because
-- it does not count that the keys lie outside of it.
create function search_tickets(searched tsquery, before bigint, maximum integer) returns setof bigint
    language plpgsql stable
    set enable_seqscan = off
    as $$
    declare
        newest bigint := least(before - 1, (select max(t.number) from ticket t));
        upper bigint := newest;
        lower bigint;
        width bigint := 1000;
        missing integer := maximum;
        found integer;
    begin
        while upper >= 0 and missing > 0 loop
            lower := case when width > 1024000 then 0 else greatest((newest / width - 1) * width, 0) end;
            return query
                with held as materialized (
                    select s.number from ticket_search s
                    where s.keys @@ case when lower = 0 then searched else searched &&
                        (search_key(search_shelf(width, newest)) || search_key(search_shelf(width, newest - width))) end
                )
                select h.number from held h where h.number between lower and upper
                order by h.number desc limit missing;
            get diagnostics found = row_count;
            missing := missing - found;
            upper := lower - 1;
            width := width * 4;
        end loop;
    end
    $$;

-- What was written before this migration.
insert into ticket_search (ticket_id, number, keys) select t.id, t.number, '' from ticket t;
do $$
begin
    perform search_learn(array_agg(s)) from ticket t, search_texts(t) s;
    perform search_again(t.id, '') from ticket t;
end
$$;
