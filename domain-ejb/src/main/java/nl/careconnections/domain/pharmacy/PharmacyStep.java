package nl.careconnections.domain.pharmacy;

/** What support can do with a pharmacy that is under way. */
public enum PharmacyStep {
    APPROACH,
    WILLING,
    DECLINE,
    SEND_CONTRACT,
    SIGN,
    ADD
}
