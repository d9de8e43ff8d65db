package nl.careconnections.domain.duty;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Shifts in turn: each person for some days, the next one in line as deputy.
 *
 * @param accountIds in order of turn
 * @param from the first day, {@code null} when nothing was filled in
 * @param handOver the local time at which one takes over from the other, {@code null} when nothing was filled in
 * @param days how long each turn is
 * @param turns how many shifts are planned
 */
public record Rotation(List<Long> accountIds, LocalDate from, LocalTime handOver, int days, int turns) {

    public Rotation {
        accountIds = List.copyOf(accountIds);
    }
}
