package nl.careconnections.domain.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/** The wishes that the product owner published: found while somebody types theirs, and followed instead of asked twice. */
@ApplicationScoped
@Transactional
public class PublishedWishes {

    private static final int MOST = 100;
    private static final int SUGGESTED = 3;

    private static final String SELECT = """
            select w.id, p.name, w.title, w.words, w.stage, w.planned_for, w.reason, w.changed_at,
                   (select count(*) from published_wish_follower f where f.wish_id = w.id),
                   exists (select from published_wish_follower f where f.wish_id = w.id and f.account_id = ?1), w.version
            from published_wish w join product p on p.id = w.product_id""";

    /** Each word counts with its Dutch forms, one of four letters or more also misspelt; a third of the words is enough. */
    private static final String FITTING = """
             join (select w2.id, sum(case when w2.search @@ s.query then 1 else 0.4 end) as score
                   from published_wish w2
                   join (select word, plainto_tsquery('public.dutch_unaccent', word) as query, count(*) over () as total
                         from unnest(string_to_array(?2, ' ')) as word
                         where numnode(plainto_tsquery('public.dutch_unaccent', word)) > 0) s
                     on w2.search @@ s.query or (length(s.word) >= 4 and w2.plain %> public.plain_words(s.word))
                   group by w2.id having count(*) * 3 >= max(s.total)) as fit on fit.id = w.id""";

    @Inject
    EntityManager entityManager;

    @Inject
    Products products;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** Open ones first, those that changed last in front. */
    public List<PublishedWish> list(Caller caller) {
        requireReader(caller);
        return read(
                caller, " order by w.stage in ('DELIVERED', 'NOT_TAKEN_UP'), w.changed_at desc, w.id limit ?2", MOST);
    }

    /** The few that resemble what somebody types best; none for a text that says nothing. */
    public List<PublishedWish> resembling(Caller caller, String typed) {
        requireReader(caller);
        String words = typed == null
                ? ""
                : typed.strip().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        if (words.isEmpty()) {
            return List.of();
        }
        entityManager
                .createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', '0.5', true)")
                .getSingleResult();
        return read(
                caller,
                FITTING + " order by fit.score desc, w.changed_at desc, w.id limit ?3",
                words.substring(0, Math.min(words.length(), 400)),
                SUGGESTED);
    }

    /** @throws NotFound when there is none with this number */
    public PublishedWish get(Caller caller, long id) {
        requireReader(caller);
        return read(caller, " where w.id = ?2", id).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** From now on the caller is mailed about each step; followed already, nothing changes. */
    public void follow(Caller caller, long id) {
        caller.require(Ability.SUBMIT_TICKETS);
        find(id).orElseThrow(NotFound::new);
        entityManager
                .createNativeQuery(
                        "insert into published_wish_follower (wish_id, account_id, since) values (?1, ?2, ?3)"
                                + " on conflict do nothing")
                .setParameter(1, id)
                .setParameter(2, caller.accountId())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        accessLog.done(caller.actor(), "wish.followed", "published-wish:" + id);
    }

    public void unfollow(Caller caller, long id) {
        caller.require(Ability.SUBMIT_TICKETS);
        entityManager
                .createNativeQuery("delete from published_wish_follower where wish_id = ?1 and account_id = ?2")
                .setParameter(1, id)
                .setParameter(2, caller.accountId())
                .executeUpdate();
        accessLog.done(caller.actor(), "wish.unfollowed", "published-wish:" + id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<StoredPublishedWish> find(long id) {
        return Optional.ofNullable(entityManager.find(StoredPublishedWish.class, id));
    }

    /** Accounts that follow it. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Long> followers(long id) {
        List<?> rows = entityManager
                .createNativeQuery("select account_id from published_wish_follower where wish_id = ?1 order by since")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().map(Columns::number).toList();
    }

    private static void requireReader(Caller caller) {
        if (!caller.can(Ability.SUBMIT_TICKETS) && !caller.can(Ability.WORK_ON_REQUESTS)) {
            throw new NotAllowed();
        }
    }

    /** @param more values of the parameters from the second on */
    private List<PublishedWish> read(Caller caller, String rest, Object... more) {
        Query query = entityManager.createNativeQuery(SELECT + " " + rest).setParameter(1, caller.accountId());
        for (int i = 0; i < more.length; i++) {
            query.setParameter(i + 2, more[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> wish((Object[]) row)).toList();
    }

    private static PublishedWish wish(Object[] column) {
        return new PublishedWish(
                Columns.number(column[0]),
                (String) column[1],
                (String) column[2],
                (String) column[3],
                WishStage.valueOf((String) column[4]),
                (String) column[5],
                (String) column[6],
                Columns.instant(column[7]),
                ((Number) column[8]).intValue(),
                (Boolean) column[9],
                ((Number) column[10]).intValue());
    }
}
