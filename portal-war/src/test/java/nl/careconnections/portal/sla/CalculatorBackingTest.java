package nl.careconnections.portal.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.careconnections.domain.sla.ClockEvent;
import nl.careconnections.domain.sla.Policies;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.sla.Targets;
import nl.careconnections.portal.api.RequestLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculatorBackingTest {

    private static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    private final RequestLimit limit = limit();

    @Test
    void an_empty_page_asks_and_answers_nothing() {
        CalculatorBacking page = ask(Map.of());

        assertThat(page.getForm().isEmpty()).isTrue();
        assertThat(page.getAnswers()).isEmpty();
        assertThat(page.getRefusedField()).isEmpty();
    }

    @Test
    void answers_both_targets_with_the_way_to_them() {
        CalculatorBacking page = ask(Map.of(
                "priority", "MEDIUM",
                "receivedAt", "2026-10-08T10:00",
                "pauseFrom1", "2026-10-08T16:30",
                "pauseUntil1", "2026-10-09T09:00"));

        assertThat(page.getAnswers())
                .extracting(CalculatorBacking.Answer::metric)
                .containsExactly("RESPONSE", "REPAIR");
        assertThat(page.getAnswers().get(0).explanation())
                .endsWith("So our target for the first response is Thursday 8 October 2026, 11:00.");
        assertThat(page.getAnswers().get(1).explanation())
                .endsWith("So our target for the solution is Friday 9 October 2026, 10:30.");
    }

    @Test
    void the_same_wall_time_means_summer_and_winter_time_as_the_season_has_it() {
        CalculatorBacking winter = ask(Map.of("priority", "HIGH", "receivedAt", "2026-12-24T16:30"));

        assertThat(winter.getAnswers().get(0).explanation())
                .contains("We received your report on Thursday 24 December 2026, 16:30.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''    | 2026-10-08T10:00 | ''               | ''               | priority   | required",
                "x     | 2026-10-08T10:00 | ''               | ''               | priority   | priority",
                "HIGH  | ''               | ''               | ''               | receivedAt | required",
                "HIGH  | tomorrow         | ''               | ''               | receivedAt | instant",
                "HIGH  | 2026-10-08       | ''               | ''               | receivedAt | instant",
                "HIGH  | 2101-10-08T10:00 | ''               | ''               | receivedAt | range",
                "HIGH  | 2026-10-08T10:00 | 2026-10-08T11:00 | ''               | pauses     | instant",
                "HIGH  | 2026-10-08T10:00 | a,b              | 2026-10-08T11:00 | pauses     | pause",
                "HIGH  | 2026-10-08T10:00 | 2026-10-08T11:00 | 2026-10-08T10:30 | pauses     | pauseBackwards",
                "HIGH  | 2026-10-08T10:00 | 2026-10-08T09:00 | 2026-10-08T10:30 | pauses     | pauseBeforeReceipt",
                "HIGH  | 2026-10-08T10:00 | 2026-10-08T11:00 | 2101-10-08T10:30 | pauses     | range"
            })
    void a_bad_value_names_its_field_in_both_languages_and_keeps_what_was_typed(
            String priority, String receivedAt, String from, String until, String field, String key) {
        CalculatorBacking page =
                ask(Map.of("priority", priority, "receivedAt", receivedAt, "pauseFrom1", from, "pauseUntil1", until));

        assertThat(page.getRefusedField()).isEqualTo(field);
        assertThat(page.getRefusalKey()).isEqualTo("sla.error." + field + "." + key);
        for (String language : List.of("nl", "en")) {
            assertThat(texts(language).getString("error." + field + "." + key)).isNotBlank();
        }
        assertThat(page.getForm().receivedAt()).isEqualTo(receivedAt);
        assertThat(page.getForm().pauses().get(0).from()).isEqualTo(from);
        assertThat(page.getAnswers()).isEmpty();
    }

    @Test
    void pauses_that_overlap_are_refused() {
        Map<String, String> parameters = new HashMap<>(Map.of("priority", "LOW", "receivedAt", "2026-10-08T10:00"));
        parameters.put("pauseFrom1", "2026-10-08T11:00");
        parameters.put("pauseUntil1", "2026-10-08T13:00");
        parameters.put("pauseFrom3", "2026-10-08T12:00");
        parameters.put("pauseUntil3", "2026-10-08T14:00");

        assertThat(ask(parameters).getRefusalKey()).isEqualTo("sla.error.pauses.pausesOverlap");
        assertThat(texts("nl").getString("error.pauses.pausesOverlap")).isNotBlank();
    }

    @Test
    void the_page_shares_the_limit_of_the_json() {
        Map<String, String> parameters = Map.of("priority", "LOW", "receivedAt", "2026-10-08T10:00");
        for (int i = 0; i < RequestLimit.REQUESTS; i++) {
            limit.secondsToWait("192.0.2.1");
        }

        CalculatorBacking page = ask(parameters);

        assertThat(page.getSecondsToWait()).isEqualTo(60);
        assertThat(page.getAnswers()).isEmpty();
        assertThat(page.getForm().priority()).isEqualTo("LOW");
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(texts("nl").keySet()).isEqualTo(texts("en").keySet()).isNotEmpty();
    }

    private CalculatorBacking ask(Map<String, String> parameters) {
        CalculatorBacking page = new CalculatorBacking();
        page.serviceLevels = new ServiceLevels() {
            @Override
            public Targets targetsOf(List<ClockEvent> events) {
                return Policies.defaultLevel().targets(events);
            }
        };
        page.limit = limit;
        page.calculate(parameters, ENGLISH, "192.0.2.1");
        return page;
    }

    private static RequestLimit limit() {
        return new RequestLimit(Clock.fixed(Instant.parse("2026-10-08T08:00:00Z"), ZoneOffset.UTC));
    }

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle("nl.careconnections.portal.text.sla", Locale.forLanguageTag(language));
    }
}
