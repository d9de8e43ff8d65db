package nl.careconnections.domain.testing;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionTarget;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** The container behind {@link DomainTest}; one per test class. */
public class DomainExtension implements BeforeAllCallback, AfterAllCallback, TestInstancePostProcessor {

    private WeldContainer container;

    @Override
    public void beforeAll(ExtensionContext context) {
        container = DomainContainer.start(
                context.getUniqueId(),
                TestDatabase.class,
                context.getRequiredTestClass().getAnnotation(DomainTest.class).value());
    }

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        inject(container.getBeanManager(), test);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (container != null) {
            container.shutdown();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void inject(BeanManager manager, T test) {
        AnnotatedType<T> type = manager.createAnnotatedType((Class<T>) test.getClass());
        InjectionTarget<T> target = manager.getInjectionTargetFactory(type).createInjectionTarget(null);
        CreationalContext<T> creation = manager.createCreationalContext(null);
        target.inject(test, creation);
    }
}
