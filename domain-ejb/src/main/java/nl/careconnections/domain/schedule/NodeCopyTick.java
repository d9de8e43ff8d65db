package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.emergency.access.NodeCopy;

/** Keeps this node's copy of the emergency portal at most half a minute old. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class NodeCopyTick {

    @Inject
    NodeCopy copy;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false, info = "copy of the emergency portal")
    void refresh() {
        copy.refresh();
    }
}
