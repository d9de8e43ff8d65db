/**
 * Wishes: from the submission to the release that brings them, and those that the product owner published for all customers
 * (manual, "Wens"). {@code WishStoryTest} guards it.
 */
package nl.careconnections.domain.wish;
