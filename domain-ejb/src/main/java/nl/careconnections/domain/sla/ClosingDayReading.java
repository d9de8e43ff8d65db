package nl.careconnections.domain.sla;

import java.time.DateTimeException;
import java.time.LocalDate;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/** Turns what was typed into a closing day, or says everything that is wrong with it. */
final class ClosingDayReading {

    private static final int LONGEST_NAME = 100;

    private final TypedClosingDay typed;
    private final Holidays holidays;
    private final LocalDate today;
    private LocalDate day;
    private String dutchName;
    private String englishName;

    private ClosingDayReading(TypedClosingDay typed, Holidays holidays, LocalDate today) {
        this.typed = typed;
        this.holidays = holidays;
        this.today = today;
    }

    static ClosingDay read(TypedClosingDay typed, Holidays holidays, LocalDate today) {
        ClosingDayReading reading = new ClosingDayReading(typed, holidays, today);
        Rules.all(reading::readDay, reading::readDutchName, reading::readEnglishName);
        return new ClosingDay(reading.day, reading.dutchName, reading.englishName);
    }

    private void readDay() {
        day = parsed(PlainText.requiredLine("day", typed.day(), LONGEST_NAME));
        if (day.isBefore(today)) {
            throw new InvalidInput("day", "sla.past");
        }
        if (day.isAfter(WorkingCalendar.LAST_DAY)) {
            throw new InvalidInput("day", "sla.tooFar", Integer.toString(WorkingCalendar.LAST_DAY.getYear()));
        }
        if (holidays.closingDayOn(day).isPresent()) {
            throw new InvalidInput("day", "sla.alreadyClosed");
        }
    }

    private static LocalDate parsed(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new InvalidInput("day", "day");
        }
    }

    private void readDutchName() {
        dutchName = PlainText.requiredLine("dutchName", typed.dutchName(), LONGEST_NAME);
    }

    private void readEnglishName() {
        englishName = PlainText.requiredLine("englishName", typed.englishName(), LONGEST_NAME);
    }
}
