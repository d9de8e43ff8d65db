package nl.careconnections.system.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Http.Answer;
import nl.careconnections.system.harness.SystemTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The emergency portal and the status page must answer whatever happens to the portal's log-in. */
@SystemTest
class OtherPortalsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/noodportaal/", "/status/", "/noodportaal/look/tokens.css", "/status/look/all.css"})
    void noodportaal_and_status_stay_untouched_by_the_portals_log_in(String path, Http http) {
        Answer anonymous = http.get(path);
        Answer withForeignCookies = http.with("Cookie", "JSESSIONID=0123456789abcdef; session=0123456789abcdef")
                .with("Authorization", "Basic eDp5")
                .get(path);

        assertThat(anonymous.status()).isEqualTo(200);
        assertThat(withForeignCookies.status()).isEqualTo(200);
        assertThat(withForeignCookies.body()).isEqualTo(anonymous.body());
        for (Answer answer : new Answer[] {anonymous, withForeignCookies}) {
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.header("Location")).isEmpty();
            assertThat(answer.header("WWW-Authenticate")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/noodportaal/customer/index.xhtml",
                "/noodportaal/login/index.xhtml",
                "/noodportaal/staff/queue.xhtml",
                "/noodportaal/j_security_check",
                "/status/customer/index.xhtml",
                "/status/login/index.xhtml",
                "/status/staff/queue.xhtml",
                "/status/j_security_check"
            })
    void the_portals_pages_and_its_log_in_exist_only_in_the_portal(String path, Http http) {
        Answer answer = http.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }
}
