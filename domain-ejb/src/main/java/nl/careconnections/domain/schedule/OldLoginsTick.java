package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import nl.careconnections.domain.account.OldLogins;

/** Forgets old log-ins, every hour. */
@Singleton
public class OldLoginsTick {

    @Inject
    OldLogins oldLogins;

    @Schedule(hour = "*", minute = "17", persistent = false, info = "old log-ins")
    void forget() {
        oldLogins.forget();
    }
}
