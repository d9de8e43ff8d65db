package nl.careconnections.domain.sla;

/** The Dutch public holidays, and Good Friday, which is a working day for most people and a setting here. */
public enum Holiday {
    NEW_YEARS_DAY,
    GOOD_FRIDAY,
    EASTER_SUNDAY,
    EASTER_MONDAY,
    KINGS_DAY,
    LIBERATION_DAY,
    ASCENSION_DAY,
    WHIT_SUNDAY,
    WHIT_MONDAY,
    CHRISTMAS_DAY,
    BOXING_DAY
}
