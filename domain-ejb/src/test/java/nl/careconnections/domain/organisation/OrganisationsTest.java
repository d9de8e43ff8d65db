package nl.careconnections.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleague;
import nl.careconnections.domain.account.ColleagueDetails;
import nl.careconnections.domain.account.ColleagueState;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.account.NewColleague;
import nl.careconnections.domain.account.Openness;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class OrganisationsTest {

    @Inject
    Organisations organisations;

    @Inject
    Colleagues colleagues;

    @Inject
    People people;

    @Inject
    TestPeople testPeople;

    @Inject
    AccessLog log;

    private Caller staff;

    @BeforeEach
    void somebody_who_may_do_this() {
        staff = testPeople.applicationAdministrator("Applicatiebeheerder");
    }

    @Test
    void a_new_customer_begins_with_an_invited_administrator() {
        long id = organisations.create(staff, wanted("Zorggroep Noord"));

        Organisation organisation = organisations.get(staff, id);
        assertThat(organisation.name()).isEqualTo("Zorggroep Noord");
        assertThat(organisation.callBack()).contains("centrale nummer");
        assertThat(openness(organisation)).isEqualTo(Openness.EVERYBODY);
        assertThat(colleagues.list(staff, id))
                .singleElement()
                .satisfies(first -> assertThat(first.details().administrator()).isTrue())
                .extracting(Colleague::state)
                .isEqualTo(ColleagueState.INVITED);
        assertThat(log.about("organisation:" + id, 5))
                .extracting(AccessRecord::action)
                .containsExactly("organisation.created");
    }

    @Test
    void R4_the_same_form_sent_twice_makes_one() {
        NewOrganisation form = wanted("Zorggroep Dubbel");

        long first = organisations.create(staff, form);

        assertThat(organisations.create(staff, form)).isEqualTo(first);
        assertThat(organisations.search(staff, "Zorggroep Dubbel", 0, 10).total())
                .isEqualTo(1);
        assertThat(colleagues.list(staff, first)).hasSize(1);
    }

    @Test
    void nobody_gets_in_without_a_call_back() {
        NewOrganisation form = wanted("Zorggroep Ongebeld");
        NewOrganisation silent = new NewOrganisation(
                form.submissionKey(), form.name(), form.city(), form.phone(), "  ", form.administrator());

        assertRefused("callBack", "required", () -> organisations.create(staff, silent));
        assertThat(organisations.search(staff, "Ongebeld", 0, 10).total()).isZero();
    }

    @Test
    void U3_everything_that_is_wrong_with_organisation_and_administrator_is_told_at_once() {
        organisations.create(staff, wanted("Zorggroep Bezet"));
        NewColleague administrator = wanted("Zorggroep Bezet").administrator();
        NewOrganisation wrong = new NewOrganisation(
                UUID.randomUUID().toString(),
                " zorggroep  BEZET",
                "p".repeat(101),
                "12",
                "",
                new NewColleague(administrator.submissionKey(), "geen adres", administrator.details()));

        assertThatThrownBy(() -> organisations.create(staff, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.field() + " " + problem.key())
                                .containsExactlyInAnyOrder(
                                        "organisationName organisation.nameTaken",
                                        "city tooLong",
                                        "organisationPhone account.phone",
                                        "callBack required",
                                        "email account.email"));
    }

    @Test
    void a_refused_administrator_leaves_no_organisation_behind() {
        NewOrganisation form = wanted("Zorggroep Zonder");
        NewOrganisation wrong = new NewOrganisation(
                form.submissionKey(),
                form.name(),
                form.city(),
                form.phone(),
                form.callBack(),
                new NewColleague(
                        UUID.randomUUID().toString(),
                        "geen adres",
                        form.administrator().details()));

        assertRefused("email", "account.email", () -> organisations.create(staff, wrong));
        assertThat(organisations.search(staff, "Zorggroep Zonder", 0, 10).total())
                .isZero();
    }

    @Test
    void names_are_unique_whatever_their_capitals() {
        organisations.create(staff, wanted("Zorggroep Uniek"));

        assertRefused(
                "organisationName",
                "organisation.nameTaken",
                () -> organisations.create(staff, wanted("ZORGGROEP uniek")));
    }

    @Test
    void S11_only_an_application_administrator_begins_or_renames_one() {
        long id = testPeople.organisation("Zorggroep Vast");
        for (Caller caller : List.of(
                testPeople.support("Medewerker"),
                testPeople.contact(id, "Contact"),
                testPeople.administrator(id, "Beheerder"))) {
            assertThatThrownBy(() -> organisations.create(caller, wanted("Zorggroep Fout")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> organisations.describe(caller, id, "Anders", "", "", 0))
                    .isInstanceOf(NotAllowed.class);
            assertThat(log.by(caller.accountId(), 5))
                    .extracting(AccessRecord::outcome)
                    .containsOnly(Outcome.REFUSED);
        }
    }

    @Test
    void S11_contact_persons_neither_list_organisations_nor_see_another() {
        long own = testPeople.organisation("Zorggroep Eigen");
        long other = testPeople.organisation("Zorggroep Buren");
        Caller administrator = testPeople.administrator(own, "Beheerder");

        assertThat(organisations.get(administrator, own).callBack()).isEmpty();
        assertThatThrownBy(() -> organisations.get(administrator, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        organisations.open(administrator, other, Map.of(Topic.SUPPORT_QUESTION, Openness.HOLDERS)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> organisations.search(administrator, "", 0, 10)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void staff_find_an_organisation_by_part_of_its_name_or_place() {
        for (int i = 1; i <= 5; i++) {
            organisations.create(staff, wanted("Thuiszorg Zoekveld " + i));
        }

        OrganisationRows second = organisations.search(staff, "zoekVELD", 1, 2);

        assertThat(second.total()).isEqualTo(5);
        assertThat(second.rows())
                .extracting(OrganisationRow::name)
                .containsExactly("Thuiszorg Zoekveld 3", "Thuiszorg Zoekveld 4");
        assertThat(second.rows()).extracting(OrganisationRow::invited).containsOnly(1L);
        assertThat(organisations.search(staff, "100%", 0, 10).rows()).isEmpty();
        assertThat(organisations
                        .search(testPeople.support("Zoeker"), "arnhem", 0, 10)
                        .total())
                .isPositive();
    }

    @Test
    void R4_two_who_rename_at_once_do_not_overwrite_each_other() {
        long id = organisations.create(staff, wanted("Zorggroep Versie"));
        int version = organisations.get(staff, id).version();

        organisations.describe(staff, id, "Zorggroep Versie Twee", "Ede", "0318 123 456", version);

        assertThatThrownBy(() -> organisations.describe(staff, id, "Zorggroep Versie Drie", "", "", version))
                .isInstanceOf(Conflict.class);
        assertThat(organisations.nameOf(id)).isEqualTo("Zorggroep Versie Twee");
        assertThat(organisations.namesOf(Set.of(id, -1L))).containsOnlyKeys(id);
    }

    @Test
    void S11_an_administrator_leaves_a_topic_to_those_it_was_given_to() {
        long id = testPeople.organisation("Zorggroep Onderwerp");
        Caller administrator = testPeople.administrator(id, "Beheerder");
        Caller contact = testPeople.contact(id, "Contactpersoon");
        Colleague seen = colleagues.get(administrator, contact.accountId());
        ColleagueDetails without =
                new ColleagueDetails(seen.name(), "", "", "", Language.NL, false, Set.of(), false, false);
        colleagues.change(administrator, contact.accountId(), without, seen.version());

        assertThat(people.get(contact.accountId()).topics().maySubmit(Topic.SUPPORT_QUESTION))
                .isTrue();
        organisations.open(administrator, id, Map.of(Topic.SUPPORT_QUESTION, Openness.HOLDERS));

        assertThat(people.get(contact.accountId()).topics().maySubmit(Topic.SUPPORT_QUESTION))
                .isFalse();
        assertThat(openness(organisations.get(contact, id))).isEqualTo(Openness.HOLDERS);
        assertThatThrownBy(() -> organisations.open(contact, id, Map.of(Topic.SUPPORT_QUESTION, Openness.EVERYBODY)))
                .isInstanceOf(NotAllowed.class);
    }

    private static NewOrganisation wanted(String name) {
        return new NewOrganisation(
                UUID.randomUUID().toString(),
                name,
                "Arnhem",
                "026 123 45 67",
                "Gebeld met de receptie op het centrale nummer; die verbond door met de beheerder.",
                new NewColleague(
                        UUID.randomUUID().toString(),
                        "eerste." + UUID.randomUUID() + "@zorg.example",
                        new ColleagueDetails(
                                "Eerste Beheerder",
                                "026 123 45 67",
                                "",
                                "Applicatiebeheer",
                                Language.NL,
                                true,
                                Set.of(),
                                true,
                                true)));
    }

    private static void assertRefused(String field, String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(InvalidInput.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }

    private static Openness openness(Organisation organisation) {
        return organisation.topics().stream()
                .filter(open -> open.topic().equals(Topic.SUPPORT_QUESTION))
                .map(OpenTopic::openness)
                .findFirst()
                .orElseThrow();
    }
}
