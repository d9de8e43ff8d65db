package nl.careconnections.domain.sla;

import java.time.LocalDate;

/**
 * A day without service in a list, for one of two reasons.
 *
 * @param holiday {@code null} for a closing day
 * @param closingDay {@code null} for a holiday
 * @param id of the closing day; zero for a holiday
 * @param withdrawable whether it is a closing day that has not passed
 */
public record DayOff(LocalDate day, Holiday holiday, ClosingDay closingDay, long id, boolean withdrawable) {}
