package nl.careconnections.domain.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Which articles answer some words best. A word counts when its Dutch stem is in the article, the last word also when it is
 * only begun, and a word of four letters or more also when it is misspelt. A third of the words is enough, so that a whole
 * sentence finds something.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ArticleSearch {

    private static final String MISSPELT_AT_LEAST = "0.5";
    private static final String BEGUN = ":*";

    private static final String RANKED = """
            with typed as (
                select word,
                       case when place = count(*) over ()
                            then to_tsquery('public.dutch_unaccent', quote_literal(word) || ?2)
                            else plainto_tsquery('public.dutch_unaccent', word) end as query
                from unnest(string_to_array(?1, ' ')) with ordinality as t (word, place)
            ), searched as (
                select public.plain_words(word) as word, query, count(*) over () as total
                from typed where numnode(query) > 0
            )
            select a.id
            from article a
            join searched s on a.search @@ s.query or (length(s.word) >= 4 and a.plain %> s.word)
            where (a.published or not ?3) and (?4 = 0 or a.product_id is null or a.product_id = ?4)
            group by a.id
            having count(*) * 3 >= max(s.total)
            order by sum(case when a.search @@ s.query then 1 + ts_rank(a.search, s.query)
                              else 0.5 * word_similarity(s.word, a.plain) end) desc, a.changed_at desc, a.id
            limit ?5""";

    @Inject
    EntityManager entityManager;

    /**
     * @param productId zero for all; articles about no product in particular are always among them
     * @return ids, the best first
     */
    List<Long> ids(SearchWords searched, boolean publishedOnly, long productId, int maximum) {
        if (searched.isEmpty()) {
            return List.of();
        }
        entityManager
                .createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', ?1, true)")
                .setParameter(1, MISSPELT_AT_LEAST)
                .getSingleResult();
        List<?> ids = entityManager
                .createNativeQuery(RANKED)
                .setParameter(1, String.join(" ", searched.words()))
                .setParameter(2, BEGUN)
                .setParameter(3, publishedOnly)
                .setParameter(4, productId)
                .setParameter(5, maximum)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
