package nl.careconnections.portal.staff.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.DayOff;
import nl.careconnections.domain.sla.Holiday;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Policy;
import nl.careconnections.domain.sla.PolicyRow;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.Regime;
import nl.careconnections.domain.sla.RuleClock;
import nl.careconnections.domain.sla.ServiceWindow;
import nl.careconnections.domain.sla.SlowerCell;
import nl.careconnections.domain.sla.TypedCell;
import nl.careconnections.domain.sla.TypedPolicy;
import nl.careconnections.portal.shared.Readers;
import nl.careconnections.portal.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleWordsTest {

    private final RuleWords dutch = words(Language.NL);
    private final RuleWords english = words(Language.EN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONTINUOUS     | 1    | één minuut, dag en nacht     | one minute, day and night",
                "CONTINUOUS     | 90   | 90 minuten, dag en nacht     | 90 minutes, day and night",
                "CONTINUOUS     | 1440 | 24 uur, dag en nacht         | 24 hours, day and night",
                "SERVICE_WINDOW | 60   | één uur servicetijd          | one hour of service time",
                "SERVICE_WINDOW | 45   | 45 minuten servicetijd       | 45 minutes of service time",
                "WORKING_DAYS   | 0    | einde van dezelfde werkdag   | end of the same working day",
                "WORKING_DAYS   | 1    | einde van de volgende werkdag | end of the next working day",
                "WORKING_DAYS   | 5    | einde van de 5e werkdag      | end of working day 5"
            })
    void an_amount_is_told_in_the_unit_that_people_would_use(
            RuleClock clock, int amount, String inDutch, String inEnglish) {
        PolicyRow row = new PolicyRow(Priority.LOW, Metric.REPAIR, Regime.INSIDE, clock, amount);

        assertThat(dutch.amount(row)).isEqualTo(inDutch);
        assertThat(english.amount(row)).isEqualTo(inEnglish);
    }

    @Test
    void a_policy_reads_as_a_table_with_its_window_and_promise() {
        Policy policy = policy(EnumSet.of(Priority.HIGH, Priority.MEDIUM));

        assertThat(dutch.lines(policy)).hasSize(6);
        assertThat(dutch.lines(policy).get(0))
                .isEqualTo(new RuleWords.Line(
                        Priority.HIGH, Metric.RESPONSE, "2 uur, dag en nacht", "2 uur, dag en nacht"));
        assertThat(dutch.window(policy)).isEqualTo("werkdagen van 8.30 tot 17.00 uur");
        assertThat(english.window(policy)).isEqualTo("working days from 08:30 until 17:00");
        assertThat(dutch.envelope(policy)).isEqualTo("hoog, middel");
        assertThat(dutch.envelope(policy(Set.of()))).isEqualTo("voor geen enkele prioriteit");
    }

    @Test
    void what_is_probably_a_mistake_is_told_with_all_that_names_it() {
        assertThat(dutch.slower(new SlowerCell(Priority.HIGH, Priority.MEDIUM, Metric.RESPONSE, Regime.INSIDE)))
                .isEqualTo("Hoog duurt bij eerste reactie, gemeld binnen servicetijd, langer dan middel. Klopt dat?");
    }

    @ParameterizedTest
    @EnumSource
    void every_holiday_has_its_name(Holiday holiday) {
        DayOff day = new DayOff(LocalDate.of(2026, 12, 25), holiday, null, 0, false);

        assertThat(dutch.name(day)).isNotBlank();
        assertThat(english.name(day)).isNotBlank();
    }

    @Test
    void what_was_typed_comes_back_as_it_was() {
        PolicyForm form = new PolicyForm();
        TypedPolicy typed = form.toPolicy();
        assertThat(typed.cells()).hasSize(12).extracting(TypedCell::amount).containsOnly("");

        form.setEffectiveFrom("morgen");
        form.cellsOf(Priority.HIGH).get(0).setAmount("veel");
        PolicyForm again = new PolicyForm();
        again.show(form.toPolicy());

        assertThat(again.toPolicy()).isEqualTo(form.toPolicy());
    }

    private static Policy policy(Set<Priority> envelope) {
        List<PolicyRow> rows = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            for (Metric metric : Metric.values()) {
                for (Regime regime : Regime.values()) {
                    rows.add(new PolicyRow(priority, metric, regime, RuleClock.CONTINUOUS, 120));
                }
            }
        }
        ServiceWindow window = new ServiceWindow(LocalTime.of(8, 30), LocalTime.of(17, 0));
        return new Policy(LocalDate.of(1970, 1, 1), window, rows, envelope);
    }

    private static RuleWords words(Language language) {
        RuleWords words = new RuleWords();
        words.text = new Text();
        words.viewer = Readers.applicationAdministrator(language);
        return words;
    }
}
