package nl.careconnections.system.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Http.Answer;
import nl.careconnections.system.harness.SystemTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calculator as it is deployed; the rules themselves are proved in the domain's own tests. */
@SystemTest
class CalculatorTest {

    private static final String PATH = "/api/v1/sla/deadline";

    @Test
    void answers_about_the_terms_of_a_complaint(Http http) {
        JsonObject answer = http.get("/api/v1/sla/deadline?procedure=COMPLAINT&receivedAt=2026-12-24T16:59:59%2B01:00")
                .json();

        assertThat(answer.getJsonObject("directorCall").getString("deadline")).isEqualTo("2026-12-29T17:00:00+01:00");
        assertThat(http.get("/api/v1/sla/deadline?procedure=WISH&receivedAt=2026-12-24T16:59:59%2B01:00")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void answers_both_deadlines_with_reasons_in_dutch_by_default(Http http) {
        Answer answer = http.get(PATH + "?priority=HIGH&receivedAt=2026-10-08T10:00:00%2B02:00");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Content-Language")).isEqualTo("nl");
        JsonObject json = answer.json();
        assertThat(json.keySet()).containsExactly("priority", "receivedAt", "regime", "response", "repair");
        assertThat(json.getString("regime")).isEqualTo("INSIDE");
        assertThat(json.getJsonObject("response").getString("deadline")).isEqualTo("2026-10-08T10:30:00+02:00");
        assertThat(json.getJsonObject("repair").getJsonArray("explanation")).isNotEmpty();
    }

    @Test
    void explains_in_english_on_request(Http http) {
        Answer answer = http.with("Accept-Language", "en-GB,en;q=0.9,nl;q=0.5")
                .get(PATH + "?priority=LOW&receivedAt=2026-10-08T10:00:00%2B02:00");

        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.json()
                        .getJsonObject("repair")
                        .getJsonArray("explanation")
                        .toString())
                .contains("working");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    priority=URGENT&receivedAt=2026-10-08T10:00:00%2B02:00                                       | priority
                    receivedAt=2026-10-08T10:00:00%2B02:00                                                       | priority
                    priority=HIGH                                                                                | receivedAt
                    priority=HIGH&receivedAt=2026-10-08T10:00:00                                                 | receivedAt
                    priority=HIGH&receivedAt=%23%7B7*7%7D                                                        | receivedAt
                    priority=HIGH&receivedAt=2026-10-08T10:00:00%2B02:00&pauses=2026-10-09T10:00:00Z/2026-10-08T10:00:00Z | pauses
                    priority=HIGH&receivedAt=2026-10-08T10:00:00%2B02:00&pauses=2026-10-08T10:00:00Z/2026-10-08T12:00:00Z,2026-10-08T11:00:00Z/2026-10-08T13:00:00Z | pauses
                    """)
    void S14_names_the_parameter_that_is_wrong_in_a_problem_document(String query, String parameter, Http http) {
        Answer answer = http.get(PATH + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().toString()).contains("\"" + parameter + "\"");
        assertThat(answer.json().getInt("status")).isEqualTo(400);
    }
}
