package nl.careconnections.domain.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import nl.careconnections.domain.emergency.backup.MonthlyDrills;

/** Walks the whole way of the emergency lists with every organisation, in the first night of each month. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class DrillTick {

    @Inject
    MonthlyDrills drills;

    @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false, info = "monthly drills")
    void run() {
        drills.runDue();
    }
}
