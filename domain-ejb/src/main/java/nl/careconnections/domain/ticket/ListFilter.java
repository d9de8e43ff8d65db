package nl.careconnections.domain.ticket;

/** @param words a number or words to look for; may be empty */
public record ListFilter(String words, Scope scope) {}
