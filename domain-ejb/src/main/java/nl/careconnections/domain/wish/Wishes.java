package nl.careconnections.domain.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;
import nl.careconnections.domain.ticket.Submitted;

/** Wishes as those who asked them see them. */
@ApplicationScoped
@Transactional
public class Wishes {

    static final int BENEFIT = 2_000;

    @Inject
    EntityManager entityManager;

    @Inject
    Requests requests;

    @Inject
    PublishedWishes published;

    @Inject
    Products products;

    /**
     * Submits a wish; sent again, it answers as the first time.
     *
     * @throws InvalidInput {@code product}, {@code subject}, {@code explanation}, {@code benefit}
     * @throws NotAllowed when wishes are not open to the caller
     */
    public Submitted submit(Caller caller, NewWish typed) {
        NewRequest request = new NewRequest(
                WishFlow.WISH,
                typed.submissionKey(),
                typed.productId(),
                typed.subject(),
                typed.explanation(),
                WishStage.SUBMITTED.name(),
                false,
                typed.attachments());
        Rules.all(
                () -> requireProduct(typed.productId()),
                request::check,
                () -> PlainText.linesAtMost("benefit", typed.benefit(), BENEFIT));
        return requests.receive(
                caller,
                request,
                received -> entityManager.persist(new StoredWish(received.id(), PlainText.lines(typed.benefit()))));
    }

    /** The wish of a ticket that the caller may see. */
    public Wish view(Caller caller, long number) {
        Request request = caller.isStaff()
                ? requests.staff(caller, WishFlow.WISH, number, "wish.viewed")
                : requests.customer(caller, WishFlow.WISH, number, "wish.viewed");
        StoredWish wish = entityManager.find(StoredWish.class, request.id());
        return new Wish(
                number,
                WishStage.valueOf(request.stage()),
                wish.benefit(),
                wish.plannedFor(),
                wish.publishedId() == null ? null : published.get(caller, wish.publishedId()));
    }

    private void requireProduct(long productId) {
        try {
            products.get(productId);
        } catch (NotFound e) {
            throw new InvalidInput("product", "required");
        }
    }
}
