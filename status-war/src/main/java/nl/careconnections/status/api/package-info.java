/**
 * What programs read: the JSON of the de-facto standard (Statuspage, version 2), so that existing clients work unchanged.
 * {@code PublicJsonTest} guards its shape, the system tests' {@code StatusClientsTest} read it with such a client.
 */
package nl.careconnections.status.api;
