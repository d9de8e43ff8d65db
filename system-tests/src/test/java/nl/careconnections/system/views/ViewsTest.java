package nl.careconnections.system.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.system.access.Deployed;
import nl.careconnections.system.access.Things;
import nl.careconnections.system.harness.Accessibility;
import nl.careconnections.system.harness.FrontDoor;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Looks;
import nl.careconnections.system.harness.Mailbox;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Administrator;
import nl.careconnections.system.people.Invited;
import nl.careconnections.system.people.Wizard;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SystemTest
class ViewsTest {

    private static final List<View> VIEWS = new ArrayList<>();

    /** Pages that only lead on, or that are seen halfway through logging in and have a test of their own. */
    private static final Set<String> SEEN_ELSEWHERE =
            Set.of("/index.xhtml", "/login/code.xhtml", "/login/setup.xhtml", "/login/invitation.xhtml");

    /** @param reader who looks; empty for nobody in particular */
    private record View(String page, String query, String reader) {}

    private static void view(String page, String query, String reader) {
        VIEWS.add(new View(page, query, reader));
    }

    static {
        for (String page : Stream.of("index", "ended", "forgotten", "unblock").toList()) {
            view("/login/" + page + ".xhtml", "", "");
        }
        view("/login/reset.xhtml", "?token=x", "");
        view("/contact.xhtml", "", "");
        view("/procedures/index.xhtml", "?what=INTERNET", "");
        view("/sla/calculator.xhtml", "?priority=MEDIUM&receivedAt=2026-10-09T16:30", "");
        for (String page : Stream.of(
                        "failure", "forbidden", "method", "not-found", "too-long", "too-many", "unavailable")
                .toList()) {
            view("/error/" + page + ".xhtml", "", "");
        }
        for (String page : Stream.of("profile", "security", "authenticator", "recovery", "mail-codes")
                .toList()) {
            view("/account/" + page + ".xhtml", "", LogIns.ADMINISTRATOR);
        }
        view("/customer/index.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/support.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/articles/index.xhtml", "?q=afdrukken", LogIns.ADMINISTRATOR);
        view("/customer/news/index.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/news/show.xhtml", "?id={news}", LogIns.ADMINISTRATOR);
        view("/staff/news/index.xhtml", "", LogIns.PUBLISHER);
        view("/staff/news/edit.xhtml", "?id={news}", LogIns.PUBLISHER);
        for (String page :
                List.of("index", "report", "show", "maintenance", "components", "component", "templates", "template")) {
            view("/staff/status/" + page + ".xhtml", page.equals("show") ? "?code={draftStory}" : "", LogIns.PUBLISHER);
        }
        view("/staff/status/checks.xhtml", "", LogIns.PUBLISHER);
        view("/staff/status/check.xhtml", "?component={component}", LogIns.PUBLISHER);
        view("/staff/status/tied.xhtml", "?code={story}", LogIns.SUPPORT);
        view("/staff/status/correct.xhtml", "?code={story}&update={update}", LogIns.PUBLISHER);
        view("/staff/status/details.xhtml", "?code={story}", LogIns.PUBLISHER);
        view("/staff/status/move.xhtml", "?code={maintenance}", LogIns.PUBLISHER);
        view("/staff/status/subscribers.xhtml", "", LogIns.PUBLISHER);
        view("/staff/status/webhooks.xhtml", "", LogIns.PUBLISHER);
        view("/staff/status/keys.xhtml", "", LogIns.PUBLISHER);
        view("/staff/status/webhook.xhtml", "?code={webhook}", LogIns.PUBLISHER);
        view("/customer/articles/show.xhtml", "?id={article}", LogIns.ADMINISTRATOR);
        view("/customer/organisation/index.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/organisation/invite.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/organisation/colleague.xhtml", "?id={colleague}", LogIns.ADMINISTRATOR);
        for (String page : Stream.of(
                        "access", "approvals", "agreements", "views", "emergency", "caregivers", "access-log")
                .toList()) {
            view("/customer/organisation/" + page + ".xhtml", "", LogIns.ADMINISTRATOR);
        }
        view("/customer/organisation/approver.xhtml", "?id={colleague}", LogIns.ADMINISTRATOR);
        view("/procedures/index.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/emergency/readiness.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/emergency/recipients.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/pharmacy/new.xhtml", "", LogIns.ADMINISTRATOR);
        view("/staff/phone/index.xhtml", "", LogIns.SUPPORT);
        view("/staff/phone/new.xhtml", "", LogIns.SUPPORT);
        view("/staff/pharmacies/index.xhtml", "", LogIns.SUPPORT);
        view("/staff/pharmacies/edit.xhtml", "", LogIns.SUPPORT);
        view("/customer/servicerequest/new.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/complaint/new.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/question/product.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/question/search.xhtml", "?draft={draft}", LogIns.ADMINISTRATOR);
        view("/customer/question/describe.xhtml", "?draft={draft}", LogIns.ADMINISTRATOR);
        view("/customer/question/check.xhtml", "?draft={draft}", LogIns.ADMINISTRATOR);
        view("/customer/question/solved.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/question/sent.xhtml", "?number={ticket}", LogIns.ADMINISTRATOR);
        view("/customer/authentication/new.xhtml", "?about=NETWORKS", LogIns.ADMINISTRATOR);
        view("/customer/securityincident/new.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/securityincident/record.xhtml", "?id={record}", LogIns.ADMINISTRATOR);
        view("/customer/search.xhtml", "?q=toedienlijst+medicatei", LogIns.ADMINISTRATOR);
        view("/customer/ticket/list.xhtml", "?scope=ALL", LogIns.ADMINISTRATOR);
        view("/customer/ticket/show.xhtml", "?number={ticket}", LogIns.ADMINISTRATOR);
        view("/customer/wish/new.xhtml", "?subject=stofnaam", LogIns.ADMINISTRATOR);
        view("/customer/wish/index.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/ticket/show.xhtml", "?number={wish}", LogIns.ADMINISTRATOR);
        view("/staff/wish/board.xhtml", "", LogIns.PRODUCT_OWNER);
        view("/staff/complaint/takeover.xhtml", "", LogIns.OTHER_DIRECTOR);
        view("/staff/ticket.xhtml", "?number={wish}", LogIns.PRODUCT_OWNER);
        view("/customer/contractquestion/new.xhtml", "", LogIns.ADMINISTRATOR);
        view("/customer/ticket/show.xhtml", "?number={contractQuestion}", LogIns.ADMINISTRATOR);
        view("/staff/ticket.xhtml", "?number={contractQuestion}", LogIns.FINANCE);
        view("/staff/contractquestion/departments.xhtml", "", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/contractquestion/department.xhtml", "?id=1", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/search.xhtml", "?q=toedienmomnet", LogIns.SUPPORT);
        view("/staff/queue.xhtml", "?queue=open", LogIns.SUPPORT);
        view("/staff/filter.xhtml", "?queue=open", LogIns.SUPPORT);
        view("/staff/ticket.xhtml", "?number={ticket}", LogIns.SUPPORT);
        view("/staff/redact.xhtml", "?number={ticket}&entry={entry}", LogIns.SUPPORT);
        view("/staff/redact-file.xhtml", "?number={ticketOfFile}&attachment={file}", LogIns.SUPPORT);
        view("/staff/articles/index.xhtml", "", LogIns.SUPPORT);
        view("/staff/articles/edit.xhtml", "?id={article}", LogIns.SUPPORT);
        view("/staff/articles/checks.xhtml", "?product=ncare", LogIns.SUPPORT);
        view("/staff/organisations/index.xhtml", "", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/organisations/new.xhtml", "", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/organisations/show.xhtml", "?id={organisation}", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/organisations/invite.xhtml", "?organisation={organisation}", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/organisations/colleague.xhtml", "?id={colleague}", LogIns.APPLICATION_ADMINISTRATOR);
        for (String page : List.of("deliveries", "emergency", "caregivers", "access-log")) {
            view("/staff/organisations/" + page + ".xhtml", "?id={organisation}", LogIns.APPLICATION_ADMINISTRATOR);
        }
        view("/staff/organisations/ward.xhtml", "?id={organisation}&ward={ward}", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/people/index.xhtml", "", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/people/invite.xhtml", "", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/people/show.xhtml", "?id={employee}", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/teams/index.xhtml", "", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/teams/new.xhtml", "", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/teams/edit.xhtml", "?id={team}", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/duty/index.xhtml", "", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/duty/shift.xhtml", "?id={shift}", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/duty/rotation.xhtml", "", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/duty/swap.xhtml", "?shift={shift}", LogIns.SUPPORT);
        view("/staff/duty/alarm.xhtml", "?id={alarm}", LogIns.SUPPORT);
        view("/staff/reports/service-levels.xhtml", "", LogIns.SUPPORT);
        view("/staff/escalation/index.xhtml", "", LogIns.APPLICATION_ADMINISTRATOR);
        view("/staff/escalation/level.xhtml", "?id={level}", LogIns.APPLICATION_ADMINISTRATOR);
        for (String page : Stream.of("index", "policy", "days", "closing-day", "holidays", "terms")
                .toList()) {
            view("/staff/sla/" + page + ".xhtml", "", LogIns.APPLICATION_ADMINISTRATOR);
        }
        view("/staff/sla/withdraw.xhtml", "?id={closingDay}", LogIns.APPLICATION_ADMINISTRATOR);
    }

    static Set<String> readers() {
        return VIEWS.stream().map(View::reader).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void U1_every_page_is_looked_at() {
        Set<String> seen = VIEWS.stream().map(View::page).collect(Collectors.toCollection(TreeSet::new));
        seen.addAll(SEEN_ELSEWHERE);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(Deployed.pages());
    }

    /** One reader after the other, because a browser that has the style sheets already is twice as quick. */
    @ParameterizedTest(name = "seen by \"{0}\"")
    @MethodSource("readers")
    void U1_U5_pages_are_accessible_in_every_look(String reader, Visitors visitors) {
        Visitor visitor = reader.isEmpty() ? visitors.come() : visitors.comeAs(reader);
        SoftAssertions.assertSoftly(softly -> VIEWS.stream()
                .filter(view -> view.reader().equals(reader))
                .forEach(view -> softly.check(() -> isFine(visitor, view, visitors))));
    }

    private static void isFine(Visitor visitor, View view, Visitors visitors) {
        String query =
                view.query().contains("{") ? Things.ofAnOrganisation(visitors).in(view.query()) : view.query();
        visitor.opens(view.page() + query);
        assertThat(visitor.path()).startsWith(view.page());
        Accessibility.isFineInEveryLook(visitor);
    }

    @Test
    void U1_the_steps_of_logging_in_are_accessible(Visitors visitors, Mailbox mailbox, LogIns logIns, FrontDoor door) {
        Visitor known = visitors.come();
        known.opens("/login/index.xhtml");
        door.givesPassword(
                known,
                logIns.get(LogIns.SUPPORT).email(),
                logIns.get(LogIns.SUPPORT).password());
        known.isAt("/login/code.xhtml");
        Accessibility.isFineInEveryLook(known);

        String email = "views." + UUID.randomUUID() + "@voorbeeld.example";
        new Administrator(visitors.comeAs(LogIns.ADMINISTRATOR)).invites("Bekijkende collega", email, "NL");
        Visitor invited = visitors.come();
        invited.opens(mailbox.lastMailTo(email).link());
        Accessibility.isFineInEveryLook(invited);
        new Invited(invited, door).choosesPassword("groene-regenjas-op-maandag");
        invited.isAt("/login/setup.xhtml");
        Accessibility.isFineInEveryLook(invited);
    }

    @Test
    void U1_U6_lists_that_are_empty_or_not_open_are_accessible_and_say_whom_to_ask(Visitors visitors) {
        Visitor newcomer = visitors.comeAs(LogIns.EMPTY_ADMINISTRATOR);
        List<String> lists = List.of("/customer/index.xhtml", "/customer/ticket/list.xhtml", "/customer/support.xhtml");
        for (String address : lists) {
            newcomer.opens(address);
            Accessibility.isFineInEveryLook(newcomer);
        }
        Visitor excluded = visitors.comeAs(LogIns.CONTACT_WITHOUT_TOPIC);
        for (String address : lists) {
            excluded.opens(address);
            assertThat(excluded.page().locator("main a[href^='mailto:']").count())
                    .as("whom to ask at " + address)
                    .isPositive();
            assertThat(excluded.page()
                            .locator("main a[href*='/question/'], main h2 .num")
                            .count())
                    .as("what is not open at " + address)
                    .isZero();
            Accessibility.isFineInEveryLook(excluded);
        }
        Visitor employee = visitors.comeAs(LogIns.SUPPORT);
        employee.opens("/staff/queue.xhtml?queue=open&team=1&priority=high&q=ditwoordbestaatniet");
        Accessibility.isFineInEveryLook(employee);
    }

    @Test
    void U1_U3_refused_forms_say_all_that_is_wrong_and_are_accessible(Visitors visitors) {
        Visitor unknown = visitors.come();
        unknown.opens("/login/index.xhtml");
        unknown.presses("go");
        assertThat(refused(unknown)).isEmpty();
        Accessibility.isFineInEveryLook(unknown);

        Visitor administrator = visitors.comeAs(LogIns.ADMINISTRATOR);
        administrator.opens("/customer/organisation/invite.xhtml");
        administrator.types("mobile", "12");
        administrator.presses("invite");
        assertThat(refused(administrator)).containsExactly("name", "email", "mobile");
        PlaywrightAssertions.assertThat(administrator.byId("mobile")).hasValue("12");
        Accessibility.isFineInEveryLook(administrator);
        administrator.opens("/account/profile.xhtml");
        administrator.types("name", "");
        administrator.types("phone", "12");
        administrator.presses("save");
        assertThat(refused(administrator)).containsExactly("name", "phone");

        Visitor english = visitors.comeAs(LogIns.ADMINISTRATOR, Looks.ENGLISH);
        Wizard wizard = new Wizard(english);
        wizard.begins();
        wizard.goesOnToDescribe();
        wizard.consentsToLogIn("", "");
        english.presses("next");
        assertThat(refused(english))
                .containsExactly(
                        "subject",
                        "explanation",
                        "unavailable",
                        "prescribingImpossible",
                        "emergencyImpossible",
                        "purpose",
                        "until");
        Accessibility.isFineInEveryLook(english);
    }

    @Test
    void U3_refused_forms_of_staff_say_all_that_is_wrong(Visitors visitors) {
        Visitor keeper = visitors.comeAs(LogIns.APPLICATION_ADMINISTRATOR);
        keeper.opens("/staff/organisations/new.xhtml");
        keeper.types("organisationPhone", "12");
        keeper.presses("create");
        assertThat(refused(keeper))
                .containsExactly("organisationName", "organisationPhone", "callBack", "name", "email");
        keeper.opens("/staff/people/invite.xhtml");
        keeper.page().locator("#roles input:checked").all().forEach(Locator::uncheck);
        keeper.presses("invite");
        assertThat(refused(keeper)).containsExactly("name", "email", "roles");
        keeper.opens("/staff/teams/new.xhtml");
        keeper.presses("create");
        assertThat(refused(keeper)).containsExactly("name");
        Accessibility.isFineInEveryLook(keeper);

        Visitor writer = visitors.comeAs(LogIns.SUPPORT);
        writer.opens("/staff/articles/edit.xhtml");
        writer.presses("save");
        assertThat(refused(writer)).containsExactly("title", "articleText");
        writer.opens("/staff/articles/checks.xhtml?product=ncare");
        writer.types("dutch0", "");
        writer.types("dutch11", "Alleen Nederlands");
        writer.presses("save");
        assertThat(refused(writer)).containsExactly("dutch0", "english11");
    }

    /** The fields that the summary leads to. It has the focus, and each field says the same words. */
    private static List<String> refused(Visitor visitor) {
        Locator summary = visitor.page().locator(".summary");
        summary.waitFor();
        PlaywrightAssertions.assertThat(summary).isFocused();
        Locator links = summary.locator("li a");
        List<String> fields = new ArrayList<>();
        for (Locator link : links.all()) {
            String field = link.getAttribute("href").substring(1);
            PlaywrightAssertions.assertThat(visitor.byId(field + "-error")).containsText(link.textContent());
            PlaywrightAssertions.assertThat(visitor.byId(field)).hasCount(1);
            fields.add(field);
        }
        return fields;
    }
}
