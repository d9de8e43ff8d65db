package nl.careconnections.domain.emergency.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.emergency.delivery.Integrator;
import nl.careconnections.domain.emergency.delivery.NewSnapshot;
import nl.careconnections.domain.emergency.delivery.Snapshots;
import nl.careconnections.domain.emergency.people.WardGroup.Member;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest(CareSystem.class)
class WardGroupsTest {

    private static final Set<UUID> NOBODY = Set.of();

    @Inject
    WardGroups wards;

    @Inject
    Caregivers caregivers;

    @Inject
    Snapshots snapshots;

    @Inject
    CareSystem fixture;

    @Inject
    TestClock clock;

    private Integrator ecd;

    @BeforeEach
    void an_organisation() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        ecd = fixture.ecd();
    }

    @Test
    void a_ward_gives_its_members_the_right_to_its_lists() {
        Caregiver anna = fixture.caregiver(ecd);
        Caregiver bas = fixture.caregiver(ecd);
        Caregiver carla = fixture.caregiver(ecd);

        WardGroup linde = wards.create(ecd, ward("linde", anna, bas));
        WardGroup changed = wards.replace(ecd, linde.id(), linde.version(), ward("linde", bas, carla));

        assertThat(linde.members()).extracting(Member::id).containsExactly(anna.id(), bas.id());
        assertThat(changed.members()).extracting(Member::id).containsExactly(bas.id(), carla.id());
        assertThat(changed.version()).isEqualTo(linde.version() + 1);
        assertThat(caregivers.get(ecd, anna.id()).wards()).isEmpty();
        assertThat(caregivers.get(ecd, carla.id()).wards())
                .extracting(Caregiver.WardName::id)
                .containsExactly(linde.id());
        assertThat(fixture.log(linde.subject()))
                .containsExactly(
                        "ward.created",
                        "ward.members.added " + anna.subject() + " " + bas.subject(),
                        "ward.members.added " + carla.subject(),
                        "ward.members.removed " + anna.subject());
    }

    @Test
    void snapshots_know_a_ward_by_its_external_name_until_it_is_removed() {
        WardGroup linde = wards.create(ecd, ward("linde"));
        NewSnapshot empty = new NewSnapshot(clock.now(), null, List.of(), true);
        assertThat(snapshots.begin(ecd, "linde", empty)).isNotNull();

        WardGroup renamed = wards.replace(ecd, linde.id(), linde.version(), ward("linde-2"));
        assertThatThrownBy(() -> snapshots.begin(ecd, "linde", empty)).isInstanceOf(NotFound.class);
        assertThat(snapshots.begin(ecd, "linde-2", empty)).isNotNull();

        wards.remove(ecd, renamed.id(), renamed.version());
        assertThatThrownBy(() -> snapshots.begin(ecd, "linde-2", empty)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> wards.get(ecd, linde.id())).isInstanceOf(NotFound.class);
        assertThat(wards.create(ecd, ward("linde-2")).id()).isNotEqualTo(linde.id());
    }

    @Test
    void an_external_name_exists_once_in_an_organisation() {
        WardGroup linde = wards.create(ecd, ward("linde"));
        WardGroup eik = wards.create(ecd, ward("eik"));

        assertThatThrownBy(() -> wards.create(ecd, ward("linde"))).isInstanceOf(Taken.class);
        assertThatThrownBy(() -> wards.replace(ecd, eik.id(), eik.version(), ward("linde")))
                .isInstanceOf(Taken.class);
        assertThat(wards.create(fixture.ecd(), ward("linde")).externalId()).isEqualTo(linde.externalId());
    }

    @Test
    void S11_nobody_of_another_organisation_becomes_a_member() {
        Caregiver own = fixture.caregiver(ecd);
        Caregiver theirs = fixture.caregiver(fixture.ecd());
        WardGroup linde = wards.create(ecd, ward("linde"));

        assertThatThrownBy(() -> wards.replace(ecd, linde.id(), linde.version(), ward("linde", own, theirs)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("members"));

        assertThat(wards.get(ecd, linde.id())).isEqualTo(linde);
    }

    @Test
    void S11_a_ward_of_another_organisation_is_no_ward() {
        Integrator other = fixture.ecd();
        WardGroup theirs = wards.create(other, ward("linde"));

        assertThatThrownBy(() -> wards.get(ecd, theirs.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> wards.replace(ecd, theirs.id(), 1, ward("eik")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> wards.remove(ecd, theirs.id(), 1)).isInstanceOf(NotFound.class);

        assertThat(wards.find(ecd, WardQuery.all(0, 10)).total()).isZero();
        assertThat(wards.get(other, theirs.id())).isEqualTo(theirs);
    }

    @Test
    void who_is_removed_leaves_every_ward_and_its_version_tells_so() {
        Caregiver anna = fixture.caregiver(ecd);
        WardGroup linde = wards.create(ecd, ward("linde", anna));

        caregivers.remove(ecd, anna.id(), anna.version());

        WardGroup after = wards.get(ecd, linde.id());
        assertThat(after.members()).isEmpty();
        assertThat(after.version()).isEqualTo(linde.version() + 1);
        assertThatThrownBy(() -> wards.replace(ecd, linde.id(), linde.version(), ward("linde")))
                .isInstanceOf(Outdated.class);
    }

    @Test
    void the_same_again_changes_nothing() {
        WardGroup linde = wards.create(ecd, ward("linde", fixture.caregiver(ecd)));
        Set<UUID> members = new HashSet<>();
        linde.members().forEach(member -> members.add(member.id()));

        WardGroup again =
                wards.replace(ecd, linde.id(), linde.version(), new WardDetails("linde", linde.displayName(), members));

        assertThat(again).isEqualTo(linde);
        assertThat(fixture.log(linde.subject())).hasSize(2);
    }

    @Test
    void many_members_are_logged_in_entries_that_hold_them() {
        Caregiver[] many = new Caregiver[60];
        for (int i = 0; i < many.length; i++) {
            many[i] = fixture.caregiver(ecd);
        }

        WardGroup linde = wards.create(ecd, ward("linde", many));

        assertThat(linde.members()).hasSize(60);
        assertThat(fixture.log(linde.subject())).hasSize(3);
        assertThat(String.join(" ", fixture.log(linde.subject())))
                .contains(many[0].subject(), many[49].subject(), many[50].subject(), many[59].subject());
    }

    @Test
    void a_ward_has_both_names() {
        assertThatThrownBy(() -> wards.create(ecd, new WardDetails(" ", "", NOBODY)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("externalId", "displayName"));
    }

    @Test
    void the_database_finds_by_number_and_external_name() {
        WardGroup linde = wards.create(ecd, ward("linde"));
        WardGroup eik = wards.create(ecd, ward("eik"));

        assertThat(wards.find(ecd, new WardQuery(Optional.empty(), Optional.of("eik"), 0, 10))
                        .items())
                .containsExactly(eik);
        assertThat(wards.find(ecd, new WardQuery(Optional.of(linde.id()), Optional.empty(), 0, 10))
                        .items())
                .containsExactly(linde);
        assertThat(wards.find(ecd, WardQuery.all(1, 10)).items()).containsExactly(eik);
    }

    private static WardDetails ward(String externalId, Caregiver... members) {
        Set<UUID> ids = new HashSet<>();
        for (Caregiver member : members) {
            ids.add(member.id());
        }
        return new WardDetails(externalId, "Afdeling " + externalId, ids);
    }
}
