/**
 * What a load balancer and an operator need to know: alive, ready to answer, and how far the outbox is behind. The
 * system tests guard what {@code /health} says.
 */
package nl.careconnections.domain.health;
