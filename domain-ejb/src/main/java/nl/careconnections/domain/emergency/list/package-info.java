/**
 * Administration lists: what was delivered, by the rules of the emergency portal, for the days that are asked. Pure functions: the
 * same delivery and window give the same list. A box is an order, so whatever is not certain has none.
 */
package nl.careconnections.domain.emergency.list;
