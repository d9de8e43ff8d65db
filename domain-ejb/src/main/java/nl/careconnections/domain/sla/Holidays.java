package nl.careconnections.domain.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The days off at one moment of knowing: the Dutch public holidays by rule, so that no year can be missing, and the
 * company's closing days.
 *
 * @param settings which of the optional holidays are given, by the first day that it holds for; the first entry holds for
 *     all days before it too, so that a change leaves days that have passed as they were
 */
public record Holidays(NavigableMap<LocalDate, OptionalHolidays> settings, Map<LocalDate, ClosingDay> closingDays) {

    private static final int KINGS_BIRTHDAY = 27;
    private static final int MOST_YEARS_BETWEEN = 3;

    /** @throws IllegalArgumentException when there is no setting */
    public Holidays {
        if (settings.isEmpty()) {
            throw new IllegalArgumentException("Holidays have at least one setting");
        }
        settings = onlyChanges(settings);
        closingDays = Map.copyOf(closingDays);
    }

    /** Holidays whose settings always hold, with these closing days; of two for one day the last counts. */
    public static Holidays of(boolean goodFriday, boolean liberationDayEveryYear, Collection<ClosingDay> closingDays) {
        return new Holidays(
                new TreeMap<>(Map.of(LocalDate.MIN, new OptionalHolidays(goodFriday, liberationDayEveryYear))),
                closingDays.stream().collect(Collectors.toMap(ClosingDay::day, Function.identity(), (a, b) -> b)));
    }

    private static NavigableMap<LocalDate, OptionalHolidays> onlyChanges(
            NavigableMap<LocalDate, OptionalHolidays> settings) {
        NavigableMap<LocalDate, OptionalHolidays> changes = new TreeMap<>();
        settings.forEach((from, setting) -> {
            if (changes.isEmpty() || !changes.lastEntry().getValue().equals(setting)) {
                changes.put(changes.isEmpty() ? LocalDate.MIN : from, setting);
            }
        });
        return Collections.unmodifiableNavigableMap(changes);
    }

    Holidays with(ClosingDay closingDay) {
        Map<LocalDate, ClosingDay> more = new HashMap<>(closingDays);
        more.put(closingDay.day(), closingDay);
        return new Holidays(settings, more);
    }

    Holidays withoutClosing(LocalDate day) {
        Map<LocalDate, ClosingDay> fewer = new HashMap<>(closingDays);
        fewer.remove(day);
        return new Holidays(settings, fewer);
    }

    /** With other settings from this day on. */
    Holidays with(LocalDate from, OptionalHolidays setting) {
        NavigableMap<LocalDate, OptionalHolidays> later = new TreeMap<>(settings.headMap(from, false));
        later.put(from, setting);
        return new Holidays(later, closingDays);
    }

    /** Which of the optional holidays are given on this day. */
    public OptionalHolidays settingOn(LocalDate day) {
        return settings.floorEntry(day).getValue();
    }

    /** The first day from this one on that is a day off only where this optional holiday is given. */
    static LocalDate nextOptional(Holiday holiday, LocalDate from) {
        return from.datesUntil(from.plusYears(MOST_YEARS_BETWEEN))
                .filter(day -> holiday == Holiday.GOOD_FRIDAY ? isGoodFriday(day) : isOptionalLiberationDay(day))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isGoodFriday(LocalDate day) {
        return day.equals(easter(day.getYear()).minusDays(2));
    }

    private static boolean isOptionalLiberationDay(LocalDate day) {
        return day.getMonth() == Month.MAY && day.getDayOfMonth() == 5 && day.getYear() % 5 != 0;
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
                dayOfMonth == 5 && (day.getYear() % 5 == 0 || settingOn(day).liberationDayEveryYear())
                        ? Holiday.LIBERATION_DAY
                        : null;
            case DECEMBER -> dayOfMonth == 25 ? Holiday.CHRISTMAS_DAY : dayOfMonth == 26 ? Holiday.BOXING_DAY : null;
            default -> null;
        };
        return Optional.ofNullable(holiday);
    }

    private Optional<Holiday> movableHolidayOn(LocalDate day) {
        long afterEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
        Holiday holiday = switch ((int) afterEaster) {
            case -2 -> settingOn(day).goodFriday() ? Holiday.GOOD_FRIDAY : null;
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
