/**
 * What viewers of the status page see. Everything is written once per change into ready bytes and swapped at once; a request
 * asks no database and has no session (design: status page, "Stampede"). {@code PagesTest} and the system tests' {@code
 * PublicPagesTest} guard it.
 */
package nl.careconnections.status.page;
