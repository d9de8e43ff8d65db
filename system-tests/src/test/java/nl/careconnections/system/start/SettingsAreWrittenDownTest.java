package nl.careconnections.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.careconnections.system.harness.Project;
import org.junit.jupiter.api.Test;

/** Every setting that the code reads stands in docs/operations.md. */
class SettingsAreWrittenDownTest {

    private static final Pattern READ = Pattern.compile(
            "(?:ConfigProperty\\(name = |environment\\.getOrDefault\\(|(?<=[( ])number\\(|(?<=[( ])value\\()\"([A-Z][A-Z_]+)\"");

    @Test
    void every_setting_stands_in_the_manual_of_operations() throws IOException {
        String manual = Files.readString(Project.root().resolve("docs/operations.md"));
        Set<String> settings = new TreeSet<>();
        for (String module : List.of("domain-ejb", "portal-war", "noodportaal-war", "status-war", "server")) {
            sources(module)
                    .forEach(source ->
                            READ.matcher(read(source)).results().forEach(found -> settings.add(found.group(1))));
        }

        assertThat(settings)
                .contains("PORT", "DB_URL", "PUBLIC_URL")
                .allMatch(setting -> manual.contains("`" + setting + "`"));
    }

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Project.root().resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
