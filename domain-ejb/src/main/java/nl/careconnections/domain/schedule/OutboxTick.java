package nl.careconnections.domain.schedule;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.notification.Postman;

/** Sends what is due in the outbox, three at a time: no slow answer of the mail server holds up everybody. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class OutboxTick {

    @Inject
    Postman postman;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "outbox")
    void send() {
        postman.sendDue();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "outbox, second line")
    void sendBeside() {
        postman.sendDue();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "outbox, third line")
    void sendBesideThose() {
        postman.sendDue();
    }
}
