package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.team.Team;
import nl.careconnections.domain.team.TeamChanges;
import nl.careconnections.domain.team.TeamDetails;
import nl.careconnections.domain.team.TeamName;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class TeamsOfTicketsTest extends TicketStory {

    @Inject
    Handling handling;

    @Inject
    Resolution resolution;

    @Inject
    TeamChanges teams;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private Caller administrator;
    private Caller carla;
    private long receiving;
    private long specialists;

    @BeforeEach
    void two_teams() {
        administrator = people.applicationAdministrator("Applicatiebeheerder");
        carla = people.support("Supportmedewerker 3");
        long ncare = products.find("ncare").orElseThrow().id();
        receiving = made("Ontvangst", Set.of(anna.accountId(), bert.accountId()), Set.of(ncare));
        specialists = made("Koppelingen", Set.of(bert.accountId(), carla.accountId()), Set.of());
    }

    @Test
    void a_question_comes_in_with_the_team_of_its_product_and_only_that_team_is_mailed() {
        long number = submitted();

        assertThat(handledBy(anna, number).team().id()).isEqualTo(receiving);
        assertThat(mailed(number, "ticket.staffReceived")).containsExactlyInAnyOrder(anna, bert);
        assertThat(handledBy(anna, number).teams()).extracting(TeamName::id).contains(receiving, specialists);
    }

    @Test
    void handed_over_the_new_team_is_mailed_and_the_customer_notices_nothing() {
        long number = submitted();
        CustomerTicket before = seenBy(nurse, number);
        handOver(anna, number, specialists);

        assertThat(handledBy(anna, number).team().name()).startsWith("Koppelingen");
        assertThat(handledBy(anna, number).header().status()).isEqualTo(Status.NEW);
        assertThat(mailed(number, "ticket.staffHandedOver")).containsExactlyInAnyOrder(bert, carla);
        Entry entry = last(number);
        assertThat(entry.kind()).isEqualTo(EntryKind.TEAM_CHANGED);
        assertThat(entry.values().get(0)).startsWith("Ontvangst");
        assertThat(entry.values().get(1)).startsWith("Koppelingen");
        assertThat(seenBy(nurse, number)).isEqualTo(before);
    }

    @Test
    void who_is_of_the_new_team_keeps_the_ticket_and_nobody_is_mailed() {
        long number = submitted();
        assign(number, bert);
        handOver(anna, number, specialists);

        assertThat(handledBy(anna, number).header().assigneeId()).isEqualTo(bert.accountId());
        assertThat(mailed(number, "ticket.staffHandedOver")).isEmpty();
    }

    @Test
    void who_is_not_of_the_new_team_loses_the_ticket() {
        long number = submitted();
        assign(number, anna);
        handOver(anna, number, specialists);

        assertThat(handledBy(anna, number).header().assigneeId()).isNull();
        assertThat(mailed(number, "ticket.staffHandedOver")).containsExactlyInAnyOrder(bert, carla);
    }

    @Test
    void handed_to_the_same_team_nothing_happens_and_to_none_it_is_refused() {
        long number = submitted();
        int entries = handledBy(anna, number).timeline().size();
        handling.handOver(anna, number, receiving, 0);
        assertThat(handledBy(anna, number).timeline()).hasSize(entries);

        assertThatThrownBy(() -> handOver(anna, number, 987_654))
                .isInstanceOf(InvalidInput.class)
                .returns("team", refusal -> ((InvalidInput) refusal).field());
        assertThatThrownBy(() -> handling.handOver(anna, number, specialists, 0))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> handling.handOver(nurse, number, specialists, 0))
                .isInstanceOf(NotAllowed.class);
        long closed = solved();
        resolution.accept(nurse, closed, versionFor(nurse, closed));
        assertThatThrownBy(() -> handOver(anna, closed, specialists)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_team_with_work_stays_and_a_ticket_closed_with_a_team_that_ended_comes_back_to_another() {
        long number = solved();
        handOver(anna, number, specialists);
        Team team = teams.get(administrator, specialists);
        assertThatThrownBy(() -> teams.remove(administrator, specialists, team.version()))
                .isInstanceOf(Conflict.class)
                .extracting("key")
                .isEqualTo("team.hasTickets");
        resolution.accept(nurse, number, versionFor(nurse, number));
        teams.remove(administrator, specialists, team.version());
        assertThat(handledBy(anna, number).team().name()).startsWith("Koppelingen");

        resolution.reopen(nurse, number, key(), "Het gebeurt weer", List.of(), versionFor(nurse, number));
        assertThat(handledBy(anna, number).team().id()).isEqualTo(receiving);
        assertThat(last(number).kind()).isEqualTo(EntryKind.TEAM_CHANGED);
        assertThat(last(number).author()).isEmpty();
        assertThat(mailed(number, "ticket.staffReopened")).containsExactlyInAnyOrder(anna, bert);
    }

    private long made(String name, Set<Long> members, Set<Long> taking) {
        String unique = name + " " + UUID.randomUUID().toString().substring(0, 8);
        return teams.create(administrator, key(), new TeamDetails(unique, members, Set.of(), taking));
    }

    private void assign(long number, Caller assignee) {
        handling.assign(anna, number, assignee.accountId(), versionAtDesk(number));
    }

    private void handOver(Caller by, long number, long team) {
        handling.handOver(by, number, team, versionAtDesk(number));
    }

    private int versionAtDesk(long number) {
        return handledBy(anna, number).header().version();
    }

    private Entry last(long number) {
        List<Entry> timeline = handledBy(anna, number).timeline();
        return timeline.get(timeline.size() - 1);
    }

    /** Who of the three of support got this mail. */
    private List<Caller> mailed(long number, String template) {
        List<?> rows = transaction.get(() -> entityManager
                .createNativeQuery("""
                        select a.id from outbox o join account a on a.email = o.recipient::citext
                        where o.thread = ?1 and o.template = ?2""")
                .setParameter(1, "ticket-" + number)
                .setParameter(2, template)
                .getResultList());
        List<Long> told = rows.stream().map(id -> ((Number) id).longValue()).toList();
        return List.of(anna, bert, carla).stream()
                .filter(person -> told.contains(person.accountId()))
                .toList();
    }
}
