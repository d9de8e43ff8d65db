/** What the interfaces for care systems have in common: keys, bodies, words. */
package nl.careconnections.noodportaal.machine;
