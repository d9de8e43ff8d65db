package nl.careconnections.server;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.File;
import java.util.Arrays;

/**
 * Runs inside the server's own process: boots Payara Micro and deploys the archive from code, the only way that works for
 * an EAR. Ends when the program that started it ends, however that happened.
 */
public final class Deploy {

    private static final int NOT_DEPLOYED = 3;

    private Deploy() {}

    /** @param arguments the archive, then the arguments of Payara Micro */
    public static void main(String[] arguments) throws Exception {
        endWithParent();
        boot(Arrays.copyOfRange(arguments, 1, arguments.length));
        PayaraMicroRuntime runtime = PayaraMicro.getInstance().getRuntime();
        runtime.deploy(new File(arguments[0]));
        if (runtime.getDeployedApplicationNames().isEmpty()) {
            System.exit(NOT_DEPLOYED);
        }
    }

    /** By name, because the launcher of an unfolded root lies inside Payara Micro's jar, where no compiler finds it. */
    private static void boot(String... arguments) throws ReflectiveOperationException {
        Class.forName("fish.payara.micro.impl.RootDirLauncher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
}
