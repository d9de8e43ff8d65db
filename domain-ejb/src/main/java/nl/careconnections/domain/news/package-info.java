/**
 * Release notes and newsletters: written by publishers, mailed to who ticked them, kept under News
 * (product.md, "Knowledge, news, insight"; manual, "Een collega toegang geven").
 */
package nl.careconnections.domain.news;
