/**
 * The care system of the demo: delivers caregivers, wards and lists over the interfaces that every care system uses, and goes on doing
 * so while the product runs. Everybody in it is invented.
 */
package nl.careconnections.server.demo;
