/**
 * Documents as accessible PDF: tagged, with title, language, bookmarks and embedded fonts (PDF/UA-1 and PDF/A-2a). Components say
 * what a document holds, this one how it is printed. {@code PdfPressTest} guards it.
 */
package nl.careconnections.domain.pdf;
