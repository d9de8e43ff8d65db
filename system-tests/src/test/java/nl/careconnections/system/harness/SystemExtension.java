package nl.careconnections.system.harness;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the product and the browser when the first test asks for them, and stops both after the last. */
final class SystemExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace WHOLE_RUN = Namespace.create(SystemExtension.class);

    private static final Map<Class<?>, Function<ExtensionContext, Object>> PARAMETERS = Map.of(
            SupportSystem.class,
            SystemExtension::system,
            Http.class,
            context -> Http.to(system(context).url()),
            Mailbox.class,
            context -> new Mailbox(system(context)),
            LogIns.class,
            SystemExtension::logIns,
            FrontDoor.class,
            context -> new FrontDoor(new Mailbox(system(context))),
            Visitors.class,
            SystemExtension::visitors);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.get(parameter.getParameter().getType()).apply(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(WHOLE_RUN).get(Visitors.class, Visitors.class);
        if (visitors == null) {
            return;
        }
        try {
            if (context.getExecutionException().isPresent()) {
                visitors.takePictures(Project.target().resolve("pictures"), nameOf(context));
            } else {
                visitors.assertNoComplaints();
            }
        } finally {
            visitors.leave();
        }
    }

    private static Visitors visitors(ExtensionContext context) {
        return context.getStore(WHOLE_RUN)
                .getOrComputeIfAbsent(
                        Visitors.class,
                        key -> new Visitors(
                                system(context),
                                browser(context),
                                logIns(context),
                                new FrontDoor(new Mailbox(system(context)))),
                        Visitors.class);
    }

    private static LogIns logIns(ExtensionContext context) {
        return context.getRoot()
                .getStore(WHOLE_RUN)
                .getOrComputeIfAbsent(LogIns.class, key -> new LogIns(system(context)), LogIns.class);
    }

    private static SupportSystem system(ExtensionContext context) {
        return stopped(context, SupportSystem.class, SupportSystem::startFresh);
    }

    private static Chromium browser(ExtensionContext context) {
        return stopped(context, Chromium.class, Chromium::new);
    }

    /** One of a kind for the run, stopped by JUnit when it is over. */
    private static <T extends AutoCloseable> T stopped(ExtensionContext context, Class<T> type, Supplier<T> maker) {
        Store store = context.getRoot().getStore(WHOLE_RUN);
        return type.cast(store.getOrComputeIfAbsent(type, key -> new WholeRun<>(maker.get()), WholeRun.class)
                .part());
    }

    private static String nameOf(ExtensionContext context) {
        return (context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName())
                .replaceAll("[^\\w.-]+", "_");
    }

    private record WholeRun<T extends AutoCloseable>(T part) implements AutoCloseable {

        @Override
        public void close() {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
