package nl.careconnections.system.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.careconnections.system.harness.Project;

/** Every address that the portal answers at: the pages inside the archive that runs, and what its servlets are mapped to. */
public final class Deployed {

    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(\\{?((?:\\s*\"[^\"]+\",?)+)\\s*}?\\)");
    private static final Pattern RESOURCE = Pattern.compile("@Path\\(\"([^\"]+)\"\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Path SOURCES = Project.root().resolve("portal-war/src/main/java");

    private Deployed() {}

    public static Set<String> addresses() {
        Set<String> all = new TreeSet<>(pages());
        sources().forEach(source -> {
            SERVLET.matcher(source)
                    .results()
                    .flatMap(found -> QUOTED.matcher(found.group(1)).results())
                    .map(quoted -> quoted.group(1))
                    .forEach(all::add);
            RESOURCE.matcher(source)
                    .results()
                    .map((MatchResult found) -> "/api/v1/" + found.group(1))
                    .forEach(all::add);
        });
        return all;
    }

    public static Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        Path archive = Project.root().resolve("server/target/assembly/support.ear");
        try (ZipInputStream ear = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry module = ear.getNextEntry(); module != null; module = ear.getNextEntry()) {
                if (module.getName().equals("portal-war.war")) {
                    readPages(new ZipInputStream(ear), pages);
                    return pages;
                }
            }
            throw new IllegalStateException("There is no portal in " + archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readPages(ZipInputStream war, Set<String> pages) throws IOException {
        for (ZipEntry file = war.getNextEntry(); file != null; file = war.getNextEntry()) {
            if (file.getName().endsWith(".xhtml") && !file.getName().startsWith("WEB-INF/")) {
                pages.add("/" + file.getName());
            }
        }
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Deployed::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
