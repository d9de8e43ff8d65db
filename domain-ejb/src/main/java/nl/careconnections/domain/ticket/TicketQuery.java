package nl.careconnections.domain.ticket;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

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

    long count(EntityManager entityManager) {
        Query query = query(entityManager, "select count(*) from ticket t where " + where);
        return ((Number) query.getSingleResult()).longValue();
    }

    List<Long> ids(EntityManager entityManager, String order, int page, int size) {
        List<?> rows = query(entityManager, "select t.id from ticket t where " + where + " order by " + order)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    private Query query(EntityManager entityManager, String sql) {
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
