/**
 * When somebody above is told that a target is running out, as data: levels with their recipients, and the pure rule which
 * of them are reached. What a level does to a ticket is the ticket's business. {@code LadderTest} guards the rule.
 */
package nl.careconnections.domain.escalation;
