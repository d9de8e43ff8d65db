/**
 * What comes by itself before anything fails: the lists of each ward by mail every day, locked with the organisation's phrase, and a drill
 * every month; and what is not ready yet. {@code ListMailsTest} and {@code DrillsTest} guard it.
 */
package nl.careconnections.domain.emergency.backup;
