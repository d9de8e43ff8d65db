/**
 * Tickets: what a customer asks, and all that happens with it until it is closed. One core carries every type of request;
 * each change is an event with who and when, of which deadlines, mails and timeline follow. {@code StatusTest} guards the
 * state machine, {@code SupportQuestionStoryTest} the stories, {@code TicketRightsTest} who may see and do what.
 */
package nl.careconnections.domain.ticket;
