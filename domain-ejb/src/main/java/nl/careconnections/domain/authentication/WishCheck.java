package nl.careconnections.domain.authentication;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;

/** What holds for what is asked; each form refuses all that is wrong with it at once (assurance U3). */
final class WishCheck {

    static final int LINE = 200;
    static final int REASON = 500;
    static final int MOST_LINES = 10;
    private static final int YEARS_AHEAD = 2;

    private WishCheck() {}

    /** @param today in Amsterdam */
    static void check(NewAuthentication typed, LocalDate today) {
        Rules.all(
                () -> checkWish(typed, today),
                () -> PlainText.requiredLines("explanation", typed.explanation(), NewRequest.TEXT));
    }

    private static void checkWish(NewAuthentication typed, LocalDate today) {
        switch (typed.about()) {
            case NETWORKS -> checkLines(typed.lines());
            case SECOND_FACTOR -> check(typed.factor());
            case SINGLE_SIGN_ON -> check(typed.signOn(), today);
        }
    }

    private static void checkLines(List<TypedLine> lines) {
        if (lines.size() > MOST_LINES || lines.stream().allMatch(TypedLine::isEmpty)) {
            throw new InvalidInput("network1", "authentication.noNetwork");
        }
        Set<String> seen = new HashSet<>();
        List<Runnable> rules = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TypedLine line = lines.get(i);
            String number = Integer.toString(i + 1);
            if (!line.isEmpty()) {
                rules.add(() -> chosen("change" + number, line.change()));
                rules.add(() -> checkNetwork("network" + number, line, seen));
                rules.add(() -> PlainText.requiredLine("description" + number, line.description(), LINE));
                rules.add(() -> PlainText.lineAtMost("reason" + number, line.reason(), REASON));
            }
        }
        Rules.all(rules.toArray(Runnable[]::new));
    }

    private static void checkNetwork(String field, TypedLine line, Set<String> seen) {
        PlainText.requiredLine(field, line.network(), LINE);
        if (!seen.add(networkOf(field, line).toString())) {
            throw new InvalidInput(field, "authentication.twice");
        }
    }

    /** What is taken away may be any network: it may have been allowed in a time of other rules. */
    static Network networkOf(String field, TypedLine line) {
        return line.change() == NetworkChange.REMOVE
                ? Network.exact(field, line.network())
                : Network.allowable(field, line.network(), line.reason());
    }

    private static void check(Factor factor) {
        Rules.all(() -> chosen("method", factor.method()), () -> chosen("audience", factor.audience()), () -> {
            if (factor.audience() == Audience.GROUP) {
                PlainText.requiredLine("group", factor.group(), LINE);
            }
        });
    }

    private static void check(SignOn signOn, LocalDate today) {
        Rules.all(
                () -> PlainText.requiredLine("provider", signOn.provider(), LINE),
                () -> requireAddress(signOn.metadata()),
                () -> PlainText.requiredLine("contact", signOn.contact(), LINE),
                () -> requireAhead(signOn.wishedOn(), today));
    }

    private static void requireAddress(String typed) {
        String address = PlainText.requiredLine("metadata", typed, REASON);
        try {
            URI uri = new URI(address);
            if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
                throw new InvalidInput("metadata", "authentication.address");
            }
        } catch (URISyntaxException e) {
            throw new InvalidInput("metadata", "authentication.address");
        }
    }

    private static void requireAhead(LocalDate day, LocalDate today) {
        chosen("wishedOn", day);
        if (day.isBefore(today)) {
            throw new InvalidInput("wishedOn", "ticket.untilPast");
        }
        if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new InvalidInput("wishedOn", "authentication.tooFar");
        }
    }

    static void chosen(String field, Object value) {
        if (value == null) {
            throw new InvalidInput(field, "required");
        }
    }
}
