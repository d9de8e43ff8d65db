package nl.careconnections.domain.insight;

/**
 * How often a target was met.
 *
 * @param met in time, as promised
 * @param missed met later, or past and not met yet
 * @param metByTheLetter in time by the letter of the table, without the promise that earlier never means later
 * @param missedByTheLetter the others of those that are decided by the letter
 * @param running neither met nor past: counted nowhere else
 */
public record Score(long met, long missed, long metByTheLetter, long missedByTheLetter, long running) {

    static final Score NONE = new Score(0, 0, 0, 0, 0);

    Score plus(Score other) {
        return new Score(
                met + other.met,
                missed + other.missed,
                metByTheLetter + other.metByTheLetter,
                missedByTheLetter + other.missedByTheLetter,
                running + other.running);
    }

    public long decided() {
        return met + missed;
    }

    /** Whole percents met of what is decided, rounded down so that 100 means all; {@code null} without any. */
    public Integer percent() {
        return percent(met, missed);
    }

    /** The same by the letter. */
    public Integer percentByTheLetter() {
        return percent(metByTheLetter, missedByTheLetter);
    }

    private static Integer percent(long met, long missed) {
        return met + missed == 0 ? null : (int) (met * 100 / (met + missed));
    }
}
