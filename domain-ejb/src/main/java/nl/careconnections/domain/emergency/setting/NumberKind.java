package nl.careconnections.domain.emergency.setting;

/** Who answers a number. */
public enum NumberKind {
    PHARMACY,
    HELP_DESK,
    /** The supplier's, when care stands still. */
    EMERGENCY,
    OTHER
}
