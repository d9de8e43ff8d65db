/** The search page of both workspaces: tickets and articles with the words that were typed. */
package nl.careconnections.portal.search;
