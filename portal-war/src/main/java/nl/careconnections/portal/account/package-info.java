/**
 * Everybody's own pages, customers and staff alike: details, password, second factor, and where they are logged in. The
 * rules are the domain's; {@code ProfilesTest} and the tests of logging in there guard them.
 */
package nl.careconnections.portal.account;
