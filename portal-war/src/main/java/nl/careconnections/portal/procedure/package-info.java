/** The emergency procedures as an interactive guide, for everybody. */
package nl.careconnections.portal.procedure;
