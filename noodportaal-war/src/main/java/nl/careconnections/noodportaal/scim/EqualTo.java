package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Filters that ask for plain values of plain attributes only, all at once: these the database answers. */
final class EqualTo {

    private EqualTo() {}

    /**
     * The attributes, in small letters, and the values asked for.
     *
     * @param columns attributes that the database knows, in small letters
     * @return empty for any other filter
     */
    static Optional<Map<String, JsonNode>> of(Filter filter, Set<String> columns) {
        Map<String, JsonNode> values = new HashMap<>();
        return collect(filter, columns, values) ? Optional.of(values) : Optional.empty();
    }

    private static boolean collect(Filter filter, Set<String> columns, Map<String, JsonNode> values) {
        if (filter.getFilterType() == FilterType.AND) {
            return filter.getCombinedFilters().stream().allMatch(part -> collect(part, columns, values));
        }
        if (filter.getFilterType() != FilterType.EQUAL) {
            return false;
        }
        String attribute = attribute(filter.getAttributePath());
        return columns.contains(attribute)
                && isKept(filter.getComparisonValue())
                && values.put(attribute, filter.getComparisonValue()) == null;
    }

    /** PostgreSQL takes every sign in a text but this one. */
    private static boolean isKept(JsonNode value) {
        return !value.isTextual() || value.textValue().indexOf('\0') < 0;
    }

    /** Also with the name of the core schema before it. */
    private static String attribute(Path path) {
        boolean core = path.getSchemaUrn() == null || Schemas.isCore(path.getSchemaUrn());
        boolean plain = core && path.size() == 1 && path.getElement(0).getValueFilter() == null;
        return plain ? path.getElement(0).getAttribute().toLowerCase(Locale.ROOT) : "";
    }
}
