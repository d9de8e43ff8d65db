/** What people do with the portal, in their words; each method is a step that somebody takes on a page. */
package nl.careconnections.system.people;
