package nl.careconnections.domain.complaint;

import java.time.Instant;

/**
 * A complaint that another director is responsible for, as far as somebody has to know who could take it over: nothing of
 * what it says, or whose it is.
 *
 * @param director who is responsible
 * @param left whether that is no director any more
 * @param dueAt when its next term ends; {@code null} while none runs
 * @param version to be handed back with the take-over
 */
public record OthersComplaint(long number, String director, boolean left, Stage stage, Instant dueAt, int version) {}
