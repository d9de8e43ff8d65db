package nl.careconnections.system.harness;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the product and the browser when the first test of a fork asks for them. */
final class SystemExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace OF_THE_TEST = Namespace.create(SystemExtension.class);

    private static final Map<Class<?>, Function<ExtensionContext, Object>> PARAMETERS = Map.of(
            SupportSystem.class,
            context -> system(),
            Http.class,
            context -> Http.to(system().url()),
            Mailbox.class,
            context -> new Mailbox(system()),
            LogIns.class,
            context -> logIns(),
            FrontDoor.class,
            context -> new FrontDoor(new Mailbox(system())),
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
        Visitors visitors = context.getStore(OF_THE_TEST).get(Visitors.class, Visitors.class);
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
        return context.getStore(OF_THE_TEST)
                .getOrComputeIfAbsent(
                        Visitors.class,
                        key -> new Visitors(system(), browser(), logIns(), new FrontDoor(new Mailbox(system()))),
                        Visitors.class);
    }

    private static LogIns logIns() {
        return WholeFork.part(LogIns.class, () -> new LogIns(system()));
    }

    private static SupportSystem system() {
        return WholeFork.part(SupportSystem.class, SystemExtension::warm);
    }

    /** The first page of a new server takes longer than any other, and nobody is to wait for it in a test. */
    private static SupportSystem warm() {
        SupportSystem system = SupportSystem.startFresh();
        Http.to(system.url()).get("/login/index.xhtml");
        return system;
    }

    private static Chromium browser() {
        return WholeFork.part(Chromium.class, Chromium::new);
    }

    private static String nameOf(ExtensionContext context) {
        return (context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName())
                .replaceAll("[^\\w.-]+", "_");
    }
}
