/** News as publishers write it. */
package nl.careconnections.portal.staff.news;
