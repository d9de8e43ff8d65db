package nl.careconnections.domain.servicerequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.ticket.CustomerStep;
import nl.careconnections.domain.ticket.Status;
import org.junit.jupiter.api.Test;

/** "Service management" of the manual, from the wish to the rating. */
@DomainTest
class ServiceRequestStoryTest extends ServiceStory {

    @Test
    void asked_estimated_approved_carried_out_reported_and_rated() {
        long number = requested();
        assertThat(mails(number))
                .containsExactly(
                        "servicerequest.received to Verpleegkundige", "servicerequest.staffReceived to Consultant");

        preparation.ask(consultant, number, key(), "Voor welke afdeling?", version(consultant, number));
        assertThat(seen(number).stage()).isEqualTo("ASKED");
        assertThat(mails(number)).containsExactly("servicerequest.asked to Verpleegkundige");
        says(nurse, number, "Voor alle afdelingen.");
        assertThat(seen(number).stage()).isEqualTo("PREPARING");
        assertThat(mails(number)).containsExactly("ticket.staffReplied to Consultant");

        preparation.estimate(
                consultant,
                number,
                key(),
                new TypedEstimate("Lijst bouwen en testen", "7,5", "100", "", day("2026-10-22")),
                version(consultant, number));
        Estimate estimate = seen(number).newest();
        assertThat(estimate.price()).isEqualTo(new BigDecimal("750.00"));
        assertThat(estimate.work()).isEqualTo("Lijst bouwen en testen");
        assertThat(seen(number).approvers()).containsExactly("Beheerder");
        assertThat(mails(number))
                .containsExactlyInAnyOrder(
                        "servicerequest.estimated to Verpleegkundige", "servicerequest.estimated to Beheerder");
        assertThat(decisions.waiting(administrator))
                .containsExactly(new WaitingEstimate(
                        number, "Toedienlijst op maat", 1, estimate.price(), day("2026-10-22"), true));

        decisions.approve(administrator, number, 1, version(administrator, number));
        assertThat(seen(number).stage()).isEqualTo("EXECUTING");
        assertThat(decisions.waiting(administrator)).isEmpty();
        assertThat(mails(number))
                .containsExactlyInAnyOrder(
                        "servicerequest.approved to Verpleegkundige", "servicerequest.staffApproved to Consultant");

        writes(number, "2026-10-08", "3,25", "Opzet gemaakt");
        clock.advance(Duration.ofDays(1));
        writes(number, "2026-10-09", "4.25", "Gebouwd en getest");
        assertThat(seen(number).hours())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(
                        new Hours(0, day("2026-10-08"), new BigDecimal("3.25"), "Opzet gemaakt", "Consultant"),
                        new Hours(0, day("2026-10-09"), new BigDecimal("4.25"), "Gebouwd en getest", "Consultant"));
        assertThat(seen(number).written()).isEqualTo(seen(number).agreed());
        assertThat(mails(number))
                .containsExactly(
                        "servicerequest.hoursWritten to Verpleegkundige",
                        "servicerequest.hoursWritten to Verpleegkundige");

        reports(number);
        assertThat(mails(number)).containsExactly("servicerequest.reported to Verpleegkundige");
        assertThat(tickets.view(nurse, number).allowed()).contains(CustomerStep.RATE);

        resolution.rate(nurse, number, 5, "Snel geregeld");
        assertThat(tickets.view(nurse, number).header().status()).isEqualTo(Status.CLOSED);
        assertThat(seen(number).stage()).isEqualTo("DONE");
        assertThat(tickets.view(nurse, number).rating().stars()).isEqualTo(5);
        assertThat(tickets.view(nurse, number).allowed()).doesNotContain(CustomerStep.RATE);
        assertThat(mails(number)).containsExactly("servicerequest.staffRated to Consultant");
    }

    @Test
    void declined_with_reasons_until_the_estimate_is_right_and_each_version_stays_visible() {
        long number = estimated();
        assertThatThrownBy(
                        () -> decisions.decline(administrator, number, 1, key(), " ", version(administrator, number)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("required");

        decisions.decline(administrator, number, 1, key(), "Te duur voor ons", version(administrator, number));

        assertThat(seen(number).stage()).isEqualTo("DECLINED");
        preparation.estimate(consultant, number, key(), estimate("5", "100"), version(consultant, number));
        assertThat(seen(number).estimates())
                .extracting(Estimate::version, Estimate::state, Estimate::reason, Estimate::decidedBy)
                .containsExactly(
                        tuple(2, EstimateState.WAITING, "", ""),
                        tuple(1, EstimateState.DECLINED, "Te duur voor ons", "Beheerder"));
        decisions.approve(administrator, number, 2, version(administrator, number));
        assertThat(seen(number).agreed()).isEqualTo(new BigDecimal("5.00"));
    }

    @Test
    void more_hours_than_estimated_need_a_new_estimate_that_is_approved_first() {
        long number = approved();
        writes(number, "2026-10-08", "7", "Gebouwd");
        int version = version(consultant, number);

        assertThatThrownBy(() -> writes(number, "2026-10-08", "1,25", "Getest"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("servicerequest.overEstimate")
                .extracting(refused -> ((InvalidInput) refused).arguments())
                .isEqualTo(new Object[] {new BigDecimal("1.00")});
        assertThat(version(consultant, number)).isEqualTo(version);
        assertThatThrownBy(() -> preparation.estimate(
                        consultant, number, key(), estimate("6", "100"), version(consultant, number)))
                .hasMessage("servicerequest.lessThanWritten");

        preparation.estimate(consultant, number, key(), estimate("10", "100"), version(consultant, number));
        assertThatThrownBy(() -> writes(number, "2026-10-08", "1", "Getest"))
                .isInstanceOf(Conflict.class)
                .hasMessage("ticket.stepNotPossible");
        decisions.decline(
                administrator, number, 2, key(), "Probeer het binnen de acht", version(administrator, number));
        assertThat(seen(number).stage()).as("what was approved still holds").isEqualTo("EXECUTING");
        writes(number, "2026-10-08", "1", "Getest");

        preparation.estimate(consultant, number, key(), estimate("9", "100"), version(consultant, number));
        decisions.approve(administrator, number, 3, version(administrator, number));
        writes(number, "2026-10-08", "1", "Nog een test");
        assertThat(seen(number).written()).isEqualTo(new BigDecimal("9.00"));
    }

    @Test
    void an_estimate_that_nobody_decided_about_is_reminded_and_expires() {
        long number = estimated();
        mails(number);

        goesBy(Duration.ofDays(11));
        assertThat(mails(number))
                .contains(
                        "ticket.termSoon to Consultant",
                        "servicerequest.expiresSoon to Beheerder",
                        "servicerequest.expiresSoon to Verpleegkundige");
        assertThat(seen(number).stage()).isEqualTo("ESTIMATED");

        clock.set(Instant.parse("2026-10-22T15:00:00Z"));
        int version = version(administrator, number);
        assertThatThrownBy(() -> decisions.approve(administrator, number, 1, version))
                .as("also before the timer came by")
                .hasMessage("servicerequest.expired");
        timersRun();
        assertThat(seen(number).stage()).isEqualTo("EXPIRED");
        assertThat(seen(number).newest().state()).isEqualTo(EstimateState.EXPIRED);
        assertThat(mails(number))
                .contains("servicerequest.expired to Beheerder", "servicerequest.staffExpired to Consultant")
                .noneMatch(mail -> mail.startsWith("ticket.termLate"));
        assertThatThrownBy(() -> decisions.approve(administrator, number, 1, version(administrator, number)))
                .hasMessage("servicerequest.expired");
        assertThatThrownBy(
                        () -> decisions.decline(administrator, number, 1, key(), "Nee", version(administrator, number)))
                .hasMessage("servicerequest.expired");

        preparation.estimate(
                consultant,
                number,
                key(),
                new TypedEstimate("Opnieuw", "8", "100", "", day("2026-11-05")),
                version(consultant, number));
        decisions.approve(administrator, number, 2, version(administrator, number));
        assertThat(seen(number).stage()).isEqualTo("EXECUTING");
    }

    @Test
    void who_approves_and_up_to_which_amount_is_up_to_the_administrator() {
        long number = estimated();
        assertThatThrownBy(() -> decisions.approve(nurse, number, 1, version(nurse, number)))
                .isInstanceOf(Conflict.class)
                .hasMessage("servicerequest.mayNotDecide");
        assertThatThrownBy(() -> approvers.limit(administrator, nurse.accountId(), "duizend", ""))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("amount");

        approvers.limit(administrator, nurse.accountId(), "500,00", "");
        assertThatThrownBy(() -> decisions.approve(nurse, number, 1, version(nurse, number)))
                .hasMessage("servicerequest.overLimit");
        assertThat(services.view(nurse, number).allowed())
                .as("an estimate above the limit can be declined only")
                .containsExactly(ServiceStep.DECLINE);
        assertThat(decisions.waiting(nurse))
                .extracting(WaitingEstimate::withinLimit)
                .containsExactly(false);

        assertThatThrownBy(() -> approvers.limit(administrator, nurse.accountId(), "900", ""))
                .as("somebody else set an amount since")
                .hasMessage("changedMeanwhile");
        approvers.limit(administrator, nurse.accountId(), "800", "500.00");
        approvers.limit(administrator, administrator.accountId(), "100", "");
        assertThatThrownBy(() -> decisions.approve(administrator, number, 1, version(administrator, number)))
                .hasMessage("servicerequest.overLimit");
        decisions.approve(nurse, number, 1, version(nurse, number));
        assertThat(seen(number).newest().decidedBy()).isEqualTo("Verpleegkundige");
        approvers.limit(administrator, administrator.accountId(), "", "100.00");
        assertThat(approvers.get(administrator, administrator.accountId()).most())
                .isNull();
    }

    @Test
    void approved_twice_even_at_once_is_approved_once() throws Exception {
        long number = estimated();
        int version = version(administrator, number);
        List<Supplier<Boolean>> presses = IntStream.range(0, 6)
                .<Supplier<Boolean>>mapToObj(press -> () -> {
                    decisions.approve(administrator, number, 1, version);
                    return true;
                })
                .toList();

        assertThat(AtOnce.run(presses)).containsOnly(true);

        assertThat(tickets.view(nurse, number).timeline())
                .filteredOn(entry -> entry.values().contains("servicerequest.approved"))
                .hasSize(1);
    }

    @Test
    void who_did_not_see_what_changed_is_told_and_nothing_happens() {
        long number = estimated();
        int seen = version(administrator, number);
        preparation.estimate(consultant, number, key(), estimate("6", "100"), version(consultant, number));

        assertThatThrownBy(() -> decisions.approve(administrator, number, 1, seen))
                .hasMessage("servicerequest.notNewest");
        assertThatThrownBy(() -> decisions.approve(administrator, number, 2, seen))
                .hasMessage("ticket.changedMeanwhile");
        assertThat(seen(number).stage()).isEqualTo("ESTIMATED");
        assertThat(seen(number).estimates())
                .extracting(Estimate::state)
                .containsExactly(EstimateState.WAITING, EstimateState.REPLACED);
    }

    @Test
    void the_same_form_sent_twice_does_its_work_once() {
        long number = requested();
        String key = key();
        int version = version(consultant, number);
        preparation.estimate(consultant, number, key, estimate("8", "100"), version);
        preparation.estimate(consultant, number, key, estimate("8", "100"), version);
        assertThat(seen(number).estimates()).hasSize(1);
        decisions.approve(administrator, number, 1, version(administrator, number));

        String hours = key();
        int before = version(consultant, number);
        TypedHours typed = new TypedHours(day("2026-10-08"), "8", "Alles");
        carryingOut.writeHours(consultant, number, hours, typed, before);
        carryingOut.writeHours(consultant, number, hours, typed, before);
        assertThat(seen(number).written()).isEqualTo(new BigDecimal("8.00"));
    }

    @Test
    void what_is_wrong_with_an_estimate_or_hours_is_told_all_at_once() {
        long number = requested();
        assertThatThrownBy(() -> preparation.estimate(
                        consultant,
                        number,
                        key(),
                        new TypedEstimate("", "acht", "0", "-1", day("2026-10-07")),
                        version(consultant, number)))
                .isInstanceOf(InvalidInput.class)
                .extracting(refused -> ((InvalidInput) refused)
                        .problems().stream()
                                .map(problem -> problem.field() + " " + problem.key())
                                .toList())
                .isEqualTo(List.of(
                        "work required",
                        "estimateHours amount",
                        "rate amountZero",
                        "price amount",
                        "validUntil servicerequest.validPast"));

        long running = approved();
        clock.advance(Duration.ofDays(2));
        for (String day : List.of("2026-10-11", "2026-10-07")) {
            assertThatThrownBy(() -> writes(running, day, "1", "Werk"))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageStartingWith("servicerequest.day");
        }
        assertThat(seen(running).hours()).isEmpty();
    }

    @Test
    void steps_out_of_order_are_refused() {
        long number = requested();
        assertThatThrownBy(() -> writes(number, "2026-10-08", "1", "Werk")).hasMessage("ticket.stepNotPossible");
        assertThatThrownBy(() -> reports(number)).hasMessage("ticket.stepNotPossible");
        assertThatThrownBy(() -> decisions.sendBack(nurse, number, key(), "Nee", version(nurse, number)))
                .hasMessage("ticket.stepNotPossible");
        assertThatThrownBy(() -> resolution.rate(nurse, number, 5, "")).hasMessage("ticket.stepNotPossible");
        long running = approved();
        assertThatThrownBy(
                        () -> preparation.stop(consultant, running, key(), "Toch niet", version(consultant, running)))
                .hasMessage("ticket.stepNotPossible");
    }

    @Test
    void work_that_is_not_right_yet_goes_back_and_closes_by_itself_when_nobody_objects() {
        long number = approved();
        reports(number);
        decisions.sendBack(colleague, number, key(), "De kolommen staan verkeerd om", version(colleague, number));
        assertThat(seen(number).stage()).isEqualTo("EXECUTING");
        assertThat(mails(number))
                .contains("servicerequest.sentBack to Verpleegkundige", "servicerequest.staffSentBack to Consultant");

        reports(number);
        goesBy(Duration.ofDays(30));

        assertThat(seen(number).stage()).isEqualTo("DONE");
        assertThat(mails(number)).contains("servicerequest.closed to Verpleegkundige");
        assertThat(tickets.view(nurse, number).allowed()).as("still").contains(CustomerStep.RATE);
    }

    @Test
    void hours_that_were_written_wrongly_are_put_right_and_the_old_ones_stay_on_the_timeline() {
        long number = approved();
        writes(number, "2026-10-08", "6", "Gebouwd");
        writes(number, "2026-10-08", "1", "Getest");
        Caller other = people.consultant("Andere consultant");
        String pressed = key();
        int before = version(other, number);
        corrects(other, number, pressed, 0, "7", "Gebouwd en gemeten", before);
        corrects(other, number, pressed, 0, "7", "Gebouwd en gemeten", before);

        assertThat(seen(number).written()).isEqualByComparingTo("8");
        assertThat(seen(number).hours().get(0))
                .returns("Gebouwd en gemeten", Hours::what)
                .returns("Consultant", Hours::by);
        assertThat(tickets.view(nurse, number).timeline())
                .last()
                .satisfies(entry -> assertThat(entry.values())
                        .containsExactly("servicerequest.hoursCorrected", "7.00", "2026-10-08", "6.00", "2026-10-08"));
        assertThat(mails(number)).contains("servicerequest.hoursCorrected to Verpleegkundige");

        assertThatThrownBy(() -> corrects(consultant, number, 1, "1.01", "Getest"))
                .as("the estimate holds eight hours")
                .hasMessage("servicerequest.overEstimate");
        corrects(consultant, number, 1, "0", "Dubbel geschreven");
        assertThat(seen(number).written()).isEqualByComparingTo("7");
        writes(number, "2026-10-08", "1", "Opgeleverd");
        assertThat(seen(number).written()).isEqualByComparingTo("8");
    }

    @Test
    void hours_are_corrected_by_consultants_alone_until_they_are_reported() {
        long number = approved();
        writes(number, "2026-10-08", "2", "Gebouwd");
        long another = approved();
        long line = seen(number).hours().get(0).id();
        TypedHours typed = new TypedHours(day("2026-10-08"), "1", "Minder");
        assertThatThrownBy(() -> carryingOut.correctHours(
                        people.support("Support"), number, key(), line, typed, version(consultant, number)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> carryingOut.correctHours(nurse, number, key(), line, typed, version(consultant, number)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        carryingOut.correctHours(consultant, another, key(), line, typed, version(consultant, another)))
                .as("hours of another request")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> corrects(consultant, number, 0, "2", "Gebouwd"))
                .hasMessage("servicerequest.hoursSame");
        assertThatThrownBy(() -> carryingOut.correctHours(
                        consultant, number, key(), line, new TypedHours(null, "", " "), version(consultant, number)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("day", "hours", "hoursWhat"));
        assertThatThrownBy(() -> corrects(consultant, number, key(), 0, "1", "Minder", version(consultant, number) - 1))
                .hasMessage("ticket.changedMeanwhile");
        reports(number);
        assertThatThrownBy(() -> corrects(consultant, number, 0, "1", "Minder")).hasMessage("ticket.stepNotPossible");
        assertThat(seen(number).written()).isEqualByComparingTo("2");
    }

    private void corrects(Caller by, long number, int line, String hours, String what) {
        corrects(by, number, key(), line, hours, what, version(by, number));
    }

    private void corrects(Caller by, long number, String key, int line, String hours, String what, int version) {
        TypedHours typed = new TypedHours(day("2026-10-08"), hours, what);
        carryingOut.correctHours(by, number, key, seen(number).hours().get(line).id(), typed, version);
    }

    @Test
    void a_request_that_leads_to_nothing_is_stopped_with_reasons() {
        long number = estimated();

        preparation.stop(consultant, number, key(), "Dit kan al in nCare", version(consultant, number));

        assertThat(tickets.view(nurse, number).header().status()).isEqualTo(Status.CLOSED);
        assertThat(seen(number).newest().state()).isEqualTo(EstimateState.REPLACED);
        assertThat(decisions.waiting(administrator)).isEmpty();
        assertThat(mails(number)).contains("servicerequest.stopped to Verpleegkundige");
        assertThat(tickets.view(nurse, number).allowed()).doesNotContain(CustomerStep.RATE);
    }

    @Test
    void S19_no_mail_holds_a_word_that_was_typed() {
        String secret = "GEHEIM";
        long number = services.submit(nurse, new NewServiceRequest(key(), secret, secret, List.of()))
                .number();
        preparation.ask(consultant, number, key(), secret, version(consultant, number));
        says(nurse, number, secret);
        preparation.estimate(
                consultant,
                number,
                key(),
                new TypedEstimate(secret, "8", "100", "", day("2026-10-22")),
                version(consultant, number));
        decisions.decline(administrator, number, 1, key(), secret, version(administrator, number));
        preparation.estimate(
                consultant,
                number,
                key(),
                new TypedEstimate(secret, "8", "100", "", day("2026-10-22")),
                version(consultant, number));
        decisions.approve(administrator, number, 2, version(administrator, number));
        writes(number, "2026-10-08", "2", secret);
        carryingOut.report(consultant, number, key(), secret, version(consultant, number));
        decisions.sendBack(nurse, number, key(), secret, version(nurse, number));
        carryingOut.report(consultant, number, key(), secret, version(consultant, number));
        resolution.rate(nurse, number, 4, secret);

        List<?> rows = transaction.get(() -> entityManager
                .createNativeQuery(
                        "select template || ' ' || array_to_string(arguments, ' ') || ' ' || path from outbox where thread = ?1")
                .setParameter(1, "ticket-" + number)
                .getResultList());
        assertThat(rows).hasSizeGreaterThan(15);
        assertThat(rows.toString()).doesNotContain(secret).contains("/ticket/" + number);
    }
}
