/** The page of one article, and the word that it solved a problem. {@code ArticlesTest} of the domain guards what it shows. */
package nl.careconnections.portal.customer.articles;
