package nl.careconnections.domain.emergency.people;

import nl.careconnections.domain.audit.Actor;

/** Somebody who may log in was delivered without a password. */
public record PasswordMissing(long caregiver, Actor by) {}
