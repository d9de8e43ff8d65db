package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.emergency.access.DatabaseWatch;
import nl.careconnections.domain.emergency.access.JournalLoader;

/** Notices within seconds that the database is away, and tells it afterwards what happened meanwhile. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class DatabaseWatchTick {

    @Inject
    DatabaseWatch watch;

    @Inject
    JournalLoader journal;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "database watch")
    void look() {
        watch.look(journal::catchUp);
        journal.load();
    }
}
