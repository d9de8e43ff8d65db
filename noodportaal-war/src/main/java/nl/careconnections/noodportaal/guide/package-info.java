/** The emergency procedures as an interactive guide, for everybody, without log-in and without script. */
package nl.careconnections.noodportaal.guide;
