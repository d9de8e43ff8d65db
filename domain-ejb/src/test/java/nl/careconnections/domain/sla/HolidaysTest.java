package nl.careconnections.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-03-29",
                "1981-04-19",
                "1999-04-04",
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2038-04-25",
                "2049-04-18",
                "2076-04-19",
                "2099-04-12"
            })
    void easter_is_the_day_that_almanacs_print(LocalDate easter) {
        assertThat(Holidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, NEW_YEARS_DAY",
        "2026-04-05, EASTER_SUNDAY",
        "2026-04-06, EASTER_MONDAY",
        "2026-04-27, KINGS_DAY",
        "2025-04-26, KINGS_DAY",
        "2031-04-26, KINGS_DAY",
        "2025-05-05, LIBERATION_DAY",
        "2026-05-14, ASCENSION_DAY",
        "2026-05-24, WHIT_SUNDAY",
        "2026-05-25, WHIT_MONDAY",
        "2026-12-25, CHRISTMAS_DAY",
        "2026-12-26, BOXING_DAY"
    })
    void public_holidays_follow_their_rules(LocalDate day, Holiday holiday) {
        assertThat(Policies.PUBLIC_HOLIDAYS.holidayOn(day)).contains(holiday);
        assertThat(Policies.PUBLIC_HOLIDAYS.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-28", "2026-05-05", "2026-04-03", "2026-12-24", "2026-12-31"})
    void other_days_are_working_days(LocalDate day) {
        assertThat(Policies.PUBLIC_HOLIDAYS.isWorkingDay(day)).isTrue();
    }

    @Test
    void good_friday_liberation_day_and_closing_days_are_settings() {
        LocalDate closed = LocalDate.of(2026, 10, 9);
        Holidays holidays = Holidays.of(true, true, List.of(new ClosingDay(closed, "Verhuizing", "Moving house")));

        assertThat(holidays.holidayOn(LocalDate.of(2026, 4, 3))).contains(Holiday.GOOD_FRIDAY);
        assertThat(holidays.holidayOn(LocalDate.of(2026, 5, 5))).contains(Holiday.LIBERATION_DAY);
        assertThat(holidays.isWorkingDay(closed)).isFalse();
        assertThat(holidays.closingDayOn(closed)).isPresent();
    }
}
