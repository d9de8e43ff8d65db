package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.shared.EmailAddress;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.Code;

/** Whether what somebody wants to hear of is there to be heard of. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Wishes {

    @Inject
    EntityManager entityManager;

    /**
     * @throws InvalidInput {@code component} with key {@code status.choose} for nothing at all and {@code status.component} for one
     *     that is not on the page; {@code incident} with key {@code status.over} for one that is over or not there
     */
    void require(Wish wish) {
        requireStill(wish);
        if (count(
                        "select count(*) from status_incident where not draft and resolved_at is null and code = any(?1)",
                        wish.incidents())
                < wish.incidents().size()) {
            throw new InvalidInput("incident", "status.over");
        }
    }

    /** The same, for who follows incidents that may be over meanwhile. */
    void requireStill(Wish wish) {
        if (wish.isNothing()) {
            throw new InvalidInput("component", "status.choose");
        }
        if (count(
                        "select count(*) from status_component where retired_at is null and code = any(?1)",
                        wish.components())
                < wish.components().size()) {
            throw new InvalidInput("component", "status.component");
        }
    }

    private long count(String sql, List<String> codes) {
        return codes.isEmpty()
                ? 0
                : Sql.number(
                                entityManager,
                                sql,
                                array(codes.stream().map(Code::orNone).toList()))
                        .orElseThrow();
    }

    static Object array(List<String> codes) {
        return codes.toArray(String[]::new);
    }

    /** What was searched for, to stand in a pattern for itself. */
    static String escaped(String search) {
        return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** @throws InvalidInput {@code mail} with key {@code required} or {@code status.mail} */
    static String address(String typed) {
        String line = PlainText.line(typed);
        if (line.isEmpty()) {
            throw new InvalidInput("mail", "required");
        }
        Optional<String> address = EmailAddress.normal(line).filter(Wishes::isMailable);
        return address.orElseThrow(() -> new InvalidInput("mail", "status.mail"));
    }

    /** Mail servers take letters of other scripts only when they say so (RFC 6531); dots at an edge never. */
    private static boolean isMailable(String address) {
        return address.matches("[\\x21-\\x7e]+") && !address.matches("\\..*|.*\\.\\..*|.*\\.@.*|.*@[.-].*|.*[.-]");
    }
}
