package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.notification.Postman;

/** Sends what is due in the outbox. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(KeepsTicking.class)
public class OutboxTick {

    @Inject
    Postman postman;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "outbox")
    void send() {
        postman.sendDue();
    }
}
