/**
 * Questions of customers that belong to an incident of the status page: which do, what customers know of it, and one update
 * to all of them (docs/status-page.md). Only support questions do; other requests have a procedure of their own.
 */
package nl.careconnections.domain.disruption;
