package nl.careconnections.domain.emergency.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class EmergencySettingsTest {

    @Inject
    EmergencySettings settings;

    @Inject
    TestPeople people;

    @Inject
    AccessLog log;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private long organisation;
    private Caller administrator;

    @BeforeEach
    void an_organisation() {
        organisation = people.organisation("Zorggroep " + UUID.randomUUID());
        administrator = people.administrator(organisation, "Beheerder");
    }

    @Test
    void where_nothing_was_decided_lists_hold_a_day_and_data_come_every_hour() {
        EmergencySetting setting = settings.get(administrator, organisation);

        assertThat(setting.validHours()).isEqualTo(24);
        assertThat(setting.intervalMinutes()).isEqualTo(60);
        assertThat(setting.riskyMedicines()).isEmpty();
        assertThat(setting.networks()).isEmpty();
        assertThat(setting.backupPhrase()).isEmpty();
        assertThat(setting.linkOnly()).isFalse();
        assertThat(setting.numbers())
                .extracting(Number::kind)
                .containsExactly(NumberKind.HELP_DESK, NumberKind.EMERGENCY);
    }

    @Test
    void what_is_decided_is_kept_and_in_the_access_log() {
        long ward = ward(organisation);
        EmergencySetting wanted = new EmergencySetting(
                organisation,
                12,
                30,
                List.of("B01AA", " fentanyl "),
                List.of(
                        new Number("Apotheek Voorbeeld", "030 000 00 00", NumberKind.PHARMACY, Optional.empty()),
                        new Number("Apotheek van de wijk", "030 000 00 01", NumberKind.PHARMACY, Optional.of(ward)),
                        new Number("Achterwacht", "112", NumberKind.OTHER, Optional.empty())),
                List.of("198.51.100.0/24", "2001:db8::/32"),
                "",
                LocalTime.of(5, 45),
                true,
                0);

        EmergencySetting kept = settings.change(administrator, wanted);

        assertThat(kept).isEqualTo(settings.get(administrator, organisation));
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.riskyMedicines()).containsExactly("B01AA", "fentanyl");
        assertThat(kept.networks()).isEqualTo(wanted.networks());
        assertThat(kept.mailAt()).isEqualTo(wanted.mailAt());
        assertThat(kept.linkOnly()).isTrue();
        assertThat(kept.pharmacies(ward))
                .extracting(Number::name)
                .containsExactly("Apotheek van de wijk", "Apotheek Voorbeeld");
        assertThat(kept.pharmacies(ward + 1)).extracting(Number::name).containsExactly("Apotheek Voorbeeld");
        assertThat(kept.others(ward))
                .extracting(Number::kind)
                .containsExactly(NumberKind.OTHER, NumberKind.HELP_DESK, NumberKind.EMERGENCY);
        assertThat(log.about("organisation:" + organisation, 1).get(0).action()).isEqualTo("emergency.settingChanged");
    }

    @Test
    void a_number_of_the_supplier_that_nobody_changed_stays_the_suppliers() {
        EmergencySetting read = settings.get(administrator, organisation);
        settings.change(administrator, read);

        assertThat(settings.get(administrator, organisation).numbers()).isEqualTo(read.numbers());
        assertThat(transaction.get(() -> entityManager
                        .createNativeQuery("select 1 from emergency_number where organisation_id = ?1")
                        .setParameter(1, organisation)
                        .getResultList()))
                .isEmpty();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        long elsewhere = ward(people.organisation("Elders " + UUID.randomUUID()));
        EmergencySetting wrong = new EmergencySetting(
                organisation,
                49,
                4,
                List.of("B0"),
                List.of(
                        new Number("Goed", "030 000 00 00", NumberKind.OTHER, Optional.empty()),
                        new Number(" ", "bel de apotheek", null, Optional.of(elsewhere))),
                List.of("198.51.100.0/33", "0.0.0.0/0"),
                "",
                null,
                false,
                0);

        assertThatThrownBy(() -> settings.change(administrator, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly(
                                        "validHours",
                                        "intervalMinutes",
                                        "riskyMedicines",
                                        "numberName2",
                                        "number2",
                                        "numberKind2",
                                        "numberWard2",
                                        "networks",
                                        "networks",
                                        "mailAt"));
        assertThat(settings.get(administrator, organisation).version()).isZero();
    }

    @Test
    void R4_who_read_before_somebody_elses_change_is_told() {
        EmergencySetting read = settings.get(administrator, organisation);
        settings.change(administrator, read);

        assertThatThrownBy(() -> settings.change(administrator, read))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.key()).isEqualTo("changedMeanwhile"));
    }

    @Test
    void a_phrase_can_be_read_aloud_is_new_each_time_and_stands_nowhere_readable() {
        String phrase = settings.renewPhrase(administrator, organisation);

        assertThat(phrase).matches("([a-z]{4}-){5}[a-z]{4}");
        assertThat(settings.get(administrator, organisation).backupPhrase()).isEqualTo(phrase);
        Object row = transaction.get(() -> entityManager
                .createNativeQuery("select encode(phrase, 'escape') from emergency_setting where organisation_id = ?1")
                .setParameter(1, organisation)
                .getSingleResult());
        assertThat(row.toString()).doesNotContain(phrase);
        settings.change(administrator, settings.get(administrator, organisation));
        assertThat(settings.get(administrator, organisation).backupPhrase()).isEqualTo(phrase);
        assertThat(settings.renewPhrase(administrator, organisation)).isNotEqualTo(phrase);
    }

    @Test
    void S11_only_those_who_look_after_an_organisation_see_and_change_its_settings() {
        Caller keeper = people.applicationAdministrator("Applicatiebeheerder");
        assertThat(settings.change(keeper, settings.get(keeper, organisation)).version())
                .isEqualTo(1);
        for (Caller caller : List.of(people.contact(organisation, "Melder"), people.support("Support"))) {
            assertRefused(NotAllowed.class, caller);
        }
        long other = people.organisation("Ander " + UUID.randomUUID());
        assertRefused(NotFound.class, people.administrator(other, "Beheerder elders"));
        assertThat(settings.get(keeper, organisation).version()).isEqualTo(1);
    }

    private void assertRefused(Class<? extends Exception> why, Caller caller) {
        EmergencySetting setting = settings.of(organisation);
        assertThatThrownBy(() -> settings.get(caller, organisation)).isInstanceOf(why);
        assertThatThrownBy(() -> settings.change(caller, setting)).isInstanceOf(why);
        assertThatThrownBy(() -> settings.renewPhrase(caller, organisation)).isInstanceOf(why);
    }

    private long ward(long organisationId) {
        return transaction.get(() -> ((java.lang.Number) entityManager
                        .createNativeQuery("""
                                insert into ward (organisation_id, external_id, name, created_at, changed_at)
                                values (?1, 'wijk', 'De wijk', now(), now()) returning id""")
                        .setParameter(1, organisationId)
                        .getSingleResult())
                .longValue());
    }
}
