package nl.careconnections.portal.customer.ticket;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.ticket.ListFilter;
import nl.careconnections.domain.ticket.Position;
import nl.careconnections.domain.ticket.Scope;

/**
 * Which part of the list is asked for, as it stands in the address: it can be kept, shared and gone back to.
 *
 * @param position {@code null} for the first page
 */
public record ListAddress(Scope scope, String words, Position position) {

    private static final int LONGEST_SEARCH = 200;

    /** What cannot be read counts as not asked for. */
    static ListAddress of(HttpServletRequest request) {
        return of(request.getParameter("scope"), request.getParameter("words"), request.getParameter("at"));
    }

    static ListAddress of(String scope, String words, String position) {
        return new ListAddress(
                scope(scope), words(words), Position.read(position).orElse(null));
    }

    public ListAddress in(Scope other) {
        return new ListAddress(other, words, null);
    }

    public ListAddress at(Position other) {
        return new ListAddress(scope, words, other);
    }

    /** The query of this address, from the question mark on. */
    public String query() {
        return "?scope=" + scope
                + (words.isEmpty() ? "" : "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                + (position == null ? "" : "&at=" + position.text());
    }

    ListFilter filter() {
        return new ListFilter(words, scope);
    }

    private static Scope scope(String typed) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().equals(typed))
                .findFirst()
                .orElse(Scope.OPEN);
    }

    private static String words(String typed) {
        String line = PlainText.line(typed);
        return line.codePointCount(0, line.length()) <= LONGEST_SEARCH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SEARCH));
    }
}
