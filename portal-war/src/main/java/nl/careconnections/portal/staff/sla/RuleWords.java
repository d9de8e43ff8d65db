package nl.careconnections.portal.staff.sla;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.AmountUnit;
import nl.careconnections.domain.sla.DayOff;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Policy;
import nl.careconnections.domain.sla.PolicyRow;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.Regime;
import nl.careconnections.domain.sla.SlowerCell;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** Policies and days off in the reader's words. */
@Named
@RequestScoped
public class RuleWords {

    @Inject
    Text text;

    @Inject
    Viewer viewer;

    /** One line of the table of a policy: what is promised for one target of a priority. */
    public record Line(Priority priority, Metric metric, String inside, String outside) {}

    public List<Line> lines(Policy policy) {
        return Arrays.stream(Priority.values())
                .flatMap(priority -> Arrays.stream(Metric.values())
                        .map(metric -> new Line(
                                priority,
                                metric,
                                amount(policy.row(priority, metric, Regime.INSIDE)),
                                amount(policy.row(priority, metric, Regime.OUTSIDE)))))
                .toList();
    }

    /** "2 uur, dag en nacht" or "einde van de 5e werkdag". */
    public String amount(PolicyRow row) {
        AmountUnit unit = AmountUnit.of(row);
        return say("amount." + unit, row.amount() / unit.size());
    }

    /** "werkdagen van 8.30 tot 17.00 uur". */
    public String window(Policy policy) {
        return say("window", time(policy.window().from()), time(policy.window().until()));
    }

    /** For which priorities an earlier report is never due later: "hoog en middel", or that there are none. */
    public String envelope(Policy policy) {
        String priorities = Arrays.stream(Priority.values())
                .filter(policy.envelope()::contains)
                .map(this::priority)
                .collect(Collectors.joining(", "));
        return priorities.isEmpty() ? say("envelope.none") : priorities;
    }

    /** "Hoog is bij de eerste reactie binnen servicetijd trager dan middel." */
    public String slower(SlowerCell cell) {
        return say(
                "slower",
                text.in(viewer.getLocale(), "shared.priority." + cell.urgent()),
                say("metric." + cell.metric()),
                say("regime." + cell.regime()),
                priority(cell.lessUrgent()));
    }

    /** What a field of the table asks: "Eerste reactie, gemeld binnen servicetijd". */
    public String cell(Metric metric, Regime regime) {
        return say("cell", say("metric." + metric + ".head"), say("regime." + regime));
    }

    /** The same with its priority, for words that stand elsewhere. */
    public String fullCell(Priority priority, Metric metric, Regime regime) {
        return say("cell.full", text.in(viewer.getLocale(), "shared.priority." + priority), cell(metric, regime));
    }

    /** The name of a holiday or closing day. */
    public String name(DayOff day) {
        return day.holiday() == null ? day.closingDay().name(viewer.getLocale()) : say("holiday." + day.holiday());
    }

    /** "do 24 december 2026" for lists, where the weekday matters. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EE d MMMM yyyy", viewer.getLocale()).format(day);
    }

    /** "zaterdag". */
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE", viewer.getLocale()).format(day);
    }

    private String priority(Priority priority) {
        return text.in(viewer.getLocale(), "shared.priority." + priority).toLowerCase(viewer.getLocale());
    }

    private String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(viewer.getLanguage() == Language.NL ? "H.mm" : "HH:mm")
                .format(time);
    }

    private String say(String key, Object... values) {
        return text.in(viewer.getLocale(), "rules." + key, values);
    }
}
