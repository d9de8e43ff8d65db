package nl.careconnections.domain.emergency.backup;

/** What must work in a night without the product, in the order in which it is told. */
public enum Subject {
    DATA,
    LISTS,
    LOGGING_IN,
    PHRASE,
    MAIL,
    NUMBERS
}
