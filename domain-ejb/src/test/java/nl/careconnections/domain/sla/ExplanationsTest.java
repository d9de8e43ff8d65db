package nl.careconnections.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    @Test
    void tells_the_whole_way_to_a_deadline_in_english() {
        Target repair = targets(
                        received("2026-04-24T16:00", Priority.MEDIUM),
                        new ClockEvent.Waiting(local("2026-04-24T16:15")),
                        new ClockEvent.Resumed(local("2026-04-28T10:00")))
                .repair();

        assertThat(Explanations.of(repair, ENGLISH))
                .containsExactly(
                        "We received your report on Friday 24 April 2026, 16:00.",
                        "That moment is inside our service hours: working days from 08:30 until 17:00.",
                        "Priority Medium then means: solution within 8 hours of service time. "
                                + "Only time inside our service hours counts.",
                        "This time does not count, because we are not at work then: from Friday 24 April 2026, 17:00 "
                                + "until Tuesday 28 April 2026, 08:30 (weekend, King’s Day); "
                                + "from Tuesday 28 April 2026, 17:00 until Wednesday 29 April 2026, 08:30.",
                        "We waited for you from Friday 24 April 2026, 16:15 until Tuesday 28 April 2026, 10:00. "
                                + "That moves the target by 2 hours and 15 minutes of service time.",
                        "So our target for the solution is Wednesday 29 April 2026, 09:15.");
    }

    @Test
    void tells_the_whole_way_to_a_deadline_in_dutch() {
        Target response =
                targets(received("2026-10-08T08:29:59", Priority.HIGH)).response();

        assertThat(Explanations.of(response, DUTCH))
                .containsExactly(
                        "Je melding kwam binnen op donderdag 8 oktober 2026, 8.29.59 uur.",
                        "Dat moment valt buiten onze servicetijd (werkdagen van 8.30 tot 17.00 uur), "
                                + "want het was vóór 8.30 uur.",
                        "Bij prioriteit Hoog hoort dan: eerste reactie binnen 2 uur. Die tijd loopt dag en nacht door.",
                        "Een melding op donderdag 8 oktober 2026, 8.30 uur zou eerder klaar moeten zijn, want dan begint "
                                + "onze servicetijd. Wie eerder meldt, hoeft nooit langer te wachten. "
                                + "Daarom geldt dat ook voor jou.",
                        "Vanaf dat moment geldt: eerste reactie binnen 30 minuten, dag en nacht doorgeteld.",
                        "Onze streeftijd voor de eerste reactie is daarom donderdag 8 oktober 2026, 9.00 uur.",
                        "Zonder deze afspraak zou de streeftijd donderdag 8 oktober 2026, 10.29.59 uur zijn.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-10T12:00    | het was zaterdag         | it was a Saturday",
                "2026-04-05T12:00    | het was Eerste Paasdag   | it was Easter Sunday",
                "2026-04-27T12:00    | het was Koningsdag       | it was King’s Day",
                "2026-05-14T23:59:59 | het was Hemelvaartsdag   | it was Ascension Day",
                "2026-10-09T12:00    | wij waren die dag gesloten (Personeelsdag) | we were closed that day (Staff day)",
                "2026-10-08T00:00    | het was vóór 8.30 uur    | it was before 08:30",
                "2026-10-08T17:00    | het was 17.00 uur of later | it was 17:00 or later"
            })
    void says_why_a_moment_is_outside(String receivedAt, String dutch, String english) {
        ClosingDay staffDay = new ClosingDay(LocalDate.of(2026, 10, 9), "Personeelsdag", "Staff day");
        Target response = ServiceLevel.targets(
                        Policies.byDefault(),
                        HolidayHistory.always(Holidays.of(false, false, List.of(staffDay))),
                        List.of(received(receivedAt, Priority.LOW)))
                .response();

        assertThat(Explanations.of(response, DUTCH).get(1)).endsWith("want " + dutch + ".");
        assertThat(Explanations.of(response, ENGLISH).get(1)).endsWith("because " + english + ".");
    }

    @Test
    void names_the_days_that_a_working_day_rule_skipped() {
        Target repair = targets(received("2026-12-24T16:30", Priority.LOW)).repair();

        assertThat(Explanations.of(repair, ENGLISH))
                .contains("These days are skipped: Friday 25 December 2026 (Christmas Day); "
                        + "Saturday 26 December 2026 (Boxing Day); Sunday 27 December 2026 (weekend); "
                        + "Friday 1 January 2027 (New Year’s Day); Saturday 2 January 2027 (weekend); "
                        + "Sunday 3 January 2027 (weekend).");
    }

    @Test
    void tells_which_of_two_equal_hours_is_meant() {
        Target response = targets(received("2026-10-25T01:30", Priority.HIGH)).response();

        assertThat(Explanations.of(response, ENGLISH))
                .contains("So our target for the first response is Sunday 25 October 2026, 02:30 (winter time).");
        assertThat(Explanations.of(response, DUTCH))
                .contains(
                        "Onze streeftijd voor de eerste reactie is daarom zondag 25 oktober 2026, 2.30 uur (wintertijd).");
    }

    @Test
    void tells_pauses_that_count_that_do_not_and_the_one_that_runs() {
        Targets breached = targets(
                received("2026-10-08T10:00", Priority.HIGH),
                new ClockEvent.Waiting(local("2026-10-08T11:00")),
                new ClockEvent.Resumed(local("2026-10-08T12:00")),
                new ClockEvent.Waiting(local("2026-10-08T14:00")),
                new ClockEvent.Resumed(local("2026-10-08T15:00")));
        assertThat(Explanations.of(breached.repair(), ENGLISH))
                .contains(
                        "We waited for you from Thursday 8 October 2026, 11:00 until Thursday 8 October 2026, 12:00. "
                                + "That moves the target by 1 hour.",
                        "We waited for you from Thursday 8 October 2026, 14:00 until Thursday 8 October 2026, 15:00. "
                                + "The target had passed by then, so that pause does not count.");

        Targets waiting =
                targets(received("2026-10-08T10:00", Priority.LOW), new ClockEvent.Waiting(local("2026-10-08T17:30")));
        assertThat(Explanations.of(waiting.repair(), DUTCH))
                .contains("Sinds donderdag 8 oktober 2026, 17.30 uur wachten we op jouw antwoord. "
                        + "Zolang staat de tijd stil en daarna schuift de streeftijd op.");
    }

    @Test
    void tells_a_change_of_priority_and_how_it_ended() {
        Target repair = targets(
                        received("2026-10-08T10:00", Priority.MEDIUM),
                        new ClockEvent.PrioritySet(local("2026-10-08T11:00"), Priority.HIGH),
                        new ClockEvent.Solved(local("2026-10-08T14:00")))
                .repair();

        assertThat(Explanations.of(repair, ENGLISH))
                .contains(
                        "Since Thursday 8 October 2026, 11:00 the priority is High. "
                                + "The time counts from Thursday 8 October 2026, 11:00.",
                        "So our target for the solution is Thursday 8 October 2026, 13:00.",
                        "The question was solved on Thursday 8 October 2026, 14:00. That was after the target.");
    }

    @Test
    void tells_that_a_raise_kept_the_earlier_target() {
        Target repair = targets(
                        received("2026-10-08T10:00", Priority.MEDIUM),
                        new ClockEvent.PrioritySet(local("2026-10-09T09:00"), Priority.HIGH))
                .repair();

        assertThat(repair.deadline()).isEqualTo(local("2026-10-09T09:30"));
        assertThat(Explanations.of(repair, ENGLISH))
                .contains("With priority High the target would become later. A higher priority never gives you a later "
                        + "target. So the target of priority Medium still holds. "
                        + "It counts from Thursday 8 October 2026, 10:00.");
    }

    @Test
    void counts_what_would_be_too_long_to_read() {
        Target repair = targets(
                        received("2026-10-08T10:00", Priority.LOW),
                        new ClockEvent.Waiting(local("2026-10-09T10:00")),
                        new ClockEvent.Resumed(local("2027-10-09T10:00")))
                .repair();

        assertThat(Explanations.of(repair, DUTCH).get(3)).endsWith("(weekend); en nog 104 dagen.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void leaves_no_place_of_a_text_open(String language) {
        for (Priority priority : Priority.values()) {
            for (int hour = 0; hour < 24 * 21; hour++) {
                Instant at = local("2026-12-20T00:15").plusSeconds(hour * 3600L);
                Targets targets = Policies.defaultLevel()
                        .targets(List.of(
                                new ClockEvent.Received(at, priority),
                                new ClockEvent.Waiting(at.plusSeconds(60)),
                                new ClockEvent.Resumed(at.plusSeconds(5000)),
                                new ClockEvent.Responded(at.plusSeconds(6000)),
                                new ClockEvent.Solved(at.plusSeconds(7000)),
                                new ClockEvent.Reopened(at.plusSeconds(9000)),
                                new ClockEvent.Waiting(at.plusSeconds(9999))));
                for (Metric metric : Metric.values()) {
                    assertThat(Explanations.of(targets.of(metric), Locale.forLanguageTag(language)))
                            .hasSizeGreaterThan(3)
                            .allMatch(sentence -> sentence.matches("[A-Z][^{}?]*\\."));
                }
            }
        }
    }

    @Test
    void both_languages_have_the_same_keys_and_places_and_no_sign_of_the_message_format() {
        ResourceBundle dutch = bundle(DUTCH);
        ResourceBundle english = bundle(ENGLISH);

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        for (String key : dutch.keySet()) {
            assertThat(places(dutch.getString(key))).as(key).isEqualTo(places(english.getString(key)));
            assertThat(dutch.getString(key) + english.getString(key)).as(key).doesNotContain("'");
        }
        Arrays.stream(Holiday.values())
                .forEach(holiday ->
                        assertThat(dutch.getString("holiday." + holiday)).isNotBlank());
    }

    private static List<String> places(String text) {
        return Arrays.stream(text.split("(?=\\{\\d)"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(0, 2))
                .distinct()
                .sorted()
                .toList();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("nl.careconnections.domain.sla.messages", locale);
    }

    private static Targets targets(ClockEvent... events) {
        return Policies.defaultLevel().targets(List.of(events));
    }

    private static ClockEvent received(String at, Priority priority) {
        return new ClockEvent.Received(local(at), priority);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
