package nl.careconnections.domain.emergency.delivery;

/**
 * How many clients of a ward could not be understood.
 *
 * @param quarantined as a whole; {@code partial} in part
 */
record Trouble(int quarantined, int partial) {

    boolean isWorseThan(Trouble before) {
        return quarantined > before.quarantined || partial > before.partial;
    }
}
