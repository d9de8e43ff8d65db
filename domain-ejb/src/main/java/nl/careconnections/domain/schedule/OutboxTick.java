package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.notification.Postman;

/** Sends what is due in the outbox. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class OutboxTick {

    @Inject
    Postman postman;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "outbox")
    void send() {
        postman.sendDue();
    }
}
