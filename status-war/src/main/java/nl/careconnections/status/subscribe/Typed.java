package nl.careconnections.status.subscribe;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.status.subscription.Subscriber;
import nl.careconnections.domain.status.subscription.Webhook;
import nl.careconnections.domain.status.subscription.Wish;
import nl.careconnections.status.page.Face;

/**
 * What stands in a form, and what is wrong with it in the reader's words by field, in the order of the page.
 *
 * @param what {@code all}, {@code some} or {@code incident}
 * @param away whether nothing of it can be kept now
 */
public record Typed(
        String mail,
        String endpoint,
        String what,
        Set<String> components,
        String incident,
        Map<String, String> problems,
        boolean away) {

    public static final Typed NOTHING = new Typed("", "", "all", Set.of(), "", Map.of(), false);

    private static final List<String> ORDER = List.of("endpoint", "mail", "component", "incident");
    private static final int LONGEST_SHOWN = 600;

    static Typed of(HttpServletRequest request) {
        return new Typed(
                text(request, "mail"),
                text(request, "endpoint"),
                text(request, "what"),
                request.getParameterValues("component") == null
                        ? Set.of()
                        : Set.copyOf(List.of(request.getParameterValues("component"))),
                text(request, "incident"),
                Map.of(),
                false);
    }

    static Typed of(Subscriber subscriber) {
        return of(subscriber.wish());
    }

    static Typed of(Webhook webhook) {
        return of(webhook.wish());
    }

    private static Typed of(Wish wish) {
        return new Typed(
                "", "", wish.everything() ? "all" : "some", Set.copyOf(wish.components()), "", Map.of(), false);
    }

    private static String text(HttpServletRequest request, String name) {
        String typed = request.getParameter(name);
        if (typed == null) {
            return "";
        }
        return typed.length() > LONGEST_SHOWN ? typed.substring(0, LONGEST_SHOWN) : typed;
    }

    Typed with(InvalidInput refused, Face face) {
        Map<String, String> words = new LinkedHashMap<>();
        Stream.concat(ORDER.stream(), refused.problems().stream().map(InvalidInput::field))
                .distinct()
                .forEach(field -> refused.problems().stream()
                        .filter(problem -> problem.field().equals(field))
                        .findFirst()
                        .ifPresent(problem -> words.put(field, words(problem, face))));
        return new Typed(mail, endpoint, what, components, incident, words, false);
    }

    Typed whileAway() {
        return new Typed(mail, endpoint, what, components, incident, Map.of(), true);
    }

    private static String words(InvalidInput problem, Face face) {
        String key = problem.key().equals("required") ? problem.field() + "." + problem.key() : problem.key();
        return face.text("error." + key, problem.arguments());
    }

    /** @return {@code null} for a field that is right */
    public String problem(String field) {
        return problems.get(field);
    }

    public boolean isChosen(String component) {
        return components.contains(component);
    }

    Wish wish() {
        return switch (what) {
            case "incident" -> Wish.ofIncident(incident);
            case "some" -> Wish.ofComponents(List.copyOf(components));
            default -> Wish.EVERYTHING;
        };
    }

    static Language language(HttpServletRequest request, Language otherwise) {
        String typed = text(request, "language");
        return Stream.of(Language.values())
                .filter(language -> language.name().equals(typed))
                .findFirst()
                .orElse(otherwise);
    }
}
