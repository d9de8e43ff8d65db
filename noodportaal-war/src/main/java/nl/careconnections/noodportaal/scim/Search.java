package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for, and which part of it is shown (RFC 7644, 3.4.2).
 *
 * @param startIndex from 1
 * @param count how many at most
 */
record Search(
        Optional<Filter> filter,
        Optional<Path> sortBy,
        boolean descending,
        int startIndex,
        int count,
        Selection selection) {

    static final int USUAL_COUNT = 100;
    static final int MOST = 500;

    private static final int LONGEST_FILTER = 2000;
    private static final Set<String> MEMBERS = Set.of(
            "schemas", "filter", "sortby", "sortorder", "startindex", "count", "attributes", "excludedattributes");

    /**
     * As it stands in the address; {@code null} for what does not.
     *
     * @throws BadRequestException naming the parameter that is wrong
     */
    static Search of(Parameters typed) throws BadRequestException {
        return new Search(
                filter(typed.filter()),
                path(typed.sortBy()),
                descending(typed.sortOrder()),
                Math.max(1, number("startIndex", typed.startIndex(), 1)),
                Math.min(MOST, Math.max(0, number("count", typed.count(), USUAL_COUNT))),
                Selection.of(typed.attributes(), typed.excludedAttributes()));
    }

    /** As the body of a request, which keeps values out of logs of addresses (RFC 7644, 3.4.3). */
    static Search of(ObjectNode body) throws BadRequestException {
        Attributes typed = Attributes.of(body);
        typed.requireOnly(MEMBERS);
        return of(new Parameters(
                typed.text("filter"),
                typed.text("sortBy"),
                typed.text("sortOrder"),
                text(body.get("startIndex")),
                text(body.get("count")),
                list(body.get("attributes")),
                list(body.get("excludedAttributes"))));
    }

    int offset() {
        return startIndex - 1;
    }

    private static Optional<Filter> filter(String typed) throws BadRequestException {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        if (typed.length() > LONGEST_FILTER) {
            throw BadRequestException.invalidFilter("A filter has at most " + LONGEST_FILTER + " characters.");
        }
        return Optional.of(Filter.fromString(typed));
    }

    private static Optional<Path> path(String typed) throws BadRequestException {
        return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(Path.fromString(typed));
    }

    private static boolean descending(String typed) throws BadRequestException {
        if (typed == null || typed.isBlank() || typed.equals("ascending")) {
            return false;
        }
        if (!typed.equals("descending")) {
            throw BadRequestException.invalidValue("sortOrder is ascending or descending.");
        }
        return true;
    }

    private static int number(String name, String typed, int otherwise) throws BadRequestException {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        if (!typed.matches("-?\\d{1,9}")) {
            throw BadRequestException.invalidValue(name + " must be a whole number.");
        }
        return Integer.parseInt(typed);
    }

    private static String text(JsonNode value) {
        return value == null ? null : value.asText();
    }

    private static String list(JsonNode value) {
        if (value == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        value.forEach(name -> names.add(name.asText()));
        return String.join(",", names);
    }

    /** As typed; {@code null} for what is not given. */
    record Parameters(
            String filter,
            String sortBy,
            String sortOrder,
            String startIndex,
            String count,
            String attributes,
            String excludedAttributes) {}
}
