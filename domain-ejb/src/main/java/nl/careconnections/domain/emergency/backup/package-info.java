/**
 * What comes by itself before anything fails: the lists of each ward by mail every day, locked with the organisation's phrase.
 * {@code ListMailsTest} guards it.
 */
package nl.careconnections.domain.emergency.backup;
