/**
 * The database as the application meets it: the data source, and the schema brought up to date by Flyway under the owner's
 * role before the first query. The application's own role cannot change the schema; {@code DatabaseRolesTest} guards that.
 */
package nl.careconnections.domain.migration;
