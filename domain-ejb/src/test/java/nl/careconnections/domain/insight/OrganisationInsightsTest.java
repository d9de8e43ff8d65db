package nl.careconnections.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.ticket.AccessGrants;
import nl.careconnections.domain.ticket.Consent;
import nl.careconnections.domain.ticket.NewQuestion;
import nl.careconnections.domain.ticket.PriorityAnswers;
import nl.careconnections.domain.ticket.Severity;
import nl.careconnections.domain.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DomainTest
class OrganisationInsightsTest {

    private static final Instant THURSDAY_TEN = Instant.parse("2026-10-08T08:00:00Z");

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    Products products;

    @Inject
    Tickets tickets;

    @Inject
    AccessGrants grants;

    @Inject
    OrganisationInsights insights;

    private long organisation;
    private Caller administrator;
    private Caller nurse;
    private Caller support;
    private Caller elsewhere;

    @BeforeEach
    void settle() {
        clock.set(THURSDAY_TEN);
        organisation = people.organisation("Zorggroep " + UUID.randomUUID());
        administrator = people.administrator(organisation, "Beheerder");
        nurse = people.contact(organisation, "Verpleegkundige");
        support = people.support("Supportmedewerker");
        elsewhere = people.administrator(people.organisation("Elders " + UUID.randomUUID()), "Beheerder elders");
    }

    @Test
    void S18_an_administrator_sees_who_looked_at_what_newest_first() {
        long number = asks(nurse);
        clock.advance(Duration.ofMinutes(1));
        tickets.handle(support, number);
        clock.advance(Duration.ofMinutes(1));
        tickets.view(administrator, number);
        tickets.view(elsewhere, asks(elsewhere));

        assertThat(insights.views(administrator, "", null).views())
                .extracting(TicketView::person, TicketView::byStaff, TicketView::ticket, TicketView::action)
                .containsExactly(
                        tuple("Beheerder", false, number, "ticket.viewed"),
                        tuple("Supportmedewerker", true, number, "ticket.viewed"));
    }

    @Test
    void views_come_in_pages_and_for_one_ticket() {
        long number = asks(nurse);
        for (int i = 0; i < OrganisationInsights.PAGE + 1; i++) {
            tickets.view(nurse, number);
        }
        TicketViewPage first = insights.views(administrator, "", null);
        assertThat(first.views()).hasSize(OrganisationInsights.PAGE);
        TicketViewPage last = insights.views(administrator, "", first.before());
        assertThat(last.views()).hasSize(1);
        assertThat(last.before()).isNull();

        long other = asks(nurse);
        assertThat(insights.views(administrator, " " + other + " ", null).views())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tien", "#{7*7}", "99999999", "999999999999999999999"})
    void what_is_no_ticket_of_the_organisation_is_refused(String typed) {
        assertThatThrownBy(() -> insights.views(administrator, typed, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("insight.ticket");
    }

    @Test
    void S11_a_ticket_of_another_organisation_is_no_ticket_here() {
        long theirs = asks(elsewhere);

        assertThatThrownBy(() -> insights.views(administrator, Long.toString(theirs), null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void consents_are_listed_with_what_was_done_the_active_ones_first() {
        long ended = asks(nurse, new Consent("Meekijken", LocalDate.of(2026, 10, 9)));
        long active = asks(nurse, new Consent("Instelling herstellen", LocalDate.of(2026, 11, 1)));
        asks(elsewhere, new Consent("Van een ander", LocalDate.of(2026, 11, 1)));
        grants.use(support, active, "Instelling gezet", 15);
        clock.set(Instant.parse("2026-10-20T08:00:00Z"));

        List<GrantedAccess> granted = insights.grantedAccess(administrator);

        assertThat(granted).extracting(GrantedAccess::ticket).containsExactly(active, ended);
        assertThat(granted).extracting(GrantedAccess::active).containsExactly(true, false);
        assertThat(granted.get(0).uses()).singleElement().satisfies(use -> {
            assertThat(use.by()).isEqualTo("Supportmedewerker");
            assertThat(use.minutes()).isEqualTo(15);
        });
        assertThat(granted.get(1).uses()).isEmpty();
    }

    @Test
    void service_levels_are_those_of_the_own_organisation_over_a_year() {
        asks(nurse);
        asks(elsewhere);

        ServiceLevelReport report = insights.serviceLevels(administrator);

        assertThat(report.byMonth()).hasSize(12);
        assertThat(report.total().tickets()).isEqualTo(1);
        assertThat(insights.satisfaction(administrator)).isEqualTo(new Satisfaction(0, null));
    }

    @Test
    void S11_only_administrators_of_the_organisation_look_here() {
        for (Caller other : List.of(nurse, support)) {
            assertThatThrownBy(() -> insights.views(other, "", null)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> insights.grantedAccess(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> insights.serviceLevels(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> insights.satisfaction(other)).isInstanceOf(NotAllowed.class);
        }
    }

    private long asks(Caller caller) {
        return asks(caller, null);
    }

    private long asks(Caller caller, Consent consent) {
        return tickets.submit(
                        caller,
                        new NewQuestion(
                                UUID.randomUUID().toString(),
                                products.find("ncare").orElseThrow().id(),
                                "Vraag",
                                "Uitleg",
                                List.of(),
                                new PriorityAnswers(false, false, false, Severity.SERIOUS),
                                consent,
                                List.of()))
                .number();
    }
}
