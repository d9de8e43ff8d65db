package nl.careconnections.domain.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Staff;
import nl.careconnections.domain.account.StaffMember;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class TeamsTest {

    @Inject
    Teams teams;

    @Inject
    TeamChanges changes;

    @Inject
    Products products;

    @Inject
    Staff staff;

    @Inject
    TestPeople people;

    @Inject
    AccessLog log;

    private Caller administrator;
    private Caller anna;
    private Caller bert;
    private long ncare;

    @BeforeEach
    void support_of_two() {
        administrator = people.applicationAdministrator("Applicatiebeheerder");
        anna = people.support("Anna Support");
        bert = people.support("Bert Support");
        ncare = products.find("ncare").orElseThrow().id();
    }

    @Test
    void one_team_is_there_from_the_start() {
        assertThat(teams.nameOf(1)).isEqualTo("Support");
    }

    @Test
    void what_no_team_claimed_comes_in_with_the_oldest() {
        made(named("Jongste"));
        long oldest = teams.names().stream().mapToLong(TeamName::id).min().orElseThrow();

        assertThat(teams.receiverOf(null)).isEqualTo(oldest);
        assertThat(teams.receiverOf(987_654L)).isEqualTo(oldest);
    }

    @Test
    void a_team_without_people_is_all_of_support_and_without_leads_the_administrators_hear_of_it() {
        long team = made(named("Leeg"));

        assertThat(teams.membersOf(team))
                .contains(anna.accountId(), bert.accountId())
                .doesNotContain(administrator.accountId());
        assertThat(teams.leadsOf(team)).contains(administrator.accountId()).doesNotContain(anna.accountId());
    }

    @Test
    void a_team_is_its_people_and_its_leads_are_some_of_them() {
        long team = made(new TeamDetails(
                name("Vol"),
                Set.of(anna.accountId(), bert.accountId(), administrator.accountId()),
                Set.of(bert.accountId(), administrator.accountId()),
                Set.of()));

        assertThat(teams.membersOf(team)).containsExactlyInAnyOrder(anna.accountId(), bert.accountId());
        assertThat(teams.leadsOf(team)).containsExactly(bert.accountId());
        assertThat(changes.get(administrator, team).members())
                .containsExactly(
                        new TeamMember(anna.accountId(), "Anna Support", false),
                        new TeamMember(bert.accountId(), "Bert Support", true));
    }

    @Test
    void who_left_is_told_nothing_any_more() {
        long team = made(new TeamDetails(
                name("Afscheid"), Set.of(anna.accountId(), bert.accountId()), Set.of(bert.accountId()), Set.of()));
        StaffMember leaving = staff.get(administrator, bert.accountId());
        staff.remove(administrator, bert.accountId(), leaving.version());

        assertThat(teams.membersOf(team)).containsExactly(anna.accountId());
        assertThat(teams.leadsOf(team)).contains(administrator.accountId());
        assertThat(changes.get(administrator, team).members())
                .extracting(TeamMember::name)
                .containsExactly("Anna Support");
    }

    @Test
    void a_product_comes_in_where_it_was_taken_to_last() {
        long first = made(new TeamDetails(name("Een"), Set.of(), Set.of(), Set.of(ncare)));
        assertThat(teams.receiverOf(ncare)).isEqualTo(first);
        long second = made(new TeamDetails(name("Twee"), Set.of(), Set.of(), Set.of(ncare)));

        assertThat(teams.receiverOf(ncare)).isEqualTo(second);
        assertThat(changes.get(administrator, first).products()).isEmpty();
        assertThat(changes.get(administrator, second).products()).hasSize(1);
        change(second, new TeamDetails(name("Twee"), Set.of(), Set.of(), Set.of()));
        assertThat(teams.receiverOf(ncare))
                .as("stays until another team takes it")
                .isEqualTo(second);
    }

    @Test
    void names_are_asked_for_and_given_once() {
        String name = name("Dubbel");
        long team = made(new TeamDetails(name, Set.of(), Set.of(), Set.of()));

        refused("name", "required", () -> made(new TeamDetails(" ", Set.of(), Set.of(), Set.of())));
        refused("name", "tooLong", () -> made(new TeamDetails("x".repeat(61), Set.of(), Set.of(), Set.of())));
        refused(
                "name",
                "team.nameTaken",
                () -> made(new TeamDetails(name.toUpperCase(), Set.of(), Set.of(), Set.of())));
        change(team, new TeamDetails(name, Set.of(), Set.of(), Set.of()));
        remove(team);
        assertThat(made(new TeamDetails(name, Set.of(), Set.of(), Set.of())))
                .as("the name of a team that ended")
                .isNotEqualTo(team);
    }

    @Test
    void R4_the_same_form_makes_one_team_and_a_change_of_others_is_not_overwritten() {
        TeamDetails details = named("Eenmaal");
        String key = UUID.randomUUID().toString();
        long team = changes.create(administrator, key, details);
        assertThat(changes.create(administrator, key, details)).isEqualTo(team);

        Team seen = changes.get(administrator, team);
        changes.change(administrator, team, named("Eerst"), seen.version());
        assertThatThrownBy(() -> changes.change(administrator, team, named("Later"), seen.version()))
                .isInstanceOf(Conflict.class)
                .extracting("key")
                .isEqualTo("changedMeanwhile");
    }

    @Test
    void a_team_that_ended_gets_no_work_and_keeps_its_name() {
        TeamDetails details = named("Voorbij");
        long team = made(details);
        remove(team);

        assertThat(teams.list(anna)).extracting(Team::id).doesNotContain(team);
        assertThat(teams.names()).extracting(TeamName::id).doesNotContain(team);
        assertThat(teams.nameOf(team)).isEqualTo(details.name());
        assertThat(teams.isInUse(team)).isFalse();
        refused("team", "team.unknown", () -> teams.nameOfReceiver(team));
        assertThatThrownBy(() -> changes.get(administrator, team)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_team_with_products_and_the_last_team_stay() {
        long holder = made(new TeamDetails(name("Houder"), Set.of(), Set.of(), Set.of(ncare)));
        assertThat(key(() -> remove(holder))).isEqualTo("team.hasProducts");

        List<Team> others =
                teams.list(anna).stream().filter(team -> team.id() != holder).toList();
        others.forEach(team -> remove(team.id()));
        assertThat(key(() -> remove(holder))).isEqualTo("team.last");
    }

    @Test
    void S11_only_application_administrators_change_teams_and_only_staff_see_them() {
        Caller customer = people.contact(people.organisation(name("Zorg")), "Contactpersoon");
        long team = made(named("Dicht"));

        assertThatThrownBy(() -> teams.list(customer)).isInstanceOf(NotAllowed.class);
        for (Caller other : List.of(customer, anna)) {
            assertThatThrownBy(() -> changes.get(other, team)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> changes.candidates(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> changes.create(other, "sleutel", named("Eigen")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> changes.change(other, team, named("Anders"), 1))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> changes.remove(other, team, 1)).isInstanceOf(NotAllowed.class);
        }
        assertThat(log.about("team:" + team, 50))
                .extracting(AccessRecord::outcome)
                .containsOnlyOnce(Outcome.DONE)
                .contains(Outcome.REFUSED);
    }

    private long made(TeamDetails details) {
        return changes.create(administrator, UUID.randomUUID().toString(), details);
    }

    private void change(long team, TeamDetails details) {
        changes.change(
                administrator, team, details, changes.get(administrator, team).version());
    }

    private void remove(long team) {
        changes.remove(administrator, team, changes.get(administrator, team).version());
    }

    private static TeamDetails named(String name) {
        return new TeamDetails(name(name), Set.of(), Set.of(), Set.of());
    }

    private static String name(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void refused(String field, String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOf(InvalidInput.class)
                .returns(field, refusal -> ((InvalidInput) refusal).field())
                .returns(key, refusal -> ((BusinessException) refusal).key());
    }

    private static String key(Runnable step) {
        try {
            step.run();
            return "nothing refused";
        } catch (Conflict e) {
            return e.key();
        }
    }
}
