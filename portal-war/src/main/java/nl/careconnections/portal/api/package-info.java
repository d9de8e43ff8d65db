/**
 * JSON for programs of others, without log-in: the calculator of service levels, its limit per address, and problem
 * documents (RFC 9457) for what cannot be answered. {@code DeadlineResourceTest} guards the answers.
 */
package nl.careconnections.portal.api;
