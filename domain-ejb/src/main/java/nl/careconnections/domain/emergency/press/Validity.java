package nl.careconnections.domain.emergency.press;

/** What a copy says of its own age. */
public enum Validity {
    CURRENT,
    /** Served after the lists' validity: says so across each page. */
    OUT_OF_DATE
}
