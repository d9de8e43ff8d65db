package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.account.OldLogins;
import nl.careconnections.domain.emergency.access.OldCaregiverLogins;

/** Forgets old log-ins, every hour. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class OldLoginsTick {

    @Inject
    OldLogins oldLogins;

    @Inject
    OldCaregiverLogins oldCaregiverLogins;

    @Schedule(hour = "*", minute = "17", persistent = false, info = "old log-ins")
    void forget() {
        oldLogins.forget();
        oldCaregiverLogins.forget();
    }
}
