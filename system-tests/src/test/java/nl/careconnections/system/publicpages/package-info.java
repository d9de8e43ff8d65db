/** What everybody can see without logging in, and how every answer is dressed. */
package nl.careconnections.system.publicpages;
