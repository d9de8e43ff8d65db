/**
 * Requests about logging in to the product: networks, the second factor, single sign-on (manual, "Overige opties klantportaal").
 * Nothing is changed before support called somebody back at a number that was known already, and no credential is ever given
 * out (manual, "Gebruiker kan niet inloggen").
 */
package nl.careconnections.domain.authentication;
