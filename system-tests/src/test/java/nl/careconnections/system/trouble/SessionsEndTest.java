package nl.careconnections.system.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.FrontDoor;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.LogIns;
import nl.careconnections.system.harness.Person;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.harness.Visitor;
import nl.careconnections.system.harness.Visitors;
import nl.careconnections.system.people.Customer;
import org.junit.jupiter.api.Test;

@SystemTest
class SessionsEndTest {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    @Test
    void S8_sessions_ended_elsewhere_are_over_within_five_seconds(
            Visitors visitors, FrontDoor door, LogIns logIns, Http http) {
        Person person = logIns.get(LogIns.COLLEAGUE);
        Visitor here = visitors.come();
        Visitor elsewhere = visitors.come();
        door.logsIn(here, person);
        door.logsIn(elsewhere, person);
        Http stolen = http.with("Cookie", elsewhere.cookies());
        assertThat(stolen.get("/customer/index.xhtml").status()).isEqualTo(200);

        here.opens("/account/security.xhtml");
        here.presses("endOthers");

        Eventually.within(FIVE_SECONDS, () -> isLoggedOut(stolen));
        assertThat(here.opens("/customer/index.xhtml")).isEqualTo(200);
    }

    @Test
    void S8_a_cookie_copied_before_logging_out_is_worth_nothing_afterwards(
            Visitors visitors, FrontDoor door, LogIns logIns, Http http) {
        Visitor visitor = visitors.come();
        door.logsIn(visitor, logIns.get(LogIns.COLLEAGUE));
        Http copy = http.with("Cookie", visitor.cookies());

        new Customer(visitor).logsOut();

        assertThat(isLoggedOut(copy)).isTrue();
    }

    @Test
    void S8_cookies_are_closed_to_scripts_and_other_sites(Visitors visitors, FrontDoor door, LogIns logIns) {
        Visitor visitor = visitors.come();
        door.logsIn(visitor, logIns.get(LogIns.COLLEAGUE));

        assertThat(visitor.context().cookies()).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.httpOnly).as(cookie.name).isTrue();
            assertThat(cookie.sameSite).as(cookie.name).isNotNull();
        });
        assertThat(visitor.page().url()).doesNotContain("session");
    }

    @Test
    void S7_half_a_log_in_opens_nothing(Visitors visitors, FrontDoor door, LogIns logIns, Http http) {
        Person person = logIns.get(LogIns.COLLEAGUE);
        Visitor visitor = visitors.come();
        visitor.opens("/login/index.xhtml");
        door.givesPassword(visitor, person.email(), person.password());
        visitor.isAt("/login/code.xhtml");

        Http half = http.with("Cookie", visitor.cookies());
        for (String path :
                new String[] {"/customer/index.xhtml", "/account/profile.xhtml", "/staff/queue.xhtml", "/files/1"}) {
            assertThat(half.get(path).header("Location")).as(path).contains("/login/");
        }
    }

    @Test
    void S3_an_unknown_name_and_a_wrong_password_get_the_same_answer(Visitors visitors, FrontDoor door) {
        Visitor known = visitors.come();
        Visitor stranger = visitors.come();
        known.opens("/login/index.xhtml");
        door.givesPassword(known, LogIns.COLLEAGUE, "niet het wachtwoord");
        stranger.opens("/login/index.xhtml");
        door.givesPassword(stranger, "niemand@nergens.example", "niet het wachtwoord");

        known.page().locator(".summary, .notice").first().waitFor();
        stranger.page().locator(".summary, .notice").first().waitFor();
        assertThat(stranger.page().locator("main").innerText())
                .isEqualTo(known.page().locator("main").innerText());
    }

    private static boolean isLoggedOut(Http http) {
        return http.get("/customer/index.xhtml").header("Location").contains("/login/index.xhtml");
    }
}
