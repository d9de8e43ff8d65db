package nl.careconnections.server.catcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLogInTest {

    @TempDir
    Path folder;

    @Test
    void reads_what_the_application_wrote() throws IOException {
        Path file = folder.resolve("log-ins.json");
        Files.writeString(file, """
                {"people":
                  [{"name": "Contactpersoon", "role": "Contact", "email": "a@example.org", "password": "p", "secret": ""}],
                 "keys": {}}
                """);

        assertThat(DemoLogIn.read(file))
                .containsExactly(new DemoLogIn("Contactpersoon", "Contact", "a@example.org", "p", ""));
    }

    @Test
    void a_file_that_is_missing_or_half_written_holds_nobody() throws IOException {
        Path file = folder.resolve("log-ins.json");
        assertThat(DemoLogIn.read(file)).isEmpty();

        Files.writeString(file, "{\"people\": [{\"name\": \"Con");
        assertThat(DemoLogIn.read(file)).isEmpty();
    }
}
