/**
 * Who saw or changed what, after NEN 7513: written in the transaction of the deed itself, insert only, each row chained to
 * the one before by hash so that a changed or missing row is found ({@code ChainCheck}, with anchors outside the database for the
 * last ones). {@code AccessLogTest} guards chain and rights.
 */
package nl.careconnections.domain.audit;
