/**
 * Who gets to see and do what at every address of the product (assurance S11). The list of addresses is read from what is
 * deployed, so that a new page fails the build until somebody wrote down who may see it.
 */
package nl.careconnections.system.access;
