package nl.careconnections.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.NewQuestion;
import nl.careconnections.domain.ticket.PriorityAnswers;
import nl.careconnections.domain.ticket.Severity;
import nl.careconnections.domain.ticket.StaffReply;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class ServiceLevelReportsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    Products products;

    @Inject
    Tickets tickets;

    @Inject
    Conversation conversation;

    @Inject
    ServiceLevelReports reports;

    private long organisation;
    private Caller nurse;
    private Caller support;

    @BeforeEach
    void settle() {
        organisation = people.organisation("Zorggroep " + UUID.randomUUID());
        nurse = people.contact(organisation, "Verpleegkundige");
        support = people.support("Supportmedewerker");
    }

    @Test
    void a_report_just_before_opening_is_on_time_by_the_letter_and_late_by_the_promise() {
        long number = submitted("2026-10-08T08:29:00+02:00", true);
        says(number, "2026-10-08T09:10:00+02:00", Status.IN_PROGRESS);
        says(number, "2026-10-08T10:25:00+02:00", Status.SOLVED);
        ReportSum<String> total = report(OCTOBER, OCTOBER, null).total();

        assertThat(total.response()).isEqualTo(new Score(0, 1, 1, 0, 0));
        assertThat(total.repair()).isEqualTo(new Score(1, 0, 1, 0, 0));
        assertThat(total.response().percent()).isZero();
        assertThat(total.response().percentByTheLetter()).isEqualTo(100);
    }

    @Test
    void what_still_runs_or_waits_counts_as_neither_and_what_is_past_as_missed() {
        submitted("2026-10-08T10:00:00+02:00", false);
        long waiting = submitted("2026-10-08T10:00:00+02:00", false);
        says(waiting, "2026-10-08T10:10:00+02:00", Status.WAITING_FOR_CUSTOMER);
        clock.set(at("2026-10-08T10:30:00+02:00"));
        assertThat(report(OCTOBER, OCTOBER, null).total().response()).isEqualTo(new Score(1, 0, 1, 0, 1));

        clock.set(at("2026-10-20T10:30:00+02:00"));
        ReportSum<String> total = report(OCTOBER, OCTOBER, null).total();
        assertThat(total.response()).isEqualTo(new Score(1, 1, 1, 1, 0));
        assertThat(total.repair()).isEqualTo(new Score(0, 1, 0, 1, 1));
    }

    @Test
    void tickets_are_taken_together_by_month_organisation_and_priority() {
        submitted("2026-08-31T23:59:59+02:00", true);
        submitted("2026-09-01T00:00:00+02:00", false);
        submitted("2026-10-08T10:00:00+02:00", false);
        ServiceLevelReport report = report(YearMonth.of(2026, 8), OCTOBER, null);

        assertThat(report.byMonth()).extracting(ReportSum::tickets).containsExactly(1L, 1L, 1L);
        assertThat(report.byPriority()).extracting(ReportSum::key).containsExactly(Priority.HIGH, Priority.MEDIUM);
        assertThat(report.byOrganisation()).hasSize(1);
        assertThat(report(YearMonth.of(2026, 7), YearMonth.of(2026, 8), null).byMonth())
                .extracting(ReportSum::tickets)
                .containsExactly(0L, 1L);
        assertThat(report(YearMonth.of(2026, 8), OCTOBER, Priority.HIGH).total().tickets())
                .isEqualTo(1);
    }

    @Test
    void nothing_decided_has_no_percentage() {
        assertThat(report(OCTOBER, OCTOBER, null).total().response().percent()).isNull();
        assertThat(new Score(199, 1, 0, 0, 0).percent()).isEqualTo(99);
    }

    @Test
    void S11_customers_see_no_report_and_odd_periods_are_refused() {
        assertThatThrownBy(() -> reports.report(nurse, new ReportFilter(OCTOBER, OCTOBER, null, null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> report(OCTOBER, OCTOBER.minusMonths(1), null))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("insight.backwards");
        assertThatThrownBy(() -> report(OCTOBER.minusMonths(36), OCTOBER, null)).hasMessage("insight.tooLong");
    }

    private ServiceLevelReport report(YearMonth from, YearMonth until, Priority priority) {
        return reports.report(support, new ReportFilter(from, until, organisation, priority));
    }

    private long submitted(String time, boolean high) {
        clock.set(at(time));
        PriorityAnswers answers = new PriorityAnswers(high, false, false, high ? null : Severity.SERIOUS);
        return tickets.submit(
                        nurse,
                        new NewQuestion(
                                UUID.randomUUID().toString(),
                                products.find("ncare").orElseThrow().id(),
                                "Vraag",
                                "Uitleg",
                                List.of(),
                                answers,
                                null,
                                List.of()))
                .number();
    }

    private void says(long number, String time, Status next) {
        clock.set(at(time));
        int version = tickets.handle(support, number).header().version();
        conversation.reply(
                support, number, new StaffReply(UUID.randomUUID().toString(), "Tekst", List.of(), next, version));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
