package nl.careconnections.domain.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/** The products and their check lists; a plain list that support keeps. */
@ApplicationScoped
@Transactional
public class Products {

    public static final int MAXIMUM_CHECKS = 12;
    public static final int MAXIMUM_CHARACTERS = 300;

    @Inject
    EntityManager entityManager;

    @Inject
    AccessLog accessLog;

    /** All of them by name. */
    public List<Product> list() {
        return entityManager
                .createQuery("select p from StoredProduct p order by p.name, p.id", StoredProduct.class)
                .getResultStream()
                .map(StoredProduct::toProduct)
                .toList();
    }

    public Optional<Product> find(String code) {
        return entityManager
                .createQuery("select p from StoredProduct p where p.code = :code", StoredProduct.class)
                .setParameter("code", code)
                .getResultStream()
                .map(StoredProduct::toProduct)
                .findFirst();
    }

    /** @throws NotFound when there is none */
    public Product get(long id) {
        return stored(id).toProduct();
    }

    /** What to check before asking, in order. */
    public List<CheckLine> checks(long productId) {
        return stored(productId).checks();
    }

    public CheckList checkList(Caller caller, long productId) {
        caller.require(Ability.WRITE_ARTICLES);
        StoredProduct product = stored(productId);
        return new CheckList(product.toProduct(), product.checks(), product.version());
    }

    /**
     * Replaces the check list. Lines that are empty in both languages are left out.
     *
     * @param version of the list that was edited
     * @throws InvalidInput {@code dutch<n>} or {@code english<n>}, counted from zero as given, when one language is
     *     missing or too long; {@code checks} when there are more than twelve
     * @throws Conflict when somebody else changed the list meanwhile
     */
    public void changeChecks(Caller caller, long productId, List<CheckLine> typed, int version) {
        caller.require(Ability.WRITE_ARTICLES);
        List<CheckLine> lines = clean(typed);
        StoredProduct product = stored(productId);
        entityManager.refresh(product, LockModeType.PESSIMISTIC_WRITE);
        if (product.version() != version) {
            throw new Conflict("checks.changedMeanwhile");
        }
        product.replaceChecks(lines);
        accessLog.done(caller.actor(), "product.checks.changed", "product:" + productId);
    }

    private static List<CheckLine> clean(List<CheckLine> typed) {
        Rules.all(IntStream.range(0, typed.size())
                .filter(i -> !isEmpty(typed.get(i)))
                .mapToObj(i -> (Runnable) () -> requireBothLanguages(i, typed.get(i)))
                .toArray(Runnable[]::new));
        List<CheckLine> lines = typed.stream()
                .filter(line -> !isEmpty(line))
                .map(line -> new CheckLine(PlainText.line(line.dutch()), PlainText.line(line.english())))
                .toList();
        if (lines.size() > MAXIMUM_CHECKS) {
            throw new InvalidInput("checks", "tooManyChecks", MAXIMUM_CHECKS);
        }
        return lines;
    }

    private static boolean isEmpty(CheckLine line) {
        return PlainText.line(line.dutch() + line.english()).isEmpty();
    }

    private static void requireBothLanguages(int number, CheckLine line) {
        Rules.all(
                () -> PlainText.requiredLine("dutch" + number, line.dutch(), MAXIMUM_CHARACTERS),
                () -> PlainText.requiredLine("english" + number, line.english(), MAXIMUM_CHARACTERS));
    }

    private StoredProduct stored(long id) {
        return Optional.ofNullable(entityManager.find(StoredProduct.class, id)).orElseThrow(NotFound::new);
    }
}
