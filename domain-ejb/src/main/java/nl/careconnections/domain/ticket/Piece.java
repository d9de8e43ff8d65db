package nl.careconnections.domain.ticket;

/** A part of a text that is about to be redacted: words that stay, or words that will go. */
public record Piece(String text, boolean goes) {}
