package nl.careconnections.domain.testing;

import nl.careconnections.domain.attachment.Claimed;
import nl.careconnections.domain.notification.Deliveries;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** Every bean of the domain over one database. */
public final class DomainContainer {

    private DomainContainer() {}

    /** @param fixtures further beans */
    public static WeldContainer start(String id, Class<? extends TestDatabase> database, Class<?>... fixtures) {
        return new Weld(id)
                .addBeanClasses(
                        database,
                        TestClock.class,
                        TestTransactions.Required.class,
                        TestTransactions.RequiresNew.class,
                        TestTransactions.Mandatory.class,
                        TestTransactions.Never.class,
                        TestMailSession.class,
                        TestThreads.class,
                        Claimed.class,
                        Deliveries.class,
                        TestPeople.class,
                        TestRules.class,
                        InTransaction.class)
                .addBeanClasses(fixtures)
                .initialize();
    }
}
