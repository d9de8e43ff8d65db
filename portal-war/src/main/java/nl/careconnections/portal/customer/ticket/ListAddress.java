package nl.careconnections.portal.customer.ticket;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.ticket.ListFilter;
import nl.careconnections.domain.ticket.Scope;

/** Which part of the list is asked for, as it stands in the address: it can be kept, shared and gone back to. */
public record ListAddress(Scope scope, String words, int page) {

    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_PAGES = 100_000;

    /** What cannot be read counts as not asked for. */
    static ListAddress of(HttpServletRequest request) {
        return of(request.getParameter("scope"), request.getParameter("words"), request.getParameter("page"));
    }

    static ListAddress of(String scope, String words, String page) {
        return new ListAddress(scope(scope), words(words), page(page));
    }

    public ListAddress in(Scope other) {
        return new ListAddress(other, words, 0);
    }

    public ListAddress at(int otherPage) {
        return new ListAddress(scope, words, otherPage);
    }

    /** The query of this address, from the question mark on; pages count from one for people. */
    public String query() {
        return "?scope=" + scope
                + (words.isEmpty() ? "" : "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                + (page == 0 ? "" : "&page=" + (page + 1));
    }

    ListFilter filter(int size) {
        return new ListFilter(words, scope, page, size);
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

    private static int page(String typed) {
        boolean number = typed != null && typed.matches("[1-9][0-9]{0,5}");
        return number ? Math.min(Integer.parseInt(typed), MOST_PAGES) - 1 : 0;
    }
}
