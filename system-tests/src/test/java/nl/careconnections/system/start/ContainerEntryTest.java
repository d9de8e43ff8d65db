package nl.careconnections.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.careconnections.system.harness.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the image of the server runs: secrets come from files, and what is missing is said in words. */
class ContainerEntryTest {

    private static final Map<String, String> ALMOST =
            Map.of("DB_URL", "jdbc:postgresql://127.0.0.1:1/none", "DB_USER", "support_app", "MAIL_HOST", "127.0.0.1");

    @TempDir
    Path secrets;

    @Test
    void a_secret_may_stand_in_a_file() throws IOException, InterruptedException {
        assertThat(said(Map.of())).contains("With DB_URL also set DB_PASSWORD;");
        assertThat(said(Map.of("DB_PASSWORD_FILE", file("password", "p w'\"$x\n"))))
                .contains("With DB_URL also set SECRET_KEY;");
    }

    @Test
    void a_file_that_is_not_there_is_named() throws IOException, InterruptedException {
        assertThat(said(Map.of("SECRET_KEY_FILE", secrets + "/nothing")))
                .contains("SECRET_KEY_FILE names " + secrets + "/nothing, which cannot be read.");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(secrets.resolve(name), content).toString();
    }

    private String said(Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(Project.root().resolve("docker/entry").toString()).redirectErrorStream(true);
        builder.environment().keySet().retainAll(Map.of("PATH", "", "HOME", "").keySet());
        builder.environment()
                .putAll(Map.of(
                        "SUPPORT_FOLDER",
                                Project.root().resolve("server/target").toString(),
                        "DATA_FOLDER", secrets.resolve("data").toString()));
        builder.environment().putAll(ALMOST);
        builder.environment().putAll(settings);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        return said;
    }
}
