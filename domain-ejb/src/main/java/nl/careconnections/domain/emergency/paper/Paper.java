package nl.careconnections.domain.emergency.paper;

/** What can be printed beforehand. */
public enum Paper {
    CARD,
    /** The card for the location, with the phrase that opens the lists that are mailed. */
    CARD_WITH_PHRASE,
    BLANK_LIST,
    AFTER_OUTAGE
}
