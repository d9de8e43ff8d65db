package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.audit.Anchors;

/** Writes every hour outside the database where the access log ends. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class AnchorTick {

    @Inject
    Anchors anchors;

    @Schedule(hour = "*", minute = "10", persistent = false, info = "anchors of the access log")
    void write() {
        anchors.write();
    }
}
