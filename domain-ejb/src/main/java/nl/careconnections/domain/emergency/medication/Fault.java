package nl.careconnections.domain.emergency.medication;

/** Kinds of reasons for which something that was delivered is not understood; pages and lists say them in words of their own language. */
public enum Fault {
    /** Not well-formed, or made to break what reads it. */
    DAMAGED,
    OTHER_DOCUMENT,
    UNKNOWN_PART,
    /** A modifierExtension: what it stands in may mean something else. */
    CHANGED_MEANING,
    OTHER_RULES,
    WRONG_FORM,
    WRONG_PLACE,
    REFERS_TO_NOTHING,
    INVALID_VALUE,
    MISSING,
    /** Not of Medicatieproces 9. */
    OTHER_KIND,
    PRODUCT_UNREADABLE,
    TREATMENT_MISSING,
    /** It may stop or change any line. */
    TREATMENT_UNREADABLE,
    TWO_OF_ONE_NUMBER,
    OTHER_PATIENT,
    SEVERAL_PATIENTS,
    BIRTH_DATE,
    NOT_ALL_UNDERSTOOD,
    NOT_PRINTED,
    UNREADABLE
}
