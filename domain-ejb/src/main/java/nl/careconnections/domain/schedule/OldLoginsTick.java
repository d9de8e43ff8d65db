package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.account.OldLogins;

/** Forgets old log-ins, every hour. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(KeepsTicking.class)
public class OldLoginsTick {

    @Inject
    OldLogins oldLogins;

    @Schedule(hour = "*", minute = "17", persistent = false, info = "old log-ins")
    void forget() {
        oldLogins.forget();
    }
}
