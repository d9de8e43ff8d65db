package nl.careconnections.domain.demo;

import nl.careconnections.domain.account.Caller;

/**
 * Somebody invented, at work.
 *
 * @param secret of the authenticator app, empty for who gets codes by mail
 */
record Player(Part part, Caller caller, String secret) {}
