package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.emergency.backup.DailyMails;

/** Mails the emergency lists of each ward, at the time of its organisation. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class ListMailTick {

    @Inject
    DailyMails mails;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false, info = "mails with emergency lists")
    void run() {
        mails.sendDue();
    }
}
