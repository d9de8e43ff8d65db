/**
 * Where staff keep the knowledge base: the list of articles, one article with its preview, the check list of a product.
 * The domain's {@code ArticlesTest} guards that a text typed at the same time by two people is never lost, {@code ArticlesAddressTest} the addresses.
 */
package nl.careconnections.portal.staff.articles;
