package nl.careconnections.domain.ticket;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A question to the table of tickets, put together from conditions; values never become part of the text. */
final class TicketQuery {

    private final StringBuilder where = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    /** @param condition SQL over the ticket {@code t}, with a {@code ?} for each value */
    TicketQuery and(String condition, Object... given) {
        where.append(" and (").append(condition).append(')');
        values.addAll(List.of(given));
        return this;
    }

    /**
     * Rows with the columns asked for.
     *
     * @param select SQL over this question, which stands in the place of {@code %s} as the table {@code t}
     */
    List<?> rows(EntityManager entityManager, String select, String order, int size) {
        String found = "(select t.* from ticket t where " + where + " order by " + order + " limit " + size + ")";
        return query(entityManager, select.formatted(found) + " order by " + order)
                .getResultList();
    }

    /** How many of these tickets each of the parts holds, in one look. */
    List<Long> counts(EntityManager entityManager, List<TicketQuery> parts) {
        String sums = parts.stream()
                .map(part -> "count(*) filter (where " + part.where + ")")
                .collect(Collectors.joining(", "));
        List<Object> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.values));
        all.addAll(values);
        Object[] row = (Object[]) query(entityManager, "select " + sums + " from ticket t where " + where, all)
                .getSingleResult();
        return Arrays.stream(row).map(count -> ((Number) count).longValue()).toList();
    }

    private Query query(EntityManager entityManager, String sql) {
        return query(entityManager, sql, values);
    }

    private static Query query(EntityManager entityManager, String sql, List<Object> values) {
        StringBuilder numbered = new StringBuilder();
        int place = 0;
        for (char character : sql.toCharArray()) {
            numbered.append(character);
            if (character == '?') {
                numbered.append(++place);
            }
        }
        Query query = entityManager.createNativeQuery(numbered.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
