/**
 * Words: what was typed to search with, which of them stand where the reader may read, and which others were perhaps meant.
 * The index itself is kept by the database, in the transaction of every change (docs/adr/0010).
 */
package nl.careconnections.domain.search;
