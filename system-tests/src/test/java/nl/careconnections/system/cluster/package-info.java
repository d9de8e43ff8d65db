/** Several nodes on one database. These take minutes of waiting for real deadlines, so that only who asks for them runs them. */
package nl.careconnections.system.cluster;
