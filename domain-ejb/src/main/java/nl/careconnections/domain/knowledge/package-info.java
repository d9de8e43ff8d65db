/**
 * What customers can find out for themselves before they ask: products with their check lists, articles with their search,
 * disruptions that are known now. {@code ArticlesTest} guards that nothing unpublished is ever found or read.
 */
package nl.careconnections.domain.knowledge;
