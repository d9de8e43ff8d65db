package nl.careconnections.domain.emergency.list;

/** What a caregiver must know before giving, and its words. */
public record Warning(Kind kind, String text) {

    public enum Kind {
        CHANGED_VERIFY,
        STOPPED_VERIFY,
        INTERRUPTED_VERIFY,
        COMING_CHANGE,
        REGISTRATION_MISSING,
        PART_UNREADABLE,
        STATUS_AGAINST,
        STOP_UNCLEAR,
        CONTRADICTION,
        NEW,
        NOT_PROCESSED,
        NEXT_ROTATION,
        STOPPED,
        INTERRUPTED,
        PLANNED,
        NO_SCHEME,
        SCHEME_ALONE,
        SCHEME_AND_DOSES,
        PHARMACY_ENDED,
        PHARMACY_CANCELLED,
        PRESCRIBED_ENDS_EARLIER,
        DAY_OPEN,
        TIME_OPEN,
        NO_AMOUNT,
        CUT_DAY,
        FIRST_DAY,
        COUNT_DONE,
        STEPS_DONE,
        CLOCK_CHANGES,
        OTHER_SEASON,
        SAME_SUBSTANCE,
        SAME_AGAIN,
        SCHEME_SHARED,
        ADMINISTRATION_UNREAD,
        GIVEN_LATER
    }
}
