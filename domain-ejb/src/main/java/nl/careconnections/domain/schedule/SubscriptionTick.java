package nl.careconnections.domain.schedule;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.status.subscription.Couriers;
import nl.careconnections.domain.status.subscription.Subscriptions;
import nl.careconnections.domain.status.subscription.Webhooks;

/** Sends to webhooks, and forgets who asked for something of the status page and never confirmed it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class SubscriptionTick {

    @Inject
    Couriers couriers;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Webhooks webhooks;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "webhooks of the status page")
    void send() {
        couriers.sendDue();
    }

    @Schedule(hour = "*", minute = "27", persistent = false, info = "subscriptions nobody confirmed")
    void forgetOld() {
        subscriptions.forgetOld();
        webhooks.forgetOld();
    }
}
