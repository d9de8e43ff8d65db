package nl.careconnections.domain.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which words are known to a reader. A typed word stands for its Dutch forms and for longer words that begin with it; one
 * that is nowhere stands for the nearest that are known. What a reader may not read is not known to them, nor offered.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Vocabulary {

    private static final int MOST_REPLACEMENTS = 3;

    /** How each typed word is to be read, in one question: begun words need four letters, unless nothing else is known. */
    private static final String LOOK_UP = """
            with typed as materialized (
                select cast(place as integer) as place, public.plain_words(word) as plain, public.search_stems(word) as stems
                from unnest(string_to_array(?1, ' ')) with ordinality as t (word, place)
            ), meant as materialized (
                select t.*, (
                    select bool_and(case when ?2 = 0
                        then exists (select from search_word w where w.stem = s.stem)
                        else exists (select from public.search_tickets(public.search_key(':' || s.stem)
                                         && public.search_key('@' || ?2), null, 1)) end)
                    from unnest(t.stems) as s (stem)) as known
                from typed t where cardinality(t.stems) > 0
            ), begun as materialized (
                select m.place, longer.word
                from meant m cross join lateral (
                    select distinct near.word, char_length(near.word) as letters from (
                        (select w.word from search_word w
                         where ?2 = 0 and w.word ~>~ m.plain and w.word ~<~ (m.plain || chr(1114111))
                         order by w.word using ~<~ limit 300)
                        union all
                        (select r.word from search_word_reader r
                         where r.organisation_id = ?2 and r.word ~>~ m.plain and r.word ~<~ (m.plain || chr(1114111))
                         order by r.word using ~<~ limit 300)) as near
                    order by letters, near.word limit 12) as longer
                where char_length(m.plain) >= case when m.known then 4 else 2 end
            ), alike as materialized (
                select m.place, near.word
                from meant m cross join lateral (
                    select distinct w.word from search_word w
                    left join lateral (
                        select true as read from search_word_reader r
                        where r.organisation_id = ?2 and r.word = w.word limit 1) as own on ?2 <> 0
                    where w.alike && public.one_letter_less(m.plain)
                      and abs(char_length(w.word) - char_length(m.plain)) <= 2
                      and (?2 = 0 or own.read)
                    limit 100) as near
                where not m.known and char_length(m.plain) between 4 and 40
                  and not exists (select from begun b where b.place = m.place)
            )
            select t.place, 'TYPED' as kind, t.plain as word, cast(null as text) as stem from typed t
            union all
            select m.place, case when m.known then 'KNOWN' else 'UNKNOWN' end, m.plain, s.stem
            from meant m, unnest(m.stems) as s (stem)
            union all
            select b.place, 'BEGUN', b.word, public.search_stem(b.word) from begun b
            union all
            select a.place, 'ALIKE', a.word, public.search_stem(a.word) from alike a""";

    @Inject
    EntityManager entityManager;

    /** What the words mean to this reader. */
    public Searched understand(Readership readership, Typed typed) {
        if (typed.isEmpty()) {
            return new Searched(readership, List.of());
        }
        List<Row> rows = rows(readership, typed);
        return new Searched(
                readership,
                IntStream.range(0, typed.words().size())
                        .mapToObj(i -> term(
                                readership,
                                typed.words().get(i),
                                rows.stream()
                                        .filter(row -> row.place() == i + 1)
                                        .toList()))
                        .toList());
    }

    private List<Row> rows(Readership readership, Typed typed) {
        List<?> rows = entityManager
                .createNativeQuery(LOOK_UP)
                .setParameter(1, String.join(" ", typed.words()))
                .setParameter(2, readership.vocabularyOf())
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Row::of).toList();
    }

    private static Term term(Readership readership, String typed, List<Row> rows) {
        List<String> stems = stems(rows, "KNOWN");
        List<String> unknown = stems(rows, "UNKNOWN");
        if (stems.isEmpty() && unknown.isEmpty()) {
            return Term.withoutMeaning(typed);
        }
        List<Row> begun =
                rows.stream().filter(row -> row.kind().equals("BEGUN")).toList();
        if (!stems.isEmpty() || !begun.isEmpty()) {
            return Term.known(typed, stems.isEmpty() ? unknown : stems, distinctStems(begun));
        }
        if (!readership.isOffered()) {
            return Term.known(typed, unknown, List.of());
        }
        List<Row> nearest = nearest(rows);
        return nearest.isEmpty()
                ? Term.unknown(typed, unknown)
                : Term.replaced(
                        typed,
                        unknown,
                        distinctStems(nearest),
                        nearest.stream().map(Row::word).toList());
    }

    private static List<Row> nearest(List<Row> rows) {
        String plain = rows.stream()
                .filter(row -> row.kind().equals("TYPED"))
                .map(Row::word)
                .findFirst()
                .orElseThrow();
        List<Row> within = new ArrayList<>();
        int fewest = Slip.allowed(plain);
        for (Row row : rows) {
            int slips = row.kind().equals("ALIKE") ? Slip.between(plain, row.word()) : Integer.MAX_VALUE;
            if (slips < fewest) {
                fewest = slips;
                within.clear();
            }
            if (slips == fewest) {
                within.add(row);
            }
        }
        Comparator<Row> sameBeginning = Comparator.comparing(row -> row.word().charAt(0) != plain.charAt(0));
        return within.stream()
                .sorted(sameBeginning.thenComparing(Row::word))
                .limit(MOST_REPLACEMENTS)
                .toList();
    }

    private static List<String> stems(List<Row> rows, String kind) {
        return distinctStems(
                rows.stream().filter(row -> row.kind().equals(kind)).toList());
    }

    private static List<String> distinctStems(List<Row> rows) {
        return rows.stream().map(Row::stem).distinct().toList();
    }

    private record Row(int place, String kind, String word, String stem) {

        static Row of(Object[] columns) {
            return new Row(
                    ((Number) columns[0]).intValue(), (String) columns[1], (String) columns[2], (String) columns[3]);
        }
    }
}
