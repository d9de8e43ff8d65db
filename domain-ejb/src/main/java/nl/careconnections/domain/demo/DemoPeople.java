package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.ColleagueDetails;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.account.DemoAccounts;
import nl.careconnections.domain.account.NewColleague;
import nl.careconnections.domain.account.NewStaffMember;
import nl.careconnections.domain.account.Openness;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.Staff;
import nl.careconnections.domain.account.StaffDetails;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.organisation.NewOrganisation;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.PastTime;

/** The organisations and their people, who began ten weeks ago. */
@ApplicationScoped
public class DemoPeople {

    private static final Duration SINCE = Duration.ofDays(70);
    private static final String CALL_BACK =
            "Teruggebeld op het algemene nummer van de organisatie, naam en functie gecontroleerd";

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    DemoAccounts accounts;

    @Inject
    Organisations organisations;

    @Inject
    Colleagues colleagues;

    @Inject
    Staff staff;

    Cast gather() {
        Map<Part, Player> players = new EnumMap<>(Part.class);
        Instant beginning = clock.instant().minus(SINCE);
        pastTime.at(beginning, () -> {
            supplier(players);
            example(players);
            test(players);
            fiction(players);
        });
        return new Cast(players);
    }

    void goHome(Cast cast) {
        cast.players()
                .values()
                .forEach(player -> accounts.endSessions(player.caller().accountId()));
    }

    private void supplier(Map<Part, Player> players) {
        Part first = Part.APPLICATION_ADMINISTRATOR;
        join(players, first, accounts.firstAdministrator(first.fullName(), first.email()));
        employ(players, Part.SUPPORT_1, "06 00000001", "Medewerker support", Role.SUPPORT);
        employ(players, Part.SUPPORT_2, "06 00000002", "Medewerker support", Role.SUPPORT);
        employ(players, Part.DIRECTOR, "06 00000003", "Directeur", Role.DIRECTOR);
        employ(players, Part.SECOND_DIRECTOR, "06 00000007", "Directeur", Role.DIRECTOR, Role.PUBLISHER);
        employ(players, Part.PRODUCT_OWNER, "06 00000004", "Producteigenaar", Role.PRODUCT_OWNER);
        employ(players, Part.CONSULTANT, "06 00000005", "Consultant", Role.CONSULTANT);
        employ(players, Part.FINANCE, "06 00000006", "Medewerker financiën", Role.FINANCE);
        employ(players, Part.PUBLISHER, "06 00000007", "Publicist", Role.PUBLISHER);
    }

    private void example(Map<Part, Player> players) {
        long id = begin(players, Part.EXAMPLE_ADMINISTRATOR, "Zorggroep Voorbeeld", "Voorbeeldstad", "0300 123 400");
        Caller administrator = players.get(Part.EXAMPLE_ADMINISTRATOR).caller();
        join(players, Part.EXAMPLE_CONTACT, invite(administrator, id, Part.EXAMPLE_CONTACT, "Functioneel beheerder"));
        join(players, Part.EXAMPLE_TEAM_LEADER, invite(administrator, id, Part.EXAMPLE_TEAM_LEADER, "Teamleider"));
        NewColleague invited = new NewColleague(
                "demo-invited",
                "nieuw@voorbeeld.example",
                details("Nieuwe collega Zorggroep Voorbeeld", "Verpleegkundige", Language.NL, false, Set.of()));
        pastTime.at(
                clock.instant().plus(SINCE).minus(Duration.ofDays(1)),
                () -> colleagues.invite(administrator, id, invited));
    }

    private void test(Map<Part, Player> players) {
        long id = begin(players, Part.TEST_ADMINISTRATOR, "Thuiszorg Testdorp", "Testdorp", "0300 123 500");
        Caller administrator = players.get(Part.TEST_ADMINISTRATOR).caller();
        join(players, Part.TEST_CONTACT, invite(administrator, id, Part.TEST_CONTACT, "Application manager"));
    }

    private void fiction(Map<Part, Player> players) {
        long id = begin(players, Part.FICTION_ADMINISTRATOR, "Wijkteam Fictief", "Nergenshuizen", "0300 123 600");
        Caller administrator = players.get(Part.FICTION_ADMINISTRATOR).caller();
        organisations.open(administrator, id, Map.of(Topic.SUPPORT_QUESTION, Openness.HOLDERS));
        join(
                players,
                Part.FICTION_CONTACT,
                invite(administrator, id, Part.FICTION_CONTACT, "Medewerker administratie"));
    }

    private void employ(Map<Part, Player> players, Part part, String mobile, String job, Role... roles) {
        StaffDetails details =
                new StaffDetails(part.fullName(), "020 000 00 00", mobile, job, part.language(), Set.of(roles));
        Caller administrator = players.get(Part.APPLICATION_ADMINISTRATOR).caller();
        join(players, part, staff.invite(administrator, new NewStaffMember(key(part), part.email(), details)));
    }

    private long begin(Map<Part, Player> players, Part administrator, String name, String city, String phone) {
        ColleagueDetails details =
                details(administrator.fullName(), "Applicatiebeheerder", administrator.language(), true, Set.of());
        long id = organisations.create(
                players.get(Part.APPLICATION_ADMINISTRATOR).caller(),
                new NewOrganisation(
                        key(administrator),
                        name,
                        city,
                        phone,
                        CALL_BACK,
                        new NewColleague(key(administrator), administrator.email(), details)));
        join(players, administrator, accounts.invitedAs(administrator.email()));
        return id;
    }

    private long invite(Caller administrator, long organisationId, Part part, String job) {
        ColleagueDetails details = details(part.fullName(), job, part.language(), false, Set.of());
        return colleagues.invite(administrator, organisationId, new NewColleague(key(part), part.email(), details));
    }

    private void join(Map<Part, Player> players, Part part, long accountId) {
        String secret = accounts.answerInvitation(accountId, part.password());
        players.put(part, new Player(part, accounts.caller(accountId), secret));
    }

    private static ColleagueDetails details(
            String name, String job, Language language, boolean administrator, Set<Topic> topics) {
        return new ColleagueDetails(name, "0300 123 456", "", job, language, administrator, topics, true, false);
    }

    private static String key(Part part) {
        return "demo-" + part.name();
    }
}
