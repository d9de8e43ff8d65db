package nl.careconnections.domain.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A term of a procedure that counts working days: it ends at the close of the n-th working day after the local day it runs
 * from, which itself does not count.
 *
 * @param from where it runs from, in whole seconds
 * @param workingDays how many working days, 1 being the next one
 */
public record WorkingDayTerm(Instant from, int workingDays, WorkingCalendar calendar) {

    public WorkingDayTerm {
        from = from.truncatedTo(ChronoUnit.SECONDS);
    }

    public Instant deadline() {
        return calendar.endOfWorkingDay(from, workingDays);
    }

    /** Where the term runs from, as people say it. */
    public String fromInWords(Locale locale) {
        return new Wording(locale).dateTime(from);
    }

    /** The deadline as people say it. */
    public String deadlineInWords(Locale locale) {
        return new Wording(locale).dateTime(deadline());
    }

    /** How the days are counted: a whole sentence. */
    public String counting(Locale locale) {
        Wording wording = new Wording(locale);
        return wording.text("term.counting", wording.time(calendar.window().until()));
    }

    /** Which days were left out, and why; empty when none were. */
    public Optional<String> skipped(Locale locale) {
        return new SkippedTime(new Wording(locale), calendar).sentence(RuleClock.WORKING_DAYS, from, deadline());
    }
}
