package nl.careconnections.domain.complaint;

/** What staff can do with a complaint. */
public enum ComplaintStep {
    LOG_TALK,
    ASSESS,
    FORWARD,
    RECLASSIFY,
    TAKE_ON,
    HAND_OVER,
    TAKE_OVER,
    LET_IN,
    LOG_CALL,
    PUBLISH,
    PROPOSE,
    STOP,
    CARRY_OUT,
    CLOSE
}
