package nl.careconnections.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.testing.TestRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Closing days and holidays as people look after them. */
@DomainTest
class DaysOffTest {

    @Inject
    DaysOff daysOff;

    @Inject
    ClosingDays closingDays;

    @Inject
    HolidaySettings settings;

    @Inject
    ServiceLevels serviceLevels;

    @Inject
    AccessLog accessLog;

    @Inject
    TestPeople people;

    @Inject
    TestRules rules;

    @Inject
    TestClock clock;

    private Caller keeper;

    /** Thursday 8 October 2026, 10:00 in Amsterdam. */
    @BeforeEach
    void beginAnew() {
        rules.forgetChanges();
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        keeper = people.applicationAdministrator("Applicatiebeheerder");
    }

    @Test
    void a_year_shows_its_holidays_by_rule_and_the_closing_days_between_them() {
        closingDays.add(keeper, day("2026-12-24", "Brugdag"));
        closingDays.add(keeper, day("2027-01-04", "Verhuizing"));

        assertThat(daysOff.of(keeper, 2026))
                .extracting(off -> off.day() + " "
                        + (off.holiday() == null
                                ? off.closingDay().dutchName()
                                : off.holiday().name()))
                .containsExactly(
                        "2026-01-01 NEW_YEARS_DAY",
                        "2026-04-05 EASTER_SUNDAY",
                        "2026-04-06 EASTER_MONDAY",
                        "2026-04-27 KINGS_DAY",
                        "2026-05-14 ASCENSION_DAY",
                        "2026-05-24 WHIT_SUNDAY",
                        "2026-05-25 WHIT_MONDAY",
                        "2026-12-24 Brugdag",
                        "2026-12-25 CHRISTMAS_DAY",
                        "2026-12-26 BOXING_DAY");
    }

    @Test
    void a_closing_day_is_added_and_withdrawn_and_both_are_kept() {
        closingDays.add(keeper, day("2026-10-12", "Verhuizing"));
        assertThat(isWorking("2026-10-12T10:00:00Z")).isFalse();

        DayOff added = closingDay(2026);
        assertThat(added.withdrawable()).isTrue();
        closingDays.withdraw(keeper, added.id());
        closingDays.withdraw(keeper, added.id());

        assertThat(isWorking("2026-10-12T10:00:00Z")).isTrue();
        assertThat(accessLog.about("sla:closingDay:2026-10-12", 10))
                .extracting(AccessRecord::action)
                .containsExactly("sla.closingDayWithdrawn", "sla.closingDayAdded");
        assertThatThrownBy(() -> closingDays.tryWithdrawing(keeper, added.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> closingDays.withdraw(keeper, 999_999)).isInstanceOf(NotFound.class);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(problems(new TypedClosingDay(key(), "2026-10-07", " ", "x".repeat(101))))
                .containsExactly("day sla.past", "dutchName required", "englishName tooLong");
        assertThat(problems(new TypedClosingDay(key(), "", "Dicht", "Closed"))).containsExactly("day required");
        assertThat(problems(new TypedClosingDay(key(), "24-12-2026", "Dicht", "Closed")))
                .containsExactly("day day");
        assertThat(problems(new TypedClosingDay(key(), "2100-01-04", "Dicht", "Closed")))
                .containsExactly("day sla.tooFar");
        closingDays.add(keeper, day("2026-12-24", "Brugdag"));
        assertThat(problems(day("2026-12-24", "Nog eens"))).containsExactly("day sla.alreadyClosed");
        assertThatThrownBy(() -> closingDays.tryAdding(keeper, day("2026-12-24", "Nog eens")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void today_can_be_closed_and_opened_again_and_a_day_that_has_passed_stays() {
        closingDays.add(keeper, day("2026-10-08", "Stroomstoring"));
        long id = closingDay(2026).id();
        closingDays.withdraw(keeper, id);
        closingDays.add(keeper, day("2026-10-08", "Toch stroomstoring"));
        long again = closingDay(2026).id();

        clock.set(Instant.parse("2026-10-08T22:00:00Z"));
        assertThat(closingDay(2026).withdrawable()).isFalse();
        assertThatThrownBy(() -> closingDays.withdraw(keeper, again))
                .isInstanceOf(Conflict.class)
                .hasMessage("sla.passed");
        assertThatThrownBy(() -> closingDays.tryWithdrawing(keeper, again)).hasMessage("sla.passed");
    }

    @Test
    void a_day_that_is_off_anyway_is_pointed_out_but_not_refused() {
        ClosingDayTrial saturday = closingDays.tryAdding(keeper, day("2026-10-10", "Zaterdag"));
        assertThat(saturday.alreadyOff()).isTrue();
        assertThat(saturday.weekend()).isTrue();
        ClosingDayTrial christmas = closingDays.tryAdding(keeper, day("2026-12-25", "Kerst"));
        assertThat(christmas.holiday()).isEqualTo(Holiday.CHRISTMAS_DAY);
        assertThat(closingDays.tryAdding(keeper, day("2026-12-24", "Brugdag")).alreadyOff())
                .isFalse();

        closingDays.add(keeper, day("2026-12-25", "Kerst"));
        assertThat(daysOff.of(keeper, 2026)).extracting(DayOff::day).contains(LocalDate.of(2026, 12, 25));
    }

    @Test
    void R4_the_same_form_sent_twice_adds_one_day_and_of_two_at_once_one_is_told() throws InterruptedException {
        TypedClosingDay typed = day("2026-12-24", "Brugdag");
        closingDays.add(keeper, typed);
        closingDays.add(keeper, typed);

        List<Supplier<Boolean>> both =
                List.of(() -> adds(day("2026-12-28", "Een")), () -> adds(day("2026-12-28", "Twee")));
        List<Object> results = AtOnce.run(both);

        assertThat(results).hasAtLeastOneElementOfType(InvalidInput.class).contains(true);
        assertThat(daysOff.of(keeper, 2026))
                .filteredOn(off -> off.holiday() == null)
                .hasSize(2);
    }

    @Test
    void optional_holidays_are_given_from_now_on_and_leave_the_past_alone() {
        OptionalHolidays none = settings.get(keeper);
        assertThat(none).isEqualTo(new OptionalHolidays(false, false));

        settings.change(keeper, new OptionalHolidays(true, true), none);

        assertThat(settings.get(keeper)).isEqualTo(new OptionalHolidays(true, true));
        assertThat(daysOff.of(keeper, 2027))
                .extracting(DayOff::holiday)
                .contains(Holiday.GOOD_FRIDAY, Holiday.LIBERATION_DAY);
        assertThat(daysOff.of(keeper, 2026))
                .extracting(DayOff::holiday)
                .doesNotContain(Holiday.GOOD_FRIDAY, Holiday.LIBERATION_DAY);
        assertThat(isWorking("2026-04-03T10:00:00Z")).isTrue();
        assertThat(isWorking("2027-03-26T11:00:00Z")).isFalse();
    }

    @Test
    void R4_settings_that_somebody_else_changed_meanwhile_are_not_overwritten_unseen() {
        OptionalHolidays seen = settings.get(keeper);
        settings.change(keeper, new OptionalHolidays(true, false), seen);

        assertThatThrownBy(() -> settings.change(keeper, new OptionalHolidays(false, true), seen))
                .isInstanceOf(Conflict.class)
                .hasMessage("changedMeanwhile");
        settings.change(keeper, new OptionalHolidays(true, false), seen);
        assertThat(accessLog.by(keeper.accountId(), 10))
                .filteredOn(entry -> entry.action().equals("sla.holidaysChanged"))
                .as("the same again changes nothing")
                .hasSize(1);
    }

    @Test
    void S11_only_application_administrators_may_and_attempts_are_kept() {
        Caller support = people.support("Supportmedewerker");
        OptionalHolidays some = new OptionalHolidays(true, true);

        assertThatThrownBy(() -> daysOff.of(support, 2026)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> closingDays.tryAdding(support, day("2026-12-24", "x")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> closingDays.add(support, day("2026-12-24", "x")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> closingDays.tryWithdrawing(support, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> closingDays.withdraw(support, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> settings.get(support)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> settings.tryOut(support, some)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> settings.change(support, some, some)).isInstanceOf(NotAllowed.class);
        assertThat(accessLog.by(support.accountId(), 20))
                .hasSize(8)
                .extracting(AccessRecord::outcome)
                .containsOnly(Outcome.REFUSED);
    }

    private boolean adds(TypedClosingDay typed) {
        closingDays.add(keeper, typed);
        return true;
    }

    private List<String> problems(TypedClosingDay typed) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> closingDays.add(keeper, typed));
        return refusal.problems().stream()
                .map(problem -> problem.field() + " " + problem.key())
                .toList();
    }

    private DayOff closingDay(int year) {
        return daysOff.of(keeper, year).stream()
                .filter(off -> off.closingDay() != null)
                .findFirst()
                .orElseThrow();
    }

    private boolean isWorking(String instant) {
        return serviceLevels.inServiceWindow(Instant.parse(instant));
    }

    private static TypedClosingDay day(String day, String name) {
        return new TypedClosingDay(key(), day, name, "In English: " + name);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
