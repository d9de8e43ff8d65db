package nl.careconnections.domain.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestStep;
import nl.careconnections.domain.ticket.Requests;

/**
 * What the product owner does with wishes. A decision about a published wish holds for all wishes that belong to it: each of
 * those customers reads it on their own ticket.
 */
@ApplicationScoped
@Transactional
public class WishDesk {

    private static final int PERIOD = 60;
    private static final int MOST_CARDS = 200;

    private static final String CARDS = """
            select t.number, t.subject, p.name, o.name::text, t.stage, w.planned_for, t.received_at,
                   (select count(*) from ticket_follower f where f.ticket_id = t.id)
                       + (select count(*) from published_wish_follower f where f.wish_id = w.published_id),
                   w.published_id is not null
            from ticket t
            join wish w on w.ticket_id = t.id
            join product p on p.id = t.product_id
            join organisation o on o.id = t.organisation_id
            where t.type = 'WISH' and t.status <> 'CLOSED'
            order by w.planned_for, t.received_at, t.id limit ?1""";

    @Inject
    EntityManager entityManager;

    @Inject
    Requests requests;

    @Inject
    PublishedWishes published;

    @Inject
    FollowerMails followerMails;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * All wishes that are not finished, the longest waiting first.
     *
     * @throws NotAllowed for who does not plan wishes
     */
    public List<BoardCard> board(Caller caller) {
        caller.require(Ability.PLAN_WISHES);
        List<?> rows = entityManager
                .createNativeQuery(CARDS)
                .setParameter(1, MOST_CARDS)
                .getResultList();
        accessLog.done(caller.actor(), "wish.boardViewed", "wishes");
        return rows.stream().map(row -> card((Object[]) row)).toList();
    }

    /**
     * Takes a wish up, to see whether and when it can be made.
     *
     * @throws Conflict {@code ticket.stepNotPossible}, {@code ticket.changedMeanwhile}
     */
    public void assess(Caller caller, long number, Decision decision) {
        Request request = toChange(caller, number, "wish.assessed");
        if (request.wasSent(caller, decision.submissionKey())) {
            return;
        }
        request.requireSeen(caller, decision.version());
        request.requireStage(WishStage.SUBMITTED.name(), WishStage.QUESTION.name());
        takeUp(caller, request);
        requests.take(caller, request, sent(WishFlow.step("assessed", WishStage.ASSESSING), decision))
                .tellCustomers("wish.assessed");
    }

    /**
     * Asks the customer for more, and waits for it.
     *
     * @throws InvalidInput {@code question}
     * @throws Conflict {@code ticket.stepNotPossible} once it is planned, {@code ticket.changedMeanwhile}
     */
    public void ask(Caller caller, long number, Decision decision) {
        Request request = toChange(caller, number, "wish.asked");
        String question = PlainText.requiredLines("question", decision.text(), NewRequest.TEXT);
        if (request.wasSent(caller, decision.submissionKey())) {
            return;
        }
        request.requireSeen(caller, decision.version());
        request.requireStage(WishStage.SUBMITTED.name(), WishStage.QUESTION.name(), WishStage.ASSESSING.name());
        takeUp(caller, request);
        requests.take(
                        caller,
                        request,
                        sent(WishFlow.step("asked", WishStage.QUESTION).saying(question), decision))
                .tellCustomers("wish.asked");
    }

    /**
     * Plans it for a period or release; planned already, for another.
     *
     * @param plannedFor as "third quarter of 2027", at most 60 characters
     * @param decision its text explains, and may be empty
     * @throws InvalidInput {@code plannedFor}; {@code explanation} when it is too long
     * @throws Conflict {@code ticket.closed}, {@code ticket.changedMeanwhile}
     */
    public void plan(Caller caller, long number, String plannedFor, Decision decision) {
        Rules.all(
                () -> PlainText.requiredLine("plannedFor", plannedFor, PERIOD),
                () -> PlainText.linesAtMost("explanation", decision.text(), NewRequest.REASON));
        String period = PlainText.line(plannedFor);
        String text = PlainText.lines(decision.text());
        decide(
                caller,
                number,
                "wish.planned",
                decision,
                WishFlow.step("planned", WishStage.PLANNED).saying(text).with(period),
                wish -> wish.planFor(period),
                publishedWish -> publishedWish.planFor(period, clock.instant()));
    }

    /**
     * Does not take it up.
     *
     * @param decision its text says why
     * @throws InvalidInput {@code why}
     * @throws Conflict {@code ticket.closed}, {@code ticket.changedMeanwhile}
     */
    public void refuse(Caller caller, long number, Decision decision) {
        String why = PlainText.requiredLines("why", decision.text(), NewRequest.REASON);
        decide(
                caller,
                number,
                "wish.notTakenUp",
                decision,
                WishFlow.step("notTakenUp", WishStage.NOT_TAKEN_UP).saying(why),
                wish -> wish.planFor(""),
                publishedWish -> publishedWish.refuse(why, clock.instant()));
    }

    /**
     * It is there.
     *
     * @param decision its text says where to find it, and may be empty
     * @throws InvalidInput {@code delivery} when it is too long
     * @throws Conflict {@code ticket.stepNotPossible} before it was planned, {@code ticket.closed},
     *     {@code ticket.changedMeanwhile}
     */
    public void deliver(Caller caller, long number, Decision decision) {
        String text = PlainText.linesAtMost("delivery", decision.text(), NewRequest.REASON);
        decide(
                caller,
                number,
                "wish.delivered",
                decision,
                WishFlow.step("delivered", WishStage.DELIVERED).saying(text),
                wish -> {},
                publishedWish -> publishedWish.deliver(clock.instant()),
                WishStage.PLANNED);
    }

    /**
     * Publishes a wish for all customers; published already, in other words.
     *
     * @throws InvalidInput {@code publishedTitle}, {@code publishedWords}
     * @throws Conflict {@code ticket.closed}
     */
    public void publish(Caller caller, long number, Publication typed) {
        Request request = toChange(caller, number, "wish.published");
        Rules.all(
                () -> PlainText.requiredLine("publishedTitle", typed.title(), NewRequest.SUBJECT),
                () -> PlainText.requiredLines("publishedWords", typed.words(), NewRequest.REASON));
        requireOpen(request);
        String title = PlainText.line(typed.title());
        String words = PlainText.lines(typed.words());
        StoredWish wish = find(request);
        if (wish.publishedId() == null) {
            StoredPublishedWish fresh =
                    new StoredPublishedWish(request.productId(), title, words, wish.plannedFor(), clock.instant());
            entityManager.persist(fresh);
            entityManager.flush();
            wish.joinTo(fresh.id());
        } else {
            locked(wish.publishedId()).describe(title, words, clock.instant());
        }
        accessLog.done(caller.actor(), "wish.published", request.subjectOfLog());
    }

    /**
     * Adds a wish to one that is published: from now on every decision about that one holds for it too.
     *
     * @throws InvalidInput {@code published} with key {@code wish.noSuchPublished} when there is none, or it is finished
     * @throws Conflict {@code wish.joinedAlready}, {@code ticket.closed}
     */
    public void join(Caller caller, long number, long publishedId, Decision decision) {
        Request request = toChange(caller, number, "wish.joined");
        StoredPublishedWish target = published
                .find(publishedId)
                .filter(wish -> wish.stage().isOpen())
                .orElseThrow(() -> new InvalidInput("published", "wish.noSuchPublished"));
        requireOpen(request);
        if (request.wasSent(caller, decision.submissionKey())) {
            return;
        }
        StoredWish wish = find(request);
        if (wish.publishedId() != null) {
            throw new Conflict("wish.joinedAlready");
        }
        wish.joinTo(publishedId);
        wish.planFor(target.plannedFor());
        takeUp(caller, request);
        requests.take(
                        caller,
                        request,
                        sent(WishFlow.step("joined", target.stage()).with(target.title()), decision))
                .tellCustomers("wish.joined");
    }

    /**
     * A decision about a wish, and about all that belong to the same published one. That one is locked before any ticket, so
     * that two decisions about it are taken one after the other.
     */
    private void decide(
            Caller caller,
            long number,
            String action,
            Decision decision,
            RequestStep step,
            Consumer<StoredWish> own,
            Consumer<StoredPublishedWish> ofPublished,
            WishStage... from) {
        requirePlanning(caller, number, action);
        Long publishedId =
                find(requests.staff(caller, WishFlow.WISH, number, action)).publishedId();
        StoredPublishedWish publishedWish = publishedId == null ? null : locked(publishedId);
        Request request = requests.staffToChange(caller, WishFlow.WISH, number, action);
        if (request.wasSent(caller, decision.submissionKey())) {
            return;
        }
        request.requireSeen(caller, decision.version());
        requireOpen(request);
        if (from.length > 0) {
            request.requireStage(Stream.of(from).map(WishStage::name).toArray(String[]::new));
        }
        decide(caller, request, sent(step, decision), own);
        if (publishedWish != null) {
            others(publishedId, request).forEach(other -> decide(caller, other, step, own));
            ofPublished.accept(publishedWish);
            entityManager.flush();
            followerMails.tell(publishedWish, published.followers(publishedId));
        }
    }

    private void decide(Caller caller, Request request, RequestStep step, Consumer<StoredWish> own) {
        own.accept(find(request));
        takeUp(caller, request);
        requests.take(caller, request, step).tellCustomers(step.key());
    }

    /** The other open wishes of a published one, each locked, in one order for everybody. */
    private List<Request> others(long publishedId, Request except) {
        List<?> ids = entityManager
                .createNativeQuery("""
                        select w.ticket_id from wish w join ticket t on t.id = w.ticket_id
                        where w.published_id = ?1 and w.ticket_id <> ?2 and t.status <> 'CLOSED' order by w.ticket_id""")
                .setParameter(1, publishedId)
                .setParameter(2, except.id())
                .getResultList();
        return ids.stream()
                .map(id -> requests.locked(Columns.number(id)))
                .filter(request -> !request.isClosed())
                .toList();
    }

    /** Who does the first thing about a wish is responsible for it. */
    private void takeUp(Caller caller, Request request) {
        if (request.assigneeId() == null) {
            requests.entrust(request, caller.accountId());
        }
    }

    private static RequestStep sent(RequestStep step, Decision decision) {
        return step.sentAs(decision.submissionKey(), List.of());
    }

    private Request toChange(Caller caller, long number, String action) {
        requirePlanning(caller, number, action);
        return requests.staffToChange(caller, WishFlow.WISH, number, action);
    }

    private void requirePlanning(Caller caller, long number, String action) {
        if (!caller.can(Ability.PLAN_WISHES)) {
            accessLog.refused(caller.actor(), action, "ticket:" + number, "right");
            throw new NotAllowed();
        }
    }

    private static void requireOpen(Request request) {
        if (request.isClosed()) {
            throw new Conflict("ticket.closed");
        }
    }

    private StoredWish find(Request request) {
        return entityManager.find(StoredWish.class, request.id());
    }

    private StoredPublishedWish locked(long publishedId) {
        return entityManager.find(StoredPublishedWish.class, publishedId, LockModeType.PESSIMISTIC_WRITE);
    }

    private static BoardCard card(Object[] column) {
        return new BoardCard(
                Columns.number(column[0]),
                (String) column[1],
                (String) column[2],
                (String) column[3],
                WishStage.valueOf((String) column[4]),
                (String) column[5],
                Columns.instant(column[6]),
                ((Number) column[7]).intValue(),
                (Boolean) column[8]);
    }
}
