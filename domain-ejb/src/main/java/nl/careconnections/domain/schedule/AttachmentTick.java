package nl.careconnections.domain.schedule;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.attachment.Scans;
import nl.careconnections.domain.attachment.StoreCleaning;

/** Scans files that wait for it and keeps the store tidy; a long scan does not hold up the rest. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class AttachmentTick {

    @Inject
    Scans scans;

    @Inject
    StoreCleaning cleaning;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "scan attachments")
    void scan() {
        scans.scanDue();
    }

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false, info = "remove content")
    void remove() {
        cleaning.removeAsked();
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false, info = "forget unclaimed attachments")
    void forget() {
        cleaning.forgetUnclaimed();
    }

    @Schedule(hour = "*", minute = "17", persistent = false, info = "remove leftovers of the store")
    void tidy() {
        cleaning.removeLeftovers();
    }
}
