/** The product owner's board, and what is decided about a wish. */
package nl.careconnections.portal.staff.wish;
