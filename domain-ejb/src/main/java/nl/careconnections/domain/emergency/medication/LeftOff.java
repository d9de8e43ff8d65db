package nl.careconnections.domain.emergency.medication;

/** A delivered resource that is not on the list, and why. */
public record LeftOff(Source source, Reason reason) {

    /** Why something that was delivered is not on the list. */
    public enum Reason {
        DISPENSE_REQUEST,
        DISPENSING,
        USE,
        PROPOSAL,
        ENTERED_IN_ERROR,
        DELIVERED_TWICE,
        CANCELLED,
        ENDED,
        STOPPED_EARLIER,
        REPLACED,
        EARLIER_SCHEME,
        LATER_SCHEME,
        EARLIER_ADMINISTRATION,
        LATER_ADMINISTRATION,
        ADMINISTRATION_WITHOUT_LINE
    }
}
