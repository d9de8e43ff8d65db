package nl.careconnections.domain.duty;

import nl.careconnections.domain.account.Caller;

/** Somebody took an alarm; the component that it is about hands them the work. */
public record AlarmTaken(String subject, Caller taker) {}
