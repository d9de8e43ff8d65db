package nl.careconnections.domain.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of services against a real database: each class gets its own freshly migrated PostgreSQL database, a CDI
 * container with every bean of the domain (EJBs left out), transactions by {@code @Transactional}, the role of the
 * application, and a {@link TestClock} that only the test moves. Fields of the test marked {@code @Inject} are filled.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DomainExtension.class)
public @interface DomainTest {

    /** Fixtures of the test that are beans too. */
    Class<?>[] value() default {};
}
