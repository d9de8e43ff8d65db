package nl.careconnections.domain.demo;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.emergency.delivery.KeyScope;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The file from which {@code ./start} and the catcher tell whom one can log in as, and which keys programs have. */
@ApplicationScoped
public class DemoLogIns {

    private static final String ORGANISATION = "Zorggroep Voorbeeld";

    @Inject
    @ConfigProperty(name = "DEMO_LOGINS_FILE")
    Optional<String> file;

    boolean areWritten() {
        return file.map(Path::of).filter(Files::exists).isPresent();
    }

    void write(Cast cast, Map<KeyScope, String> secrets, String statusKey) {
        JsonArrayBuilder people = JSON.createArrayBuilder();
        for (Part part : Part.values()) {
            people.add(JSON.createObjectBuilder()
                    .add("name", part.fullName())
                    .add("role", part.description())
                    .add("email", part.email())
                    .add("password", part.password())
                    .add("secret", cast.get(part).secret()));
        }
        JsonObjectBuilder keys = JSON.createObjectBuilder().add("organisation", ORGANISATION);
        secrets.forEach((scope, secret) -> keys.add(scope.name(), secret));
        keys.add("STATUS", statusKey);
        String text = JSON.createObjectBuilder()
                .add("people", people)
                .add("keys", keys)
                .build()
                .toString();
        file.map(Path::of).ifPresent(path -> write(path, text));
    }

    private static void write(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
