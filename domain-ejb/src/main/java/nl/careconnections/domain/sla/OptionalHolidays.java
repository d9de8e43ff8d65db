package nl.careconnections.domain.sla;

/**
 * Holidays that not every employer gives.
 *
 * @param goodFriday whether Good Friday is a day off
 * @param liberationDayEveryYear whether 5 May is a day off each year; else in years divisible by five
 */
public record OptionalHolidays(boolean goodFriday, boolean liberationDayEveryYear) {

    /** @param holiday one of the two */
    boolean gives(Holiday holiday) {
        return holiday == Holiday.GOOD_FRIDAY ? goodFriday : liberationDayEveryYear;
    }
}
