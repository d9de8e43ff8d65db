package nl.careconnections.domain.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.shared.Columns;

/** Reads calls together with what came of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PhoneCallRows {

    private static final int LARGEST_PAGE = 100;

    private static final String CALLS = """
            from (select c.*, a.name as caller, o.id as organisation_id, o.name::text as organisation, p.name as product,
                         s.name as registrar, t.number, t.subject,
                         case when c.outcome <> 'COLLECTS' then c.outcome
                              when t.id is not null then 'CAME'
                              when d.id is not null then 'AWAITED'
                              else 'DROPPED' end as state
                  from phone_call c
                  join account a on a.id = c.caller_id
                  join organisation o on o.id = a.organisation_id
                  join product p on p.id = c.product_id
                  join account s on s.id = c.registered_by
                  left join ticket t on t.number = c.ticket_number
                  left join ticket_draft d on d.account_id = c.caller_id and d.submission_key = c.submission_key) c
            where not exists (select from unnest(string_to_array(plain_words(?1), ' ')) word
                              where position(word in plain_words(concat_ws(' ', c.caller, c.organisation, c.number))) = 0)
              and (?2 = '' or c.state = ?2)""";

    @Inject
    EntityManager entityManager;

    PhoneCallPage page(String words, CallState state, int page, int size) {
        int limit = Math.min(Math.max(size, 1), LARGEST_PAGE);
        long total =
                Columns.number(query("select count(*) " + CALLS, words, state).getSingleResult());
        List<?> rows = query("""
                        select c.id, c.caller_id, c.caller, c.organisation_id, c.organisation, c.product, c.called_at,
                               c.registrar, c.state, c.number, c.subject
                        """ + CALLS + " order by c.id desc", words, state)
                .setMaxResults(limit)
                .setFirstResult(Math.max(page, 0) * limit)
                .getResultList();
        return new PhoneCallPage(rows.stream().map(row -> call((Object[]) row)).toList(), total);
    }

    /** What somebody wrote down with this form. */
    Optional<Registered> find(long staff, String key) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select c.id, a.name, c.outcome, c.ticket_number from phone_call c
                        join account a on a.id = c.caller_id
                        where c.registered_by = ?1 and c.submission_key = ?2""")
                .setParameter(1, staff)
                .setParameter(2, key)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Registered(
                        Columns.number(row[0]), (String) row[1], CallOutcome.valueOf((String) row[2]), number(row[3])))
                .findFirst();
    }

    private Query query(String sql, String words, CallState state) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, words)
                .setParameter(2, state == null ? "" : state.name());
    }

    private static PhoneCall call(Object[] row) {
        return new PhoneCall(
                Columns.number(row[0]),
                Columns.number(row[1]),
                (String) row[2],
                Columns.number(row[3]),
                (String) row[4],
                (String) row[5],
                Columns.instant(row[6]),
                (String) row[7],
                CallState.valueOf((String) row[8]),
                number(row[9]),
                row[10] == null ? "" : (String) row[10]);
    }

    private static Long number(Object column) {
        return column == null ? null : Columns.number(column);
    }
}
