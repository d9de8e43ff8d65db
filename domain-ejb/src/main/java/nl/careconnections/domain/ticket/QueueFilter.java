package nl.careconnections.domain.ticket;

/**
 * @param words a number or words to look for; may be empty
 * @param page from 0
 * @param size rows of a page, from 1 to 1,000
 */
public record QueueFilter(Queue queue, String words, QueueOrder order, int page, int size) {}
