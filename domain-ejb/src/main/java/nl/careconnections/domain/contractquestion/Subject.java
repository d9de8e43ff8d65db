package nl.careconnections.domain.contractquestion;

/** What a question is about. */
public enum Subject {
    CONTRACT,
    INVOICE
}
