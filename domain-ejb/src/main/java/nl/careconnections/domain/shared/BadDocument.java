package nl.careconnections.domain.shared;

/** A document that is not as the description of the interface says, and where. */
public final class BadDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    /** @param place as {@code clients[2].birthDate}; empty for the document as a whole */
    public BadDocument(String place, String detail) {
        super(detail);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
