package nl.careconnections.domain.emergency.access;

/**
 * How far a log-in is.
 *
 * @param pass for the browser to keep, new with each step (assurance S7)
 * @param finished whether it opens the lists; otherwise a code is asked
 * @param device makes the browser known; empty until finished
 */
public record Step(String pass, boolean finished, String device) {}
