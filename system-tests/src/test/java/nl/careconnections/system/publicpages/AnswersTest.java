package nl.careconnections.system.publicpages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Http.Answer;
import nl.careconnections.system.harness.SystemTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class AnswersTest {

    private static final Pattern TECHNICAL = Pattern.compile(
            "\\w+\\.\\w*Exception|\\tat |stack ?trace|root cause|HTTP Status|Payara|GlassFish|com\\.sun|nl\\.careconnections");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contact.xhtml",
                "/is-not-there.xhtml",
                "/jakarta.faces.resource/tokens.css.xhtml?ln=look",
                "/jakarta.faces.resource/is-not-there.css.xhtml?ln=look",
                "/api/v1/sla/deadline",
                "/api/v1/is-not-there",
                "/language?to=en",
                "/noodportaal/",
                "/noodportaal/is-not-there",
                "/noodportaal/look/tokens.css",
                "/noodportaal/WEB-INF/web.xml",
                "/status/",
                "/status/is-not-there",
                "/status/look/all.css"
            })
    void S13_every_answer_carries_the_headers(String path, Http http) {
        Answer answer = http.get(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isIn("same-origin", "no-referrer");
        assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/is-not-there.xhtml",
                "/is-not-there",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/jakarta.faces.resource/is-not-there.css.xhtml?ln=look",
                "/noodportaal/is-not-there",
                "/noodportaal/is-not-there.xhtml",
                "/noodportaal/faces/is-not-there",
                "/noodportaal/WEB-INF/web.xml",
                "/status/is-not-there",
                "/status/is-not-there.xhtml",
                "/status/faces/is-not-there",
                "/status/WEB-INF/web.xml"
            })
    void S17_what_is_not_there_says_so_without_technical_words(String path, Http http) {
        Answer answer = http.get(path);

        assertThat(answer.status()).isEqualTo(404);
        saysNothingTechnical(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contact.xhtml?x=%00",
                "/contact.xhtml;jsessionid=1",
                "/contact.xhtml?jakarta.faces.ViewState=x",
                "/%c0%ae%c0%ae/",
                "/api/v1/sla/deadline?priority=%00",
                "/language?to=%0d%0aX:y&back=%0d%0aX:y"
            })
    void S17_strange_requests_get_no_stack_trace(String path, Http http) {
        saysNothingTechnical(http.get(path));
    }

    @Test
    void S17_strange_methods_and_posts_get_no_stack_trace(Http http) {
        for (String method : List.of("TRACE", "PUT", "OPTIONS", "PROPFIND", "BREW")) {
            Answer answer = http.send(method, "/contact.xhtml", "");
            assertThat(answer.status()).as(method).isEqualTo(405);
            saysNothingTechnical(answer);
        }
        saysNothingTechnical(http.post(
                "/contact.xhtml", "application/x-www-form-urlencoded", "jakarta.faces.ViewState=rO0ABXNy&form=form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "PATCH", "PROPFIND", "BREW"})
    void S13_strange_methods_are_not_told_who_serves_the_emergency_portal(String method, Http http) {
        Answer answer = http.send(method, "/noodportaal/login", "");

        assertThat(answer.status()).isIn(405, 501);
        saysNothingTechnical(answer);
    }

    @Test
    void U3_S13_a_form_longer_than_the_server_reads_is_refused_in_words(Http http) {
        Answer answer = http.with("Accept-Language", "nl")
                .post("/contact.xhtml", "application/x-www-form-urlencoded", "text=" + "a".repeat(5_000_000));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1>Dit is te veel tekst</h1>", "wat je typte staat er nog");
        saysNothingTechnical(answer);
    }

    @Test
    void S10_choosing_a_language_never_leads_to_another_site(Http http) {
        for (String back : List.of("//evil.example", "https:evil", "/%2f%2fevil.example", "/\\evil.example")) {
            Answer answer = http.get("/language?to=en&back=" + URLEncoder.encode(back, UTF_8));
            assertThat(answer.header("Location")).as(back).doesNotContain("evil");
        }
    }

    @Test
    void health_tells_of_database_and_outbox(Http http) {
        Answer answer = http.get("/health/ready");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"database\"", "\"outbox\"", "oldestSeconds");
        assertThat(http.get("/health/live").status()).isEqualTo(200);
    }

    private static void saysNothingTechnical(Answer answer) {
        assertThat(TECHNICAL.matcher(answer.body()).results().map(MatchResult::group))
                .isEmpty();
    }
}
