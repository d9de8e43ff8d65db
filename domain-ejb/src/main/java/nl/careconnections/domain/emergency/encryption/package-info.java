/** How what is known of clients is kept encrypted at rest (emergency-portal.md, "At rest"). */
package nl.careconnections.domain.emergency.encryption;
