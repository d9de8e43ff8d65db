/**
 * What every system test leans on: the product started once per run, visitors with a browser of their own, the mailbox, an
 * authenticator app, and what axe finds. Tests read as sentences about people, not about selectors.
 */
package nl.careconnections.system.harness;
