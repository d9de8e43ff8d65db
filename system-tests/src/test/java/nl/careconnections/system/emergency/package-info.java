/** The emergency portal as a caregiver meets it in the night, and what becomes of it when the database is away. */
package nl.careconnections.system.emergency;
