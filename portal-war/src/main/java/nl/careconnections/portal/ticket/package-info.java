/**
 * What customers and staff read about tickets in the same words: states, events, targets, and the address that mails link
 * to. {@code TicketWordsTest} guards that each state and each event has its words in both languages.
 */
package nl.careconnections.portal.ticket;
