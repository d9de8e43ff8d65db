package nl.careconnections.domain.authentication;

/**
 * A row of the form for networks, as it was typed.
 *
 * @param change {@code null} for nothing chosen
 * @param reason why it is that wide; may be empty
 */
public record TypedLine(NetworkChange change, String network, String description, String reason) {

    boolean isEmpty() {
        return network.isBlank() && description.isBlank() && reason.isBlank();
    }
}
