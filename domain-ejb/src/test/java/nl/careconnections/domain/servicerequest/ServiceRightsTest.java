package nl.careconnections.domain.servicerequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;

/** Who may do what with whose request, over every method that a page can call. */
@DomainTest
class ServiceRightsTest extends ServiceStory {

    private interface Deed {
        void by(Caller caller, long number);
    }

    @Inject
    AccessLog accessLog;

    private Map<String, Deed> customerDeeds() {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        deeds.put("ServiceRequests.view", (caller, number) -> services.view(caller, number));
        deeds.put("Decisions.approve", (caller, number) -> decisions.approve(caller, number, 1, 1));
        deeds.put("Decisions.decline", (caller, number) -> decisions.decline(caller, number, 1, key(), "Nee", 1));
        deeds.put("Decisions.sendBack", (caller, number) -> decisions.sendBack(caller, number, key(), "Nee", 1));
        return deeds;
    }

    private Map<String, Deed> consultantDeeds() {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        deeds.put(
                "Preparation.entrust",
                (caller, number) -> preparation.entrust(caller, number, consultant.accountId(), 1));
        deeds.put("Preparation.ask", (caller, number) -> preparation.ask(caller, number, key(), "Wat?", 1));
        deeds.put(
                "Preparation.estimate",
                (caller, number) -> preparation.estimate(caller, number, key(), estimate("8", "100"), 1));
        deeds.put("Preparation.stop", (caller, number) -> preparation.stop(caller, number, key(), "Nee", 1));
        deeds.put(
                "CarryingOut.writeHours",
                (caller, number) -> carryingOut.writeHours(
                        caller, number, key(), new TypedHours(day("2026-10-08"), "1", "Werk"), 1));
        deeds.put(
                "CarryingOut.correctHours",
                (caller, number) -> carryingOut.correctHours(
                        caller, number, key(), 1, new TypedHours(day("2026-10-08"), "1", "Werk"), 1));
        deeds.put("CarryingOut.report", (caller, number) -> carryingOut.report(caller, number, key(), "Klaar", 1));
        return deeds;
    }

    private Map<String, Deed> staffDeeds() {
        Map<String, Deed> deeds = consultantDeeds();
        deeds.put("ServiceRequests.handle", (caller, number) -> services.handle(caller, number));
        return deeds;
    }

    private static final Set<String> WITHOUT_NUMBER = Set.of(
            "ServiceRequests.submit",
            "Decisions.waiting",
            "Approvers.list",
            "Approvers.get",
            "Approvers.limit",
            "Approvers.seenAs");

    @Test
    void S11_another_organisation_finds_nothing_whatever_it_tries() {
        long number = estimated();

        customerDeeds()
                .forEach((name, deed) -> assertThatThrownBy(() -> deed.by(stranger, number))
                        .as(name)
                        .isInstanceOf(NotFound.class));
        staffDeeds()
                .forEach((name, deed) -> assertThatThrownBy(() -> deed.by(stranger, number))
                        .as(name)
                        .isInstanceOf(NotAllowed.class));

        assertThat(seen(number).stage()).isEqualTo("ESTIMATED");
        assertThat(decisions.waiting(stranger)).isEmpty();
        assertThat(accessLog.by(stranger.accountId(), 100))
                .hasSize(customerDeeds().size() + staffDeeds().size())
                .allMatch(entry -> entry.outcome() == Outcome.REFUSED);
    }

    @Test
    void S11_support_reads_but_takes_no_step_and_other_staff_see_nothing() {
        long number = estimated();

        assertThat(services.handle(support, number).allowed()).isEmpty();
        consultantDeeds()
                .forEach((name, deed) -> assertThatThrownBy(() -> deed.by(support, number))
                        .as(name)
                        .isInstanceOf(NotAllowed.class));
        assertThat(accessLog.by(support.accountId(), 100))
                .filteredOn(entry -> entry.outcome() == Outcome.REFUSED)
                .hasSize(consultantDeeds().size());
        for (Caller other : List.of(people.productOwner("Producteigenaar"), people.finance("Financiën"))) {
            staffDeeds()
                    .forEach((name, deed) -> assertThatThrownBy(() -> deed.by(other, number))
                            .as(name)
                            .isInstanceOf(NotFound.class));
        }
        staffDeeds()
                .forEach((name, deed) -> assertThatThrownBy(
                                () -> deed.by(people.applicationAdministrator("Applicatiebeheerder"), number))
                        .as(name)
                        .isInstanceOf(NotAllowed.class));
        customerDeeds()
                .forEach((name, deed) -> assertThatThrownBy(() -> deed.by(consultant, number))
                        .as(name)
                        .isInstanceOf(NotAllowed.class));
    }

    @Test
    void S11_only_administrators_of_the_organisation_say_who_approves() {
        assertThatThrownBy(() -> approvers.list(nurse)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> approvers.limit(nurse, nurse.accountId(), "9999", ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> approvers.limit(stranger, nurse.accountId(), "9999", ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvers.list(consultant)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> decisions.waiting(consultant)).isInstanceOf(NotAllowed.class);
        assertThat(accessLog.by(nurse.accountId(), 10))
                .anyMatch(entry ->
                        entry.action().equals("servicerequest.approverChanged") && entry.outcome() == Outcome.REFUSED);
    }

    @Test
    void S11_no_method_is_left_out_here() {
        Set<String> tried = new TreeSet<>(WITHOUT_NUMBER);
        Stream.of(customerDeeds(), staffDeeds()).forEach(deeds -> tried.addAll(deeds.keySet()));

        Set<String> callable = new TreeSet<>();
        for (Class<?> service : List.of(
                ServiceRequests.class, Preparation.class, Decisions.class, CarryingOut.class, Approvers.class)) {
            Arrays.stream(service.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .forEach(method -> callable.add(service.getSimpleName() + "." + method.getName()));
        }
        assertThat(tried).isEqualTo(callable);
    }
}
