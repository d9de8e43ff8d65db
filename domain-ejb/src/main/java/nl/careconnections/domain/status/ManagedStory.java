package nl.careconnections.domain.status;

/**
 * What a program wrote or reads.
 *
 * @param draft whether it is for staff alone
 * @param board as it stood at that moment, without drafts
 */
public record ManagedStory(Board.Story story, boolean draft, Board board) {}
