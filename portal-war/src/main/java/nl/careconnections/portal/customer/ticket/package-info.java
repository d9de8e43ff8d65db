/**
 * Tickets as their customers see them: the list with its export, and the page of one ticket with a bean per use case.
 * {@code ListAddressTest} and {@code CsvTest} guard what stands in addresses and files; the rules live in the domain.
 */
package nl.careconnections.portal.customer.ticket;
