package nl.careconnections.domain.securityincident;

/** What a reader can do with a security incident now. */
public enum IncidentStep {
    TAKE_CHARGE,
    HAND_OVER,
    LET_IN,
    LOG_CONTACT,
    ASSESS,
    TELL_ORGANISATION,
    UPDATE_RECORD,
    ADD_MEASURE,
    CARRY_OUT_MEASURE,
    FINISH,
    EXPORT,
    /** The customer says that the authority was told. */
    TELL_AUTHORITY
}
