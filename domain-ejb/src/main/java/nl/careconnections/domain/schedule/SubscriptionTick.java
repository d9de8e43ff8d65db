package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.status.subscription.Subscriptions;

/** Forgets who asked for mails of the status page and never confirmed it. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class SubscriptionTick {

    @Inject
    Subscriptions subscriptions;

    @Schedule(hour = "*", minute = "27", persistent = false, info = "subscriptions nobody confirmed")
    void forgetOld() {
        subscriptions.forgetOld();
    }
}
