package nl.careconnections.domain.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The days off at one moment of knowing: the Dutch public holidays by rule, so that no year can be missing, and the
 * company's closing days.
 *
 * @param goodFriday whether Good Friday is a day off
 * @param liberationDayEveryYear whether 5 May is a day off each year; else in years divisible by five
 */
public record Holidays(boolean goodFriday, boolean liberationDayEveryYear, Map<LocalDate, ClosingDay> closingDays) {

    private static final int KINGS_BIRTHDAY = 27;

    public Holidays {
        closingDays = Map.copyOf(closingDays);
    }

    /** The holidays with these closing days; of two for one day the last counts. */
    public static Holidays of(boolean goodFriday, boolean liberationDayEveryYear, Collection<ClosingDay> closingDays) {
        return new Holidays(
                goodFriday,
                liberationDayEveryYear,
                closingDays.stream().collect(Collectors.toMap(ClosingDay::day, Function.identity(), (a, b) -> b)));
    }

    public Optional<Holiday> holidayOn(LocalDate day) {
        Optional<Holiday> fixed = fixedHolidayOn(day);
        return fixed.isPresent() ? fixed : movableHolidayOn(day);
    }

    public Optional<ClosingDay> closingDayOn(LocalDate day) {
        return Optional.ofNullable(closingDays.get(day));
    }

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && closingDayOn(day).isEmpty() && holidayOn(day).isEmpty();
    }

    private Optional<Holiday> fixedHolidayOn(LocalDate day) {
        int dayOfMonth = day.getDayOfMonth();
        Holiday holiday = switch (day.getMonth()) {
            case JANUARY -> dayOfMonth == 1 ? Holiday.NEW_YEARS_DAY : null;
            case APRIL -> day.equals(kingsDay(day.getYear())) ? Holiday.KINGS_DAY : null;
            case MAY ->
                dayOfMonth == 5 && (liberationDayEveryYear || day.getYear() % 5 == 0) ? Holiday.LIBERATION_DAY : null;
            case DECEMBER -> dayOfMonth == 25 ? Holiday.CHRISTMAS_DAY : dayOfMonth == 26 ? Holiday.BOXING_DAY : null;
            default -> null;
        };
        return Optional.ofNullable(holiday);
    }

    private Optional<Holiday> movableHolidayOn(LocalDate day) {
        long afterEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
        Holiday holiday = switch ((int) afterEaster) {
            case -2 -> goodFriday ? Holiday.GOOD_FRIDAY : null;
            case 0 -> Holiday.EASTER_SUNDAY;
            case 1 -> Holiday.EASTER_MONDAY;
            case 39 -> Holiday.ASCENSION_DAY;
            case 49 -> Holiday.WHIT_SUNDAY;
            case 50 -> Holiday.WHIT_MONDAY;
            default -> null;
        };
        return Optional.ofNullable(holiday);
    }

    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, KINGS_BIRTHDAY);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Meeus gives. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int march = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, march / 31, march % 31 + 1);
    }
}
