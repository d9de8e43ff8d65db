package nl.careconnections.portal.staff.escalation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.escalation.Level;
import nl.careconnections.domain.escalation.NewLevel;
import nl.careconnections.domain.escalation.Recipient;
import nl.careconnections.domain.escalation.RecipientKind;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.portal.shared.Typed;

/** What is filled in about a level: a table of who is told how, for each priority. */
public class LevelForm {

    /** How somebody is told. */
    public enum Way {
        NOT,
        MAIL,
        MAIL_AND_TEXT
    }

    private static final int PRIORITIES = Priority.values().length;

    private String percent = "";
    private String repeat = "";
    private Metric[] metrics = Metric.values();
    private final Way[] ways = new Way[RecipientKind.values().length * PRIORITIES];

    public LevelForm() {
        Arrays.fill(ways, Way.NOT);
    }

    static LevelForm of(Level level) {
        LevelForm form = new LevelForm();
        form.percent = Integer.toString(level.percent());
        form.repeat = level.isRepeated() ? Integer.toString(level.repeatMinutes()) : "";
        form.metrics = level.metrics().toArray(Metric[]::new);
        level.recipients()
                .forEach(recipient -> form.ways[cell(recipient.kind(), recipient.priority())] =
                        recipient.byText() ? Way.MAIL_AND_TEXT : Way.MAIL);
        return form;
    }

    NewLevel toLevel() {
        Set<Metric> chosen = EnumSet.noneOf(Metric.class);
        chosen.addAll(Arrays.asList(metrics));
        return new NewLevel(Typed.number("percent", percent), Typed.number("repeat", repeat), chosen, recipients());
    }

    private List<Recipient> recipients() {
        List<Recipient> recipients = new ArrayList<>();
        for (RecipientKind kind : RecipientKind.values()) {
            for (Priority priority : Priority.values()) {
                Way way = ways[cell(kind, priority)];
                if (way != null && way != Way.NOT) {
                    recipients.add(new Recipient(priority, kind, way == Way.MAIL_AND_TEXT));
                }
            }
        }
        return recipients;
    }

    private static int cell(RecipientKind kind, Priority priority) {
        return kind.ordinal() * PRIORITIES + priority.ordinal();
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }

    public String getRepeat() {
        return repeat;
    }

    public void setRepeat(String repeat) {
        this.repeat = repeat;
    }

    public Metric[] getMetrics() {
        return metrics;
    }

    public void setMetrics(Metric[] metrics) {
        this.metrics = metrics;
    }

    /** The cells of the table, row by row. */
    public Way[] getWays() {
        return ways;
    }
}
