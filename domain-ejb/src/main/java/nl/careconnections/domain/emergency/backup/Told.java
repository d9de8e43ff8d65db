package nl.careconnections.domain.emergency.backup;

/**
 * A finding in the words of its reader.
 *
 * @param title what it is about
 * @param state how it stands, in a word
 * @param ward empty for the organisation as a whole
 * @param advice what to do; empty where all is well
 */
public record Told(
        Subject subject, String title, Standing standing, String state, String ward, String words, String advice) {}
