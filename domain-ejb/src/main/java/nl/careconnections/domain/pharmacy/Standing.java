package nl.careconnections.domain.pharmacy;

/**
 * How it stands with a pharmacy that a customer is about to ask for. It never tells who asked.
 *
 * @param known the pharmacy of the registry; else {@code null}
 * @param ownTicket number of the open request of the own organisation; else {@code null}
 * @param underWay whether somebody else asked and it is not added yet
 */
public record Standing(Pharmacy known, Long ownTicket, boolean underWay) {

    public static final Standing FREE = new Standing(null, null, false);

    public boolean isFree() {
        return known == null && ownTicket == null && !underWay;
    }
}
