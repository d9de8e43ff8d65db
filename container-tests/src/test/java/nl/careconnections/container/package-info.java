/**
 * The domain inside a real Payara Micro (Arquillian), for what only the server decides: its pool, its transactions, its
 * timers. One class, because each boots a server of its own; the enterprise archive as a whole is tested black box.
 */
package nl.careconnections.container;
