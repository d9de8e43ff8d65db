package nl.careconnections.domain.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says in plain words why a target is due when it is, to customers and staff alike: receipt, column and why, row and
 * clock, what was skipped, pauses, and what earlier-never-later changed.
 */
public final class Explanations {

    private final Wording wording;
    private final Target target;
    private final Reasoning reasoning;
    private final List<String> sentences = new ArrayList<>();

    private Explanations(Target target, Locale locale) {
        this.wording = new Wording(locale);
        this.target = target;
        this.reasoning = target.reasoning();
    }

    /** Whole sentences in reading order; English for an English locale, Dutch for any other. */
    public static List<String> of(Target target, Locale locale) {
        Explanations explanation = new Explanations(target, locale);
        explanation.receipt();
        explanation.column();
        explanation.row();
        explanation.envelope();
        explanation.skipped();
        explanation.pauses();
        explanation.deadline();
        return List.copyOf(explanation.sentences);
    }

    private void say(String key, Object... arguments) {
        sentences.add(wording.text(key, arguments));
    }

    private void receipt() {
        say("received", wording.dateTime(reasoning.received()));
        if (!reasoning.priorityFrom().equals(reasoning.received())) {
            say(
                    "priority.since",
                    wording.dateTime(reasoning.priorityFrom()),
                    wording.text(target.priority()),
                    wording.dateTime(target.start()));
        }
        if (reasoning.row().priority() != target.priority()) {
            say(
                    "priority.kept",
                    wording.text(target.priority()),
                    wording.text(reasoning.row().priority()),
                    wording.dateTime(reasoning.startedAt()));
        }
    }

    private void column() {
        ServiceWindow window = reasoning.calendar().window();
        String from = wording.time(window.from());
        String until = wording.time(window.until());
        if (reasoning.calendar().isInside(reasoning.startedAt())) {
            say("inside", from, until);
        } else {
            say("outside", from, until, whyOutside(window));
        }
    }

    private String whyOutside(ServiceWindow window) {
        ZonedDateTime moment = reasoning.startedAt().atZone(WorkingCalendar.ZONE);
        LocalDate day = moment.toLocalDate();
        Holidays holidays = reasoning.calendar().holidays();
        Optional<Holiday> holiday = holidays.holidayOn(day);
        if (holiday.isPresent()) {
            return wording.text("outside.HOLIDAY", wording.text(holiday.get()));
        }
        if (Holidays.isWeekend(day)) {
            DayOfWeek weekday = day.getDayOfWeek();
            return wording.text("outside.WEEKEND", weekday.getDisplayName(TextStyle.FULL, wording.locale()));
        }
        Optional<ClosingDay> closingDay = holidays.closingDayOn(day);
        if (closingDay.isPresent()) {
            return wording.text("outside.CLOSING_DAY", closingDay.get().name(wording.locale()));
        }
        LocalTime time = moment.toLocalTime();
        return time.isBefore(window.from())
                ? wording.text("outside.BEFORE", wording.time(window.from()))
                : wording.text("outside.AFTER", wording.time(window.until()));
    }

    private void row() {
        PolicyRow row = reasoning.rowByTheLetter();
        say("row." + kind(row), wording.text(row.priority()), wording.text(row.metric()), amount(row));
    }

    private void envelope() {
        if (!reasoning.isMovedByEnvelope()) {
            return;
        }
        Instant edge = reasoning.countedFrom();
        boolean opens = reasoning.calendar().isInside(edge);
        say("envelope", wording.dateTime(edge), wording.text(opens ? "envelope.opens" : "envelope.closes"));
        PolicyRow row = reasoning.row();
        say("envelope." + kind(row), wording.text(row.metric()), amount(row));
    }

    private static String kind(PolicyRow row) {
        if (row.clock() != RuleClock.WORKING_DAYS) {
            return row.clock().name();
        }
        return row.clock() + "." + (row.amount() > 1 ? "n" : row.amount());
    }

    private String amount(PolicyRow row) {
        return row.clock() == RuleClock.WORKING_DAYS
                ? Integer.toString(row.amount())
                : wording.duration(row.amount() * 60L);
    }

    private void skipped() {
        new SkippedTime(wording, reasoning.calendar())
                .sentence(reasoning.row().clock(), reasoning.countedFrom(), target.deadline())
                .ifPresent(sentences::add);
    }

    private void pauses() {
        reasoning.counted().forEach(pause -> pause(pause, counted(pause)));
        reasoning.ignored().forEach(pause -> pause(pause, wording.text("pause.ignored")));
        reasoning
                .still()
                .ifPresent(still -> say(
                        (still.counts() ? "still." : "still.late.") + still.kind(), wording.dateTime(still.since())));
    }

    private void pause(Pause pause, String effect) {
        say("pause." + pause.kind(), wording.dateTime(pause.from()), wording.dateTime(pause.until()), effect);
    }

    private String counted(Pause pause) {
        long start = reasoning.startedAt().getEpochSecond();
        if (pause.elapsed(start) == 0) {
            return wording.text("pause.before");
        }
        RuleClock clock = reasoning.row().clock();
        long moved = clock == RuleClock.CONTINUOUS ? pause.elapsed(start) : pause.inWindow(reasoning.calendar(), start);
        return moved == 0
                ? wording.text("pause.outside")
                : wording.text("pause.counted." + clock, wording.duration(moved));
    }

    private void deadline() {
        say("deadline", wording.text(target.metric()), wording.dateTime(target.deadline()));
        if (reasoning.isMovedByEnvelope() && !target.byTheLetter().equals(target.deadline())) {
            say("without", wording.dateTime(target.byTheLetter()));
        }
        target.metAt().ifPresent(metAt -> {
            boolean late = metAt.isAfter(target.deadline());
            say((late ? "metLate." : "met.") + target.metric(), wording.dateTime(metAt));
        });
    }
}
