/**
 * What every page of the portal leans on: who is looking, texts in two languages, messages, failures and headers. Nothing
 * of the business; {@code PagesTest} guards what pages make of it.
 */
package nl.careconnections.portal.shared;
