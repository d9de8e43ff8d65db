package nl.careconnections.domain.emergency.medication;

/** When an agreement without one of the pharmacy enters the list, as its prescriber asked (codes 6, 7 and 11). */
public enum Entry {
    AT_ONCE,
    NEXT_ROTATION,
    AFTER_PROCESSING,
    UNSAID
}
