/** News as customers read it. */
package nl.careconnections.portal.customer.news;
