package nl.careconnections.domain.securityincident;

/** Whether it still goes on, as the reporter sees it. */
public enum Ongoing {
    YES,
    NO,
    UNKNOWN
}
