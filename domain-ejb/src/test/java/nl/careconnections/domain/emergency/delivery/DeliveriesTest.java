package nl.careconnections.domain.emergency.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest(WardWithKeys.class)
class DeliveriesTest {

    private static final Instant TAKEN = Instant.parse("2026-10-08T07:30:00Z");
    private static final LocalDate BORN = LocalDate.of(1950, 3, 12);

    @Inject
    Deliveries deliveries;

    @Inject
    Snapshots snapshots;

    @Inject
    Completion completion;

    @Inject
    WardWithKeys fixture;

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    AccessLog accessLog;

    private long organisation;
    private long ward;
    private Integrator ecd;
    private Caller keeper;

    @BeforeEach
    void a_ward_that_delivers() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        organisation = fixture.organisation();
        ward = fixture.ward(organisation, WardWithKeys.WARD);
        ecd = fixture.integrator(organisation, KeyScope.MEDICATION_IN);
        keeper = fixture.keeper();
    }

    @Test
    void the_age_of_a_ward_is_told_by_what_was_agreed_and_how_long_lists_hold() {
        assertThat(state()).isEqualTo(DeliveryState.NONE);
        UUID set = begin("c1");
        assertThat(state()).isEqualTo(DeliveryState.NONE);
        deliver(set, "c1", bundle("1950-03-12"));
        completion.complete(ecd, WardWithKeys.WARD, set);

        assertThat(state()).isEqualTo(DeliveryState.FRESH);
        clock.set(TAKEN.plus(Duration.ofHours(2)));
        assertThat(state()).isEqualTo(DeliveryState.FRESH);
        clock.advance(Duration.ofSeconds(1));
        assertThat(state()).isEqualTo(DeliveryState.LATE);
        clock.set(TAKEN.plus(Duration.ofHours(24)));
        assertThat(state()).isEqualTo(DeliveryState.EXPIRED);
    }

    @Test
    void open_sets_and_completed_ones_tell_how_far_they_are() {
        UUID done = begin("c1");
        deliver(done, "c1", bundle("1950-03-12"));
        completion.complete(ecd, WardWithKeys.WARD, done);
        clock.advance(Duration.ofMinutes(1));
        UUID open = begin("c1", "c2");
        deliver(open, "c2", "this is no Bundle");

        assertThat(deliveries.sets(keeper, organisation, ward, 0).rows())
                .extracting(DeliveredSet::id, DeliveredSet::state, DeliveredSet::clients, DeliveredSet::delivered)
                .containsExactly(tuple(open, "OPEN", 2, 1), tuple(done, "CURRENT", 1, 1));
        assertThat(deliveries.wards(keeper, organisation, 0).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.open()).isEqualTo(1));
        assertThat(deliveries.sets(keeper, organisation, ward, 1).rows()).isEmpty();
    }

    @Test
    void what_could_not_be_read_is_told_as_it_was_answered_and_looking_is_logged() {
        UUID set = begin("c1", "c2");
        deliver(set, "c1", bundle("1950-03-12"));
        ReceivedClient answered = deliver(set, "c2", "this is no Bundle");

        List<ReceivedClient> told =
                deliveries.troubles(keeper, organisation, set, 0).rows();
        assertThat(told)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("quarantined.words")
                .containsExactly(answered);
        assertThat(told.get(0).quarantined())
                .extracting(ReceivedClient.QuarantinedPart::words)
                .containsExactly("het bestand is beschadigd of niet compleet");
        assertThat(accessLog.about("snapshot:" + set, 1))
                .extracting(AccessRecord::action)
                .containsExactly("quarantine.viewed");
    }

    @Test
    void what_was_refused_is_listed_with_its_reason() {
        UUID set = begin("c1");
        assertThatThrownBy(() -> deliver(set, "c1", bundle("1951-01-01"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> completion.complete(ecd, "Elders", set)).isInstanceOf(NotFound.class);

        assertThat(deliveries.refusals(keeper, organisation, 0).rows())
                .extracting(RefusedDelivery::action, RefusedDelivery::reason, RefusedDelivery::ward)
                .containsExactly(
                        tuple("ward.asked", "no such ward", ""),
                        tuple("snapshot.delivered", "another birth date", WardWithKeys.WARD));
    }

    @Test
    void S11_only_application_administrators_look_and_wards_of_another_organisation_are_not_there() {
        UUID set = begin("c1");
        long other = fixture.organisation();
        for (Caller caller : new Caller[] {
            people.administrator(organisation, "Beheerder"),
            people.administrator(other, "Beheerder elders"),
            people.support("Support")
        }) {
            assertThatThrownBy(() -> deliveries.wards(caller, organisation, 0)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> deliveries.ward(caller, organisation, ward))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> deliveries.sets(caller, organisation, ward, 0))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> deliveries.troubles(caller, organisation, set, 0))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> deliveries.refusals(caller, organisation, 0))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> deliveries.sets(keeper, other, ward, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> deliveries.troubles(keeper, other, set, 0)).isInstanceOf(NotFound.class);
    }

    private DeliveryState state() {
        return deliveries.ward(keeper, organisation, ward).state();
    }

    private UUID begin(String... ids) {
        return snapshots.begin(
                ecd,
                WardWithKeys.WARD,
                new NewSnapshot(
                        TAKEN,
                        TAKEN,
                        Arrays.stream(ids)
                                .map(id -> new ClientEnvelope(id, "V. Voorbeeld", BORN, "12", new byte[0], false))
                                .toList(),
                        false));
    }

    private ReceivedClient deliver(UUID set, String client, String bundle) {
        return snapshots.deliver(
                ecd, WardWithKeys.WARD, set, client, bundle.getBytes(StandardCharsets.UTF_8), BundleFormat.JSON);
    }

    private static String bundle(String birthDate) {
        return """
                {"resourceType": "Bundle", "type": "searchset", "entry": [
                  {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient", "id": "1", "birthDate": "%s",
                    "name": [{"family": "Voorbeeld"}]}}]}""".formatted(birthDate);
    }
}
