/**
 * What every page of the emergency portal has in common: headers, language, cookies, and how a page is shown. Pages are Facelets
 * without components that need a session or a script; a servlet decides what is in them.
 */
package nl.careconnections.noodportaal.page;
