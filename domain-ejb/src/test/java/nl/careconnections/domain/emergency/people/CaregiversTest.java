package nl.careconnections.domain.emergency.people;

import static nl.careconnections.domain.emergency.people.CareSystem.details;
import static nl.careconnections.domain.emergency.people.CareSystem.inactive;
import static nl.careconnections.domain.emergency.people.CareSystem.mail;
import static nl.careconnections.domain.emergency.people.CareSystem.sms;
import static nl.careconnections.domain.emergency.people.CareSystem.userName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.emergency.delivery.Integrator;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest(CareSystem.class)
class CaregiversTest {

    private static final Optional<String> NO_PASSWORD = Optional.empty();
    private static final CaregiverQuery EVERYBODY = CaregiverQuery.everybody(0, 10);

    @Inject
    Caregivers caregivers;

    @Inject
    CareSystem fixture;

    private Integrator ecd;

    @BeforeEach
    void an_organisation() {
        ecd = fixture.ecd();
    }

    @Test
    void a_care_system_makes_an_account_and_reads_it_back_without_its_password() {
        CaregiverDetails anna = new CaregiverDetails(
                userName(),
                "p-17",
                " Anna  Voorbeeld ",
                "Anna",
                "Voorbeeld",
                Language.EN,
                true,
                PreferredFactor.SMS,
                List.of(mail("Anna@Zorg.Example"), sms("06 12 34 56 78"), sms("tel:+31-6-87654321")));

        Caregiver created = caregivers.create(ecd, anna, Optional.of(CareSystem.BCRYPT));

        Caregiver read = caregivers.get(ecd, created.id());
        assertThat(read).isEqualTo(created);
        assertThat(read.details().displayName()).isEqualTo("Anna Voorbeeld");
        assertThat(read.details().channels())
                .containsExactly(mail("anna@zorg.example"), sms("+31612345678"), sms("+31687654321"));
        assertThat(read.details().preferredFactor()).isEqualTo(PreferredFactor.SMS);
        assertThat(read.hasPassword()).isTrue();
        assertThat(fixture.secrets(created)).containsExactly(CareSystem.BCRYPT, true, 1);
        assertThat(fixture.log(created.subject())).containsExactly("caregiver.created");
        assertThat(fixture.notices(created)).isEmpty();
    }

    @Test
    void who_comes_without_password_is_to_be_invited() {
        Caregiver created = fixture.caregiver(ecd);

        assertThat(created.hasPassword()).isFalse();
        assertThat(fixture.secrets(created)).containsExactly(null, false, 1);
    }

    @Test
    void a_user_name_exists_once_over_all_organisations_capitals_or_not() {
        String name = userName();
        Integrator other = fixture.ecd();
        caregivers.create(ecd, details(name), NO_PASSWORD);
        Caregiver second = fixture.caregiver(other);
        CaregiverDetails same = details(name.toUpperCase(Locale.ROOT));

        assertThatThrownBy(() -> caregivers.create(other, same, NO_PASSWORD)).isInstanceOf(Taken.class);
        assertThatThrownBy(() -> caregivers.replace(other, second.id(), second.version(), same, NO_PASSWORD))
                .isInstanceOfSatisfying(Taken.class, taken -> {
                    assertThat(taken.field()).isEqualTo("userName");
                    assertThat(taken.arguments()).isEmpty();
                });

        assertThat(caregivers.get(other, second.id())).isEqualTo(second);
    }

    @Test
    void S11_an_account_of_another_organisation_is_no_account() {
        Integrator other = fixture.ecd();
        Caregiver theirs = fixture.caregiver(other);
        UUID id = theirs.id();

        assertThatThrownBy(() -> caregivers.get(ecd, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> caregivers.replace(ecd, id, 1, details(userName()), NO_PASSWORD))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> caregivers.remove(ecd, id, 1)).isInstanceOf(NotFound.class);

        assertThat(caregivers.find(ecd, EVERYBODY).total()).isZero();
        assertThat(caregivers
                        .find(ecd, query(Optional.of(id), Optional.empty(), Optional.empty()))
                        .total())
                .isZero();
        assertThat(caregivers.get(other, id)).isEqualTo(theirs);
        assertThat(fixture.log("organisation:" + ecd.organisationId()))
                .containsExactly(
                        "caregiver.asked no such account",
                        "caregiver.asked no such account",
                        "caregiver.asked no such account");
    }

    @Test
    void S8_who_is_made_inactive_is_out_at_once_and_stays_out_of_old_sessions() {
        Caregiver active = caregivers.create(ecd, details(userName()), Optional.of(CareSystem.BCRYPT));

        Caregiver out = caregivers.replace(ecd, active.id(), active.version(), inactive(active.details()), NO_PASSWORD);
        Caregiver back = caregivers.replace(ecd, out.id(), out.version(), active.details(), NO_PASSWORD);

        assertThat(out.details().active()).isFalse();
        assertThat(back.details().active()).isTrue();
        assertThat(fixture.secrets(back)).containsExactly(CareSystem.BCRYPT, true, 2);
        assertThat(fixture.log(active.subject()))
                .containsExactly("caregiver.created", "caregiver.deactivated active", "caregiver.changed active");
    }

    @Test
    void another_password_ends_sessions_and_no_password_leaves_the_one_before() {
        Caregiver before = caregivers.create(ecd, details(userName()), Optional.of(CareSystem.BCRYPT));
        String other = "{pbkdf2-sha256}600000$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g=";

        Caregiver changed =
                caregivers.replace(ecd, before.id(), before.version(), before.details(), Optional.of(other));
        caregivers.replace(ecd, before.id(), changed.version(), details(userName()), NO_PASSWORD);

        assertThat(fixture.secrets(before)).containsExactly(other, true, 2);
    }

    @Test
    void the_password_delivered_last_ends_no_session_even_when_the_portal_keeps_another_hash() {
        Caregiver before = caregivers.create(ecd, details(userName()), Optional.of(CareSystem.BCRYPT));
        fixture.hashAnew(before);

        Caregiver again = caregivers.replace(
                ecd, before.id(), before.version(), before.details(), Optional.of(CareSystem.BCRYPT));

        assertThat(again).isEqualTo(before);
        assertThat(fixture.secrets(before)).containsExactly(CareSystem.OURS, false, 1);
    }

    @Test
    void S19_an_address_and_a_number_that_are_left_out_are_told_so() {
        Caregiver before = caregivers.create(
                ecd,
                details(userName(), mail("oud@zorg.example"), sms("+31611111111"), sms("+31622222222")),
                Optional.of(CareSystem.BCRYPT));
        CaregiverDetails changed = details(
                before.details().userName(), mail("nieuw@zorg.example"), sms("+31622222222"), sms("+31633333333"));

        Caregiver after = caregivers.replace(ecd, before.id(), before.version(), changed, NO_PASSWORD);

        assertThat(after.details().channels()).isEqualTo(changed.channels());
        assertThat(fixture.notices(before)).containsExactly("MAIL oud@zorg.example", "SMS +31611111111");
        assertThat(fixture.log(before.subject()))
                .containsExactly("caregiver.created", "caregiver.changed emails, phoneNumbers");
    }

    @Test
    void the_same_again_changes_nothing() {
        Caregiver before =
                caregivers.create(ecd, details(userName(), mail("a@zorg.example")), Optional.of(CareSystem.BCRYPT));

        Caregiver again = caregivers.replace(ecd, before.id(), before.version(), before.details(), NO_PASSWORD);

        assertThat(again).isEqualTo(before);
        assertThat(fixture.log(before.subject())).containsExactly("caregiver.created");
    }

    @Test
    void R4_who_read_an_older_version_changes_nothing() {
        Caregiver before = fixture.caregiver(ecd);
        Caregiver after =
                caregivers.replace(ecd, before.id(), before.version(), inactive(before.details()), NO_PASSWORD);

        assertThatThrownBy(
                        () -> caregivers.replace(ecd, before.id(), before.version(), details(userName()), NO_PASSWORD))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> caregivers.remove(ecd, before.id(), before.version()))
                .isInstanceOf(Outdated.class);

        assertThat(caregivers.get(ecd, before.id())).isEqualTo(after);
    }

    @Test
    void who_is_removed_is_gone_and_the_name_is_free() {
        Caregiver leaver =
                caregivers.create(ecd, details(userName(), mail("a@zorg.example")), Optional.of(CareSystem.BCRYPT));

        caregivers.remove(ecd, leaver.id(), leaver.version());

        assertThatThrownBy(() -> caregivers.get(ecd, leaver.id())).isInstanceOf(NotFound.class);
        assertThat(fixture.log(leaver.subject())).containsExactly("caregiver.created", "caregiver.removed");
        assertThat(caregivers
                        .create(ecd, details(leaver.details().userName()), NO_PASSWORD)
                        .id())
                .isNotEqualTo(leaver.id());
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nothing_is_kept() {
        CaregiverDetails wrong = new CaregiverDetails(
                " ",
                "e".repeat(201),
                "",
                "",
                "",
                Language.NL,
                true,
                null,
                List.of(mail("a@b.example, c@d.example"), mail("goed@zorg.example"), sms("112")));

        assertThatThrownBy(() -> caregivers.create(ecd, wrong, Optional.of("Welkom123!")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly(
                                        "userName",
                                        "externalId",
                                        "displayName",
                                        "emails[0].value",
                                        "phoneNumbers[0].value",
                                        "password"));

        assertThat(caregivers.find(ecd, EVERYBODY).total()).isZero();
    }

    @Test
    void pages_neither_skip_nor_repeat_anybody() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(fixture.caregiver(ecd).id());
        }
        List<UUID> read = new ArrayList<>();
        for (int offset = 0; offset < 9; offset += 3) {
            Page<Caregiver> page = caregivers.find(ecd, CaregiverQuery.everybody(offset, 3));
            assertThat(page.total()).isEqualTo(7);
            page.items().forEach(caregiver -> read.add(caregiver.id()));
        }

        assertThat(read).isEqualTo(made);
    }

    @Test
    void the_database_finds_by_number_name_external_name_and_state() {
        CaregiverDetails anna = details(userName());
        Caregiver first = caregivers.create(ecd, anna, NO_PASSWORD);
        Caregiver second = caregivers.create(ecd, inactive(details(userName())), NO_PASSWORD);

        assertThat(found(query(Optional.of(second.id()), Optional.empty(), Optional.empty())))
                .containsExactly(second);
        assertThat(found(query(
                        Optional.empty(), Optional.of(anna.userName().toUpperCase(Locale.ROOT)), Optional.empty())))
                .containsExactly(first);
        assertThat(found(query(Optional.empty(), Optional.empty(), Optional.of(false))))
                .containsExactly(second);
        assertThat(found(query(Optional.of(first.id()), Optional.empty(), Optional.of(false))))
                .isEmpty();
    }

    private List<Caregiver> found(CaregiverQuery query) {
        return caregivers.find(ecd, query).items();
    }

    private static CaregiverQuery query(Optional<UUID> id, Optional<String> userName, Optional<Boolean> active) {
        return new CaregiverQuery(id, userName, Optional.empty(), active, 0, 10);
    }
}
