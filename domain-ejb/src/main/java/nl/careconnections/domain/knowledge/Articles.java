package nl.careconnections.domain.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.search.Typed;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/** The knowledge base: written by staff, found and read by customers. What is not published exists for staff only. */
@ApplicationScoped
@Transactional
public class Articles {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int SUGGESTIONS = 5;
    private static final int MOST_HITS = 200;
    private static final int MOST_FOUND = 10;

    @Inject
    EntityManager entityManager;

    @Inject
    ArticleSearch search;

    @Inject
    Products products;

    @Inject
    People people;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** At most five published articles about the product or about none in particular, the best first. */
    public List<ArticleHit> suggest(Caller caller, long productId, String typed) {
        requireReader(caller);
        SearchWords searched = SearchWords.of(typed);
        List<Long> ids = search.ids(searched, true, productId, SUGGESTIONS);
        return inOrder(ids).stream().map(article -> article.toHit(searched)).toList();
    }

    /** At most ten articles with the words, the best first; drafts for who writes them. */
    public List<FoundArticle> find(Caller caller, Typed typed) {
        requireReader(caller);
        SearchWords searched = SearchWords.of(String.join(" ", typed.words()));
        List<Long> ids = search.ids(searched, !caller.can(Ability.WRITE_ARTICLES), 0, MOST_FOUND);
        return inOrder(ids).stream().map(article -> article.toFound(searched)).toList();
    }

    /**
     * The published articles, last changed first.
     *
     * @param page from 0
     */
    public List<FoundArticle> browse(Caller caller, int page, int size) {
        requireReader(caller);
        SearchWords nothing = SearchWords.of("");
        return entityManager
                .createQuery(
                        "select a from Article a where a.published = true order by a.changedAt desc, a.id desc",
                        Article.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultStream()
                .map(article -> article.toFound(nothing))
                .toList();
    }

    /** @throws NotFound for a draft too */
    public ReadableArticle read(Caller caller, long id) {
        requireReader(caller);
        Article article = published(id);
        return article.toReadable(productOf(article), isSolvedToday(id, caller.accountId()));
    }

    /** "This solved my problem": counts once per person and day, however often it is said. */
    public void solvedIt(Caller caller, long id) {
        caller.require(Ability.SUBMIT_TICKETS);
        published(id);
        entityManager
                .createNativeQuery("""
                        insert into article_solved (article_id, account_id, day) values (?1, ?2, ?3)
                        on conflict do nothing""")
                .setParameter(1, id)
                .setParameter(2, caller.accountId())
                .setParameter(3, today())
                .executeUpdate();
    }

    public ArticleRows list(Caller caller, ArticleFilter filter) {
        caller.require(Ability.WRITE_ARTICLES);
        SearchWords searched = SearchWords.of(filter.words());
        return searched.isEmpty() ? newest(filter) : hits(filter, searched);
    }

    public EditableArticle edit(Caller caller, long id) {
        caller.require(Ability.WRITE_ARTICLES);
        Article article = stored(id);
        return article.toEditable(people.get(article.editorId()).name());
    }

    /** What a text would look like to its readers. */
    public List<Block> preview(Caller caller, ArticleText words) {
        caller.require(Ability.WRITE_ARTICLES);
        return Block.of(words.checked().text());
    }

    /**
     * Writes a new article; the same key again answers with the one written first (assurance R4).
     *
     * @return its id
     */
    public long write(Caller caller, String submissionKey, ArticleText typed) {
        caller.require(Ability.WRITE_ARTICLES);
        ArticleText words = checked(typed);
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, submissionKey)
                .getSingleResult();
        Optional<Long> before = written(caller, submissionKey);
        if (before.isPresent()) {
            return before.get();
        }
        Article article = new Article(caller, submissionKey);
        article.say(words, caller, clock.instant());
        entityManager.persist(article);
        entityManager.flush();
        accessLog.done(caller.actor(), words.published() ? "article.published" : "article.written", subject(article));
        return article.id();
    }

    /**
     * @param version of the article that was edited
     * @throws Conflict when somebody else changed it meanwhile
     */
    public void change(Caller caller, long id, ArticleText typed, int version) {
        caller.require(Ability.WRITE_ARTICLES);
        ArticleText words = checked(typed);
        Article article = stored(id);
        entityManager.refresh(article, LockModeType.PESSIMISTIC_WRITE);
        if (article.version() != version) {
            throw new Conflict("article.changedMeanwhile");
        }
        accessLog.done(caller.actor(), actionOf(article.isPublished(), words.published()), subject(article));
        article.say(words, caller, clock.instant());
    }

    private static String actionOf(boolean before, boolean after) {
        if (before == after) {
            return "article.changed";
        }
        return after ? "article.published" : "article.withdrawn";
    }

    private static String subject(Article article) {
        return "article:" + article.id();
    }

    private static void requireReader(Caller caller) {
        if (!caller.can(Ability.SUBMIT_TICKETS) && !caller.can(Ability.WRITE_ARTICLES)) {
            throw new NotAllowed();
        }
    }

    private ArticleText checked(ArticleText typed) {
        if (typed.productId() != null) {
            products.get(typed.productId());
        }
        return typed.checked();
    }

    private Optional<Long> written(Caller caller, String submissionKey) {
        return entityManager
                .createQuery(
                        "select a.id from Article a where a.authorId = :author and a.submissionKey = :key", Long.class)
                .setParameter("author", caller.accountId())
                .setParameter("key", submissionKey)
                .getResultStream()
                .findFirst();
    }

    private ArticleRows newest(ArticleFilter filter) {
        String where = "(:all = true or a.published = :published)";
        List<Article> page = filtered(
                        "select a from Article a where " + where + " order by a.changedAt desc, a.id desc",
                        Article.class,
                        filter)
                .setFirstResult(filter.page() * filter.size())
                .setMaxResults(filter.size())
                .getResultList();
        long total = filtered("select count(a) from Article a where " + where, Long.class, filter)
                .getSingleResult();
        return new ArticleRows(rows(page), total);
    }

    private <T> TypedQuery<T> filtered(String query, Class<T> type, ArticleFilter filter) {
        return entityManager
                .createQuery(query, type)
                .setParameter("all", filter.shown() == ArticleFilter.Shown.ALL)
                .setParameter("published", filter.shown() == ArticleFilter.Shown.PUBLISHED);
    }

    private ArticleRows hits(ArticleFilter filter, SearchWords searched) {
        boolean publishedOnly = filter.shown() == ArticleFilter.Shown.PUBLISHED;
        List<Article> found = inOrder(search.ids(searched, publishedOnly, 0, MOST_HITS)).stream()
                .filter(article -> filter.shown() != ArticleFilter.Shown.DRAFT || !article.isPublished())
                .toList();
        List<Article> page = found.stream()
                .skip((long) filter.page() * filter.size())
                .limit(filter.size())
                .toList();
        return new ArticleRows(rows(page), found.size());
    }

    private List<ArticleRow> rows(List<Article> articles) {
        Map<Long, String> names = products.list().stream().collect(Collectors.toMap(Product::id, Product::name));
        Map<Long, Person> editors =
                people.get(articles.stream().map(Article::editorId).distinct().toList());
        Map<Long, Long> solved = solved(articles.stream().map(Article::id).toList());
        return articles.stream()
                .map(article -> article.toRow(
                        names.get(article.productId()),
                        editors.get(article.editorId()).name(),
                        solved.getOrDefault(article.id(), 0L)))
                .toList();
    }

    private Map<Long, Long> solved(Collection<Long> ids) {
        List<?> counts = entityManager
                .createNativeQuery("""
                        select article_id, count(*) from article_solved
                        where article_id = any(cast(string_to_array(?1, ',') as bigint[])) group by article_id""")
                .setParameter(1, ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .getResultList();
        return counts.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).longValue()));
    }

    private List<Article> inOrder(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Article> found = entityManager
                .createQuery("select a from Article a where a.id in :ids", Article.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    private boolean isSolvedToday(long id, long accountId) {
        return !entityManager
                .createNativeQuery(
                        "select 1 from article_solved where article_id = ?1 and account_id = ?2 and day = ?3")
                .setParameter(1, id)
                .setParameter(2, accountId)
                .setParameter(3, today())
                .getResultList()
                .isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private Product productOf(Article article) {
        return article.productId() == null ? null : products.get(article.productId());
    }

    private Article published(long id) {
        Article article = stored(id);
        if (!article.isPublished()) {
            throw new NotFound();
        }
        return article;
    }

    private Article stored(long id) {
        return Optional.ofNullable(entityManager.find(Article.class, id)).orElseThrow(NotFound::new);
    }
}
