package nl.careconnections.domain.ticket;

import static nl.careconnections.domain.shared.Columns.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.search.Marked;
import nl.careconnections.domain.search.Searched;
import nl.careconnections.domain.search.Typed;
import nl.careconnections.domain.search.Vocabulary;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;

/** Finds tickets by words in their subject, question, messages and, for support, notes. */
@ApplicationScoped
@Transactional
public class TicketSearch {

    public static final int PAGE = 20;
    public static final int MOST_COUNTED = 200;

    /** Who may not see a ticket does not find it, and a customer reads public texts, whatever the index says (assurance S12). */
    private static final String FIND = """
            with found as materialized (
                select number, place from public.search_tickets(cast(?1 as tsquery), nullif(?2, 0), ?3)
                    with ordinality as f (number, place)
            ), page as materialized (
                select number, place, number = ?4 as asked_for, count(*) over () as found
                from found order by asked_for desc, place limit ?6
            )
            select t.number, ts_headline('public.dutch_unaccent', public.search_text(t.subject), m.any, m.options),
                   cast(o.name as text), coalesce(r.name, ''), t.status, t.received_at,
                   best.hit, best.kind, ts_headline('public.dutch_unaccent', best.text, m.any, m.options),
                   coalesce(a.name, ''), best.at, p.found
            from page p
            join ticket t on t.number = p.number and (%s)
            cross join (select cast(?7 as tsquery) as any, cast(?8 as tsquery) as every, ?9 as options) as m
            join organisation o on o.id = t.organisation_id
            left join product r on r.id = t.product_id
            join lateral (
                select said.kind, said.at, said.author_id, said.text, stems @@ m.any as hit
                from (select e.kind, e.position, e.at, e.author_id, public.search_text(e.text) as text
                      from ticket_entry e
                      where e.ticket_id = t.id and e.text <> '' and (e.is_public or ?5)
                      union all
                      select 'STEP', s.position, t.received_at, t.submitter_id, public.search_text(s.text)
                      from ticket_step s where s.ticket_id = t.id) as said
                cross join lateral to_tsvector('public.dutch_unaccent', said.text) as stems
                order by stems @@ m.every desc, hit desc, said.kind <> 'RECEIVED', said.kind <> 'STEP', said.position limit 1) as best on true
            left join account a on a.id = best.author_id
            order by p.asked_for desc, p.place""";

    private static final String SEEN_BY_CUSTOMER =
            "t.organisation_id = ?12 and (t.submitter_id = ?11 or t.type = any(cast(?10 as text[])))";

    private static final String SEEN_BY_STAFF = "not t.confined and t.type = any(cast(?10 as text[]))"
            + " or t.confined and exists (select from ticket_reader r where r.ticket_id = t.id and r.account_id = ?11)";

    private static final String OPTIONS =
            "HighlightAll=true, StartSel=\"" + Marked.BEGIN + "\", StopSel=\"" + Marked.END + "\"";

    @Inject
    EntityManager entityManager;

    @Inject
    Sight sight;

    @Inject
    Vocabulary vocabulary;

    @Inject
    AccessLog accessLog;

    /**
     * Tickets of the own organisation, as far as the caller may see them.
     *
     * @param after what the page before ended with, 0 for the first page
     * @throws InvalidInput {@code q} when that is no search
     */
    public TicketHits ofOrganisation(Caller caller, String typed, long after) {
        caller.require(Ability.SUBMIT_TICKETS);
        return find(caller, Typed.of(typed), after);
    }

    /**
     * Tickets that the caller may see.
     *
     * @param after what the page before ended with, 0 for the first page
     * @throws InvalidInput {@code q} when that is no search
     * @throws NotAllowed for who does not work on requests
     */
    public TicketHits ofSupport(Caller caller, String typed, long after) {
        caller.require(Ability.WORK_ON_REQUESTS);
        return find(caller, Typed.of(typed), after);
    }

    private TicketHits find(Caller caller, Typed typed, long after) {
        Searched searched = vocabulary.understand(sight.readership(caller), typed);
        if (searched.isEmpty()) {
            return TicketHits.none(searched);
        }
        List<?> rows = query(caller, searched, typed, after).getResultList();
        TicketHits hits = hits(searched, rows.stream().map(Object[].class::cast).toList());
        keep(caller, hits);
        return hits;
    }

    private Query query(Caller caller, Searched searched, Typed typed, long after) {
        Query query = entityManager
                .createNativeQuery(FIND.formatted(caller.isStaff() ? SEEN_BY_STAFF : SEEN_BY_CUSTOMER))
                .setParameter(1, searched.keys())
                .setParameter(2, after)
                .setParameter(3, MOST_COUNTED + 1)
                .setParameter(4, after == 0 ? typed.number() : 0)
                .setParameter(5, caller.isStaff())
                .setParameter(6, PAGE)
                .setParameter(7, searched.marks())
                .setParameter(8, searched.marksTogether())
                .setParameter(9, OPTIONS)
                .setParameter(10, caller.isStaff() ? sight.readByStaff(caller) : sight.read(caller))
                .setParameter(11, caller.accountId());
        return caller.isStaff() ? query : query.setParameter(12, caller.organisationId());
    }

    private static TicketHits hits(Searched searched, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return TicketHits.none(searched);
        }
        int found = ((Number) rows.get(0)[11]).intValue();
        long last = ((Number) rows.get(rows.size() - 1)[0]).longValue();
        return new TicketHits(
                searched, rows.stream().map(TicketSearch::hit).toList(), found, found > rows.size() ? last : 0);
    }

    private static TicketHit hit(Object[] row) {
        return new TicketHit(
                ((Number) row[0]).longValue(),
                Marked.read((String) row[1]),
                (String) row[2],
                (String) row[3],
                Status.valueOf((String) row[4]),
                instant(row[5]),
                (Boolean) row[6] ? Place.of((String) row[7]) : Place.HEAD,
                Marked.read((String) row[8]).excerpt(),
                (String) row[9],
                instant(row[10]));
    }

    /** Kept is who saw which tickets; not the words, which may be the name of a client. */
    private void keep(Caller caller, TicketHits hits) {
        String shown =
                hits.hits().stream().map(hit -> Long.toString(hit.number())).collect(Collectors.joining(" "));
        accessLog.record(caller.actor(), "ticket.searched", "search", Outcome.DONE, shown);
    }
}
