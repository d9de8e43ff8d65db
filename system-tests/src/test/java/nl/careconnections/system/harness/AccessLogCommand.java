package nl.careconnections.system.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The command with which an operator looks after the access log. */
public final class AccessLogCommand {

    private final SupportSystem system;
    private String output = "";

    public AccessLogCommand(SupportSystem system) {
        this.system = system;
    }

    /** The status with which it ended. */
    public int verify() {
        try {
            ProcessBuilder builder = new ProcessBuilder("./access-log", "verify")
                    .directory(Project.root().toFile())
                    .redirectErrorStream(true);
            builder.environment().remove("DB_URL");
            builder.environment().put("DATA_FOLDER", system.data().toString());
            Process process = builder.start();
            output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it said last. */
    public String output() {
        return output;
    }
}
