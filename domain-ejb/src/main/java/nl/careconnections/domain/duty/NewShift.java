package nl.careconnections.domain.duty;

import java.time.LocalDateTime;

/**
 * A shift as it is planned, in local time of Amsterdam.
 *
 * @param accountId {@code null} when nobody was chosen
 * @param deputyId {@code null} for nobody
 * @param from {@code null} when nothing was filled in
 * @param until {@code null} when nothing was filled in
 */
public record NewShift(Long accountId, Long deputyId, LocalDateTime from, LocalDateTime until) {}
