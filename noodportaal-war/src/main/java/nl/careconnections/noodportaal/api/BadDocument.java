package nl.careconnections.noodportaal.api;

/** A document that is not as the description of the interface says, and where. */
final class BadDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    /** @param place as {@code clients[2].birthDate}; empty for the document as a whole */
    BadDocument(String place, String detail) {
        super(detail);
        this.place = place;
    }

    String place() {
        return place;
    }
}
