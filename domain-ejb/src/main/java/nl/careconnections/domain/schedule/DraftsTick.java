package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.ticket.Drafts;

/** Removes drafts that nobody uses any more. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class DraftsTick {

    @Inject
    Drafts drafts;

    @Schedule(hour = "3", minute = "20", persistent = false, info = "drafts")
    void removeUnused() {
        drafts.removeUnused();
    }
}
