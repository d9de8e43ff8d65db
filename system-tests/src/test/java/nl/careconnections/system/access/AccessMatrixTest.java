package nl.careconnections.system.access;

import static nl.careconnections.system.access.AccessMatrixTest.Answered.BAD;
import static nl.careconnections.system.access.AccessMatrixTest.Answered.ELSEWHERE;
import static nl.careconnections.system.access.AccessMatrixTest.Answered.FORBIDDEN;
import static nl.careconnections.system.access.AccessMatrixTest.Answered.GONE;
import static nl.careconnections.system.access.AccessMatrixTest.Answered.LOG_IN;
import static nl.careconnections.system.access.AccessMatrixTest.Answered.NOT_THERE;
import static nl.careconnections.system.access.AccessMatrixTest.Answered.NO_METHOD;
import static nl.careconnections.system.access.AccessMatrixTest.Answered.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Http.Answer;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import org.junit.jupiter.api.Test;

/** One row for each address, one column for each kind of reader; what belongs to an organisation is that of somebody else. */
@SystemTest
class AccessMatrixTest {

    /** How an address may answer. */
    enum Answered {
        OPEN,
        LOG_IN,
        ELSEWHERE,
        FORBIDDEN,
        NOT_THERE,
        NO_METHOD,
        GONE,
        BAD;

        static Answered by(Answer answer) {
            return switch (answer.status()) {
                case 200 -> OPEN;
                case 302 -> answer.header("Location").contains("/login/index.xhtml?to=") ? LOG_IN : ELSEWHERE;
                case 400 -> BAD;
                case 403 -> FORBIDDEN;
                case 404 -> NOT_THERE;
                case 405 -> NO_METHOD;
                case 410 -> GONE;
                default -> throw new AssertionError("Status " + answer.status());
            };
        }
    }

    private static final String OWNER = "Zorggroep Voorbeeld";

    private static final List<String> READERS = List.of(
            "nobody",
            LogIns.OTHER_ADMINISTRATOR,
            LogIns.CONTACT_WITHOUT_TOPIC,
            LogIns.COLLEAGUE,
            LogIns.SUPPORT,
            LogIns.APPLICATION_ADMINISTRATOR);

    private static final Map<String, Row> ROWS = new TreeMap<>();

    private record Row(String address, List<Answered> answers) {}

    private static void row(String mapping, String query, Answered... answers) {
        ROWS.put(mapping, new Row(mapping.replace("/*", "") + query, List.of(answers)));
    }

    static {
        // nobody, administrator of another organisation, contact without the topic, colleague, support, application
        // administrator
        for (String page : List.of(
                "/contact.xhtml",
                "/procedures/index.xhtml",
                "/sla/calculator.xhtml",
                "/login/ended.xhtml",
                "/login/forgotten.xhtml")) {
            row(page, "", OPEN, OPEN, OPEN, OPEN, OPEN, OPEN);
        }
        row("/index.xhtml", "", ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE);
        row("/login/index.xhtml", "", OPEN, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE);
        row("/login/code.xhtml", "", ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE);
        row("/login/setup.xhtml", "", ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE);
        for (String page : List.of("/login/invitation.xhtml", "/login/reset.xhtml")) {
            row(page, "?token=x", GONE, GONE, GONE, GONE, GONE, GONE);
        }
        row("/login/unblock.xhtml", "", OPEN, OPEN, OPEN, OPEN, OPEN, OPEN);
        row("/error/failure.xhtml", "?reference=X", OPEN, OPEN, OPEN, OPEN, OPEN, OPEN);
        row("/error/forbidden.xhtml", "", OPEN, OPEN, OPEN, OPEN, OPEN, OPEN);
        row("/error/method.xhtml", "", OPEN, OPEN, OPEN, OPEN, OPEN, OPEN);
        row("/error/not-found.xhtml", "", OPEN, OPEN, OPEN, OPEN, OPEN, OPEN);
        row("/error/too-long.xhtml", "", OPEN, OPEN, OPEN, OPEN, OPEN, OPEN);
        row("/error/too-many.xhtml", "", OPEN, OPEN, OPEN, OPEN, OPEN, OPEN);
        row("/error/unavailable.xhtml", "", OPEN, OPEN, OPEN, OPEN, OPEN, OPEN);

        for (String page : List.of("profile", "security", "authenticator", "recovery", "mail-codes")) {
            row("/account/" + page + ".xhtml", "", LOG_IN, OPEN, OPEN, OPEN, OPEN, OPEN);
        }

        row("/customer/index.xhtml", "", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/customer/support.xhtml", "", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/customer/articles/index.xhtml", "?q=afdrukken", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/customer/news/index.xhtml", "", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/customer/news/show.xhtml", "?id={news}", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/staff/news/index.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, FORBIDDEN);
        row("/staff/news/edit.xhtml", "?id={news}", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, FORBIDDEN);
        Map.of(
                        "index", "",
                        "report", "",
                        "show", "?code={story}",
                        "correct", "?code={story}&update={update}",
                        "details", "?code={story}",
                        "maintenance", "",
                        "move", "?code={maintenance}",
                        "components", "",
                        "component", "?code={component}",
                        "templates", "")
                .forEach((page, query) -> row(
                        "/staff/status/" + page + ".xhtml",
                        query,
                        LOG_IN,
                        NOT_THERE,
                        NOT_THERE,
                        NOT_THERE,
                        FORBIDDEN,
                        FORBIDDEN));
        row("/staff/status/checks.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, FORBIDDEN);
        row(
                "/staff/status/check.xhtml",
                "?component={component}",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                FORBIDDEN,
                FORBIDDEN);
        row("/staff/status/tied.xhtml", "?code={story}", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, FORBIDDEN);
        Map.of(
                        "template",
                        "?id={template}",
                        "subscribers",
                        "",
                        "webhooks",
                        "",
                        "webhook",
                        "?code={webhook}",
                        "keys",
                        "")
                .forEach((page, query) -> row(
                        "/staff/status/" + page + ".xhtml",
                        query,
                        LOG_IN,
                        NOT_THERE,
                        NOT_THERE,
                        NOT_THERE,
                        FORBIDDEN,
                        FORBIDDEN));
        row("/customer/articles/show.xhtml", "?id={article}", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/customer/organisation/index.xhtml", "", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        for (String page :
                List.of("access", "approvals", "agreements", "views", "emergency", "caregivers", "access-log")) {
            row(
                    "/customer/organisation/" + page + ".xhtml",
                    "",
                    LOG_IN,
                    OPEN,
                    FORBIDDEN,
                    FORBIDDEN,
                    FORBIDDEN,
                    FORBIDDEN);
        }
        row(
                "/customer/organisation/approver.xhtml",
                "?id={colleague}",
                LOG_IN,
                NOT_THERE,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        row("/customer/pharmacy/new.xhtml", "", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/staff/phone/index.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, FORBIDDEN);
        row("/staff/phone/new.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, FORBIDDEN);
        row("/staff/pharmacies/index.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, FORBIDDEN);
        row("/staff/pharmacies/edit.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, FORBIDDEN);
        row("/customer/servicerequest/new.xhtml", "", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/customer/organisation/invite.xhtml", "", LOG_IN, OPEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN);
        row(
                "/customer/organisation/colleague.xhtml",
                "?id={colleague}",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        row("/customer/complaint/new.xhtml", "?way=complaint", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row(
                "/customer/complaint/dossier",
                "?number={complaint}",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                FORBIDDEN,
                FORBIDDEN);
        row(
                "/staff/complaint/dossier",
                "?number={complaint}",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                OPEN,
                FORBIDDEN);
        row("/staff/complaint/takeover.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, FORBIDDEN);
        row("/customer/question/product.xhtml", "", LOG_IN, OPEN, FORBIDDEN, OPEN, FORBIDDEN, FORBIDDEN);
        for (String page : List.of("search", "describe", "check", "sent")) {
            row(
                    "/customer/question/" + page + ".xhtml",
                    "?draft={draft}",
                    LOG_IN,
                    NOT_THERE,
                    FORBIDDEN,
                    NOT_THERE,
                    FORBIDDEN,
                    FORBIDDEN);
        }
        row("/customer/question/solved.xhtml", "", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/customer/authentication/new.xhtml", "", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/customer/securityincident/new.xhtml", "", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row(
                "/customer/securityincident/record.xhtml",
                "?id={record}",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                FORBIDDEN,
                FORBIDDEN);
        row(
                "/staff/securityincident/file",
                "?number={incident}",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                FORBIDDEN);
        row(
                "/customer/emergency/paper",
                "?what=CARD_WITH_PHRASE",
                LOG_IN,
                OPEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        for (String page : List.of("readiness", "recipients")) {
            row("/customer/emergency/" + page + ".xhtml", "", LOG_IN, OPEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN);
        }
        row("/customer/emergency/drill", "?id={drill}", LOG_IN, NOT_THERE, NOT_THERE, FORBIDDEN, FORBIDDEN, FORBIDDEN);
        row(
                "/staff/emergency/paper",
                "?organisation={organisation}&what=CARD_WITH_PHRASE",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                FORBIDDEN,
                OPEN);
        row("/customer/search.xhtml", "?q=toedienlijst", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/customer/ticket/list.xhtml", "", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/customer/ticket/export", "?scope=ALL", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row(
                "/customer/ticket/show.xhtml",
                "?number={ticket}",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                OPEN,
                FORBIDDEN,
                FORBIDDEN);

        row("/customer/wish/new.xhtml", "", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/customer/wish/index.xhtml", "", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        row("/staff/wish/board.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, FORBIDDEN);
        row("/customer/contractquestion/new.xhtml", "", LOG_IN, OPEN, OPEN, OPEN, FORBIDDEN, FORBIDDEN);
        for (String page : List.of("departments", "department")) {
            row(
                    "/staff/contractquestion/" + page + ".xhtml",
                    "",
                    LOG_IN,
                    NOT_THERE,
                    NOT_THERE,
                    NOT_THERE,
                    FORBIDDEN,
                    OPEN);
        }
        row("/staff/search.xhtml", "?q=toedienlijst", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, FORBIDDEN);
        row("/staff/queue.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, FORBIDDEN);
        row("/staff/filter.xhtml", "?queue=open", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, FORBIDDEN);
        row("/staff/ticket.xhtml", "?number={ticket}", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, FORBIDDEN);
        row(
                "/staff/redact.xhtml",
                "?number={ticket}&entry={entry}",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                OPEN,
                FORBIDDEN);
        row(
                "/staff/redact-file.xhtml",
                "?number={ticket}&attachment=999999",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                FORBIDDEN);
        row("/staff/articles/index.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, FORBIDDEN);
        row("/staff/articles/edit.xhtml", "?id={article}", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, FORBIDDEN);
        row("/staff/articles/checks.xhtml", "?product=ncare", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, FORBIDDEN);
        row("/staff/organisations/index.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, OPEN);
        row("/staff/organisations/new.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, OPEN);
        row(
                "/staff/organisations/show.xhtml",
                "?id={organisation}",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                OPEN,
                OPEN);
        row(
                "/staff/organisations/invite.xhtml",
                "?organisation={organisation}",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                FORBIDDEN,
                OPEN);
        row(
                "/staff/organisations/colleague.xhtml",
                "?id={colleague}",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                FORBIDDEN,
                OPEN);
        for (String page : List.of("deliveries", "emergency", "caregivers", "access-log")) {
            row(
                    "/staff/organisations/" + page + ".xhtml",
                    "?id={organisation}",
                    LOG_IN,
                    NOT_THERE,
                    NOT_THERE,
                    NOT_THERE,
                    FORBIDDEN,
                    OPEN);
        }
        row(
                "/staff/organisations/ward.xhtml",
                "?id={organisation}&ward={ward}",
                LOG_IN,
                NOT_THERE,
                NOT_THERE,
                NOT_THERE,
                FORBIDDEN,
                OPEN);
        row("/staff/people/index.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, OPEN);
        row("/staff/people/invite.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, OPEN);
        row("/staff/people/show.xhtml", "?id={employee}", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, OPEN);

        row("/staff/teams/index.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, OPEN);
        row("/staff/teams/new.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, OPEN);
        row("/staff/teams/edit.xhtml", "?id={team}", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, OPEN);
        row("/staff/duty/index.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, OPEN);
        row("/staff/duty/shift.xhtml", "?id={shift}", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, OPEN);
        row("/staff/duty/rotation.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, OPEN);
        row("/staff/duty/swap.xhtml", "?shift={shift}", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, NOT_THERE);
        row("/staff/duty/alarm.xhtml", "?id={alarm}", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, FORBIDDEN);
        row("/alarm/*", "/{alarm}", LOG_IN, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE);
        row("/staff/reports/service-levels.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, OPEN);
        row("/staff/reports/service-levels.csv", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, OPEN, OPEN);
        row("/staff/escalation/index.xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, OPEN);
        row("/staff/escalation/level.xhtml", "?id={level}", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, OPEN);

        for (String page : List.of("index", "policy", "days", "closing-day", "holidays", "terms")) {
            row("/staff/sla/" + page + ".xhtml", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, OPEN);
        }
        row("/staff/sla/withdraw.xhtml", "?id={closingDay}", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, FORBIDDEN, OPEN);

        row("/files", "", LOG_IN, NOT_THERE, NOT_THERE, NOT_THERE, NOT_THERE, NOT_THERE);
        row("/files/*", "/{file}", LOG_IN, NOT_THERE, NOT_THERE, OPEN, OPEN, NOT_THERE);
        row("/ticket/*", "/{ticket}", LOG_IN, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE);
        row("/logout", "", NO_METHOD, NO_METHOD, NO_METHOD, NO_METHOD, NO_METHOD, NO_METHOD);
        row("/language", "?to=nl", ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE);
        row("/api/v1/sla/deadline", "", BAD, BAD, BAD, BAD, BAD, BAD);
    }

    @Test
    void S11_every_deployed_address_has_a_row() {
        assertThat(ROWS.keySet()).containsExactlyInAnyOrderElementsOf(Deployed.addresses());
    }

    @Test
    void S11_every_reader_gets_what_the_row_says_and_nothing_of_another_organisation(Visitors visitors, Http http) {
        Things things = Things.ofAnOrganisation(visitors);
        List<String> wrong = new ArrayList<>();
        for (int column = 0; column < READERS.size(); column++) {
            String reader = READERS.get(column);
            Http asking = column == 0 ? http : http.with("Cookie", cookiesOf(visitors, reader));
            for (Row row : ROWS.values()) {
                Answer answer = asking.get(things.in(row.address()));
                Answered answered = Answered.by(answer);
                if (answered != row.answers().get(column)) {
                    wrong.add(reader + " at " + row.address() + ": " + answered);
                }
                if (isStranger(reader) && answer.body().contains(OWNER)) {
                    wrong.add(reader + " at " + row.address() + " reads of " + OWNER);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void S11_files_of_others_cannot_be_taken_away_and_pages_cannot_be_posted_to_without_their_form(
            Visitors visitors, Http http) {
        Things things = Things.ofAnOrganisation(visitors);
        Http other = http.with("Cookie", cookiesOf(visitors, LogIns.OTHER_ADMINISTRATOR))
                .with("X-Requested-With", "fetch")
                .with("Origin", origin(visitors));

        assertThat(other.send("DELETE", things.in("/files/{file}"), "").status())
                .isEqualTo(404);
        assertThat(http.with("Cookie", cookiesOf(visitors, LogIns.COLLEAGUE))
                        .get(things.in("/files/{file}"))
                        .status())
                .isEqualTo(200);
    }

    private static boolean isStranger(String reader) {
        return List.of("nobody", LogIns.OTHER_ADMINISTRATOR, LogIns.CONTACT_WITHOUT_TOPIC)
                .contains(reader);
    }

    private static String cookiesOf(Visitors visitors, String reader) {
        return visitors.comeAs(reader).cookies();
    }

    private static String origin(Visitors visitors) {
        Visitor visitor = visitors.come();
        visitor.opens("/contact.xhtml");
        return visitor.page().url().replaceAll("(https?://[^/]+).*", "$1");
    }
}
