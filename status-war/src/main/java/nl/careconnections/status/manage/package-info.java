/** What programs write with a key: incidents and maintenance, as the manage interface of Statuspage has them. */
package nl.careconnections.status.manage;
