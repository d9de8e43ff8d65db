package nl.careconnections.domain.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.knowledge.Block;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/** News: written by publishers, read by every customer. What is not published exists for publishers only. */
@ApplicationScoped
@Transactional
public class News {

    @Inject
    EntityManager entityManager;

    @Inject
    People people;

    @Inject
    Outbox outbox;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * What was published, newest first.
     *
     * @param kind {@code null} for all
     * @param page from 0
     * @throws NotAllowed for who is neither a contact person nor a publisher
     */
    public NewsPage<PublishedNews> published(Caller caller, NewsKind kind, int page, int size) {
        requireReader(caller);
        return page(
                "select n from NewsItem n where n.publishedAt is not null and (:all = true or n.kind = :kind)"
                        + " order by n.publishedAt desc, n.id desc",
                kind,
                page,
                size,
                found -> found.stream()
                        .map(item -> published(item, caller.language()))
                        .toList());
    }

    /** @throws NotFound for a draft too */
    public PublishedNews read(Caller caller, long id) {
        requireReader(caller);
        NewsItem item = stored(id);
        if (!item.isPublished()) {
            throw new NotFound();
        }
        return published(item, caller.language());
    }

    /** Drafts and what was published, last changed first. */
    public NewsPage<EditableNews> list(Caller caller, int page, int size) {
        caller.require(Ability.PUBLISH);
        return page(
                "select n from NewsItem n where :all = true or n.kind = :kind order by n.changedAt desc, n.id desc",
                null,
                page,
                size,
                this::editable);
    }

    public EditableNews edit(Caller caller, long id) {
        caller.require(Ability.PUBLISH);
        return editable(List.of(stored(id))).get(0);
    }

    /**
     * How many people publishing would mail.
     *
     * @param kind {@code null} while none was chosen
     */
    public int subscribers(Caller caller, NewsKind kind) {
        caller.require(Ability.PUBLISH);
        return kind == null ? 0 : people.subscribersTo(kind.subscription()).size();
    }

    /** What a text would look like to a reader with the caller's language. */
    public List<Block> preview(Caller caller, NewsText typed) {
        caller.require(Ability.PUBLISH);
        return Block.of(typed.checked().text(caller.language()));
    }

    /**
     * Writes a draft; the same key again answers with the one written first (assurance R4).
     *
     * @return its id
     * @throws InvalidInput as {@link NewsText#checked}
     */
    public long write(Caller caller, String submissionKey, NewsText typed) {
        caller.require(Ability.PUBLISH);
        NewsText words = typed.checked();
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, submissionKey)
                .getSingleResult();
        Optional<Long> before = written(caller, submissionKey);
        if (before.isPresent()) {
            return before.get();
        }
        NewsItem item = new NewsItem(caller, submissionKey);
        item.say(words, caller, clock.instant());
        entityManager.persist(item);
        entityManager.flush();
        accessLog.done(caller.actor(), "news.written", subject(item));
        return item.id();
    }

    /**
     * Changes the words, of a draft or of what was published already; nobody is mailed.
     *
     * @param version of the item that was edited
     * @throws Conflict {@code news.changedMeanwhile}; {@code news.kindIsPublished} for another kind of what was mailed
     */
    public void change(Caller caller, long id, NewsText typed, int version) {
        caller.require(Ability.PUBLISH);
        NewsText words = typed.checked();
        NewsItem item = seen(id, version);
        if (item.isPublished() && item.words().kind() != words.kind()) {
            throw new Conflict("news.kindIsPublished");
        }
        item.say(words, caller, clock.instant());
        accessLog.done(caller.actor(), "news.changed", subject(item));
    }

    /**
     * Publishes a draft as it stands and mails its subscribers, each in their own language. Asked again, nothing happens.
     *
     * @param version of the item that was looked at
     * @throws Conflict {@code news.changedMeanwhile}
     */
    public void publish(Caller caller, long id, int version) {
        caller.require(Ability.PUBLISH);
        NewsItem item = locked(id);
        if (item.isPublished()) {
            return;
        }
        requireSeen(item, version);
        List<Person> subscribers = people.subscribersTo(item.words().kind().subscription());
        item.publish(subscribers.size(), clock.instant());
        subscribers.forEach(subscriber -> mail(item, subscriber));
        accessLog.done(caller.actor(), "news.published", subject(item));
    }

    /**
     * Throws a draft away. What was published stays, because its subscribers have a link to it.
     *
     * @throws Conflict {@code news.published}, {@code news.changedMeanwhile}
     */
    public void discard(Caller caller, long id, int version) {
        caller.require(Ability.PUBLISH);
        NewsItem item = seen(id, version);
        if (item.isPublished()) {
            throw new Conflict("news.published");
        }
        entityManager.remove(item);
        accessLog.done(caller.actor(), "news.discarded", subject(item));
    }

    private void mail(NewsItem item, Person subscriber) {
        outbox.mail(new Mail(
                subject(item) + ":published",
                subscriber.email(),
                subscriber.language(),
                item.words().kind().template(),
                List.of(item.words().title(subscriber.language())),
                "/customer/news/show.xhtml?id=" + item.id(),
                null));
    }

    private <T> NewsPage<T> page(
            String query, NewsKind kind, int page, int size, Function<List<NewsItem>, List<T>> shown) {
        TypedQuery<NewsItem> found = entityManager
                .createQuery(query, NewsItem.class)
                .setParameter("all", kind == null)
                .setParameter("kind", kind == null ? NewsKind.RELEASE_NOTES : kind)
                .setFirstResult(page * size)
                .setMaxResults(size + 1);
        List<NewsItem> items = found.getResultList();
        return new NewsPage<>(shown.apply(items.stream().limit(size).toList()), items.size() > size);
    }

    private static PublishedNews published(NewsItem item, Language language) {
        NewsText words = item.words();
        return new PublishedNews(
                item.id(),
                words.kind(),
                words.title(language),
                Block.of(words.text(language)),
                words.languageFor(language),
                item.publishedAt());
    }

    private List<EditableNews> editable(List<NewsItem> items) {
        Map<Long, Person> editors =
                people.get(items.stream().map(NewsItem::editorId).distinct().toList());
        return items.stream()
                .map(item -> new EditableNews(
                        item.id(),
                        item.words(),
                        editors.get(item.editorId()).name(),
                        item.changedAt(),
                        item.publishedAt(),
                        item.mailed(),
                        item.version()))
                .toList();
    }

    private Optional<Long> written(Caller caller, String submissionKey) {
        return entityManager
                .createQuery(
                        "select n.id from NewsItem n where n.authorId = :author and n.submissionKey = :key", Long.class)
                .setParameter("author", caller.accountId())
                .setParameter("key", submissionKey)
                .getResultStream()
                .findFirst();
    }

    private NewsItem seen(long id, int version) {
        NewsItem item = locked(id);
        requireSeen(item, version);
        return item;
    }

    private static void requireSeen(NewsItem item, int version) {
        if (item.version() != version) {
            throw new Conflict("news.changedMeanwhile");
        }
    }

    private NewsItem locked(long id) {
        NewsItem item = stored(id);
        entityManager.refresh(item, LockModeType.PESSIMISTIC_WRITE);
        return item;
    }

    private NewsItem stored(long id) {
        return Optional.ofNullable(entityManager.find(NewsItem.class, id)).orElseThrow(NotFound::new);
    }

    private static String subject(NewsItem item) {
        return "news:" + item.id();
    }

    private static void requireReader(Caller caller) {
        if (!caller.can(Ability.SUBMIT_TICKETS) && !caller.can(Ability.PUBLISH)) {
            throw new NotAllowed();
        }
    }
}
