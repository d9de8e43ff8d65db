/**
 * Service management: small jobs that a consultant estimates, somebody of the organisation approves, and whose hours the
 * customer sees (product.md, "Flows").
 */
package nl.careconnections.domain.servicerequest;
