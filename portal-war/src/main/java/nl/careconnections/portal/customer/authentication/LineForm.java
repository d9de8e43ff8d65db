package nl.careconnections.portal.customer.authentication;

import nl.careconnections.domain.authentication.NetworkChange;
import nl.careconnections.domain.authentication.TypedLine;

/** A row of the form for networks, as it was typed. */
public class LineForm {

    private String change = NetworkChange.ADD.name();
    private String network = "";
    private String description = "";
    private String reason = "";

    TypedLine typed() {
        return new TypedLine(change.isEmpty() ? null : NetworkChange.valueOf(change), network, description, reason);
    }

    boolean isEmpty() {
        return network.isBlank() && description.isBlank() && reason.isBlank();
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change == null ? "" : change;
    }

    public String getNetwork() {
        return network;
    }

    public void setNetwork(String network) {
        this.network = network == null ? "" : network;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description == null ? "" : description;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
