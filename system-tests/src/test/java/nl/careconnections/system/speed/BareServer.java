package nl.careconnections.system.speed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Project;

/** Payara Micro as it comes, with nothing in it but {@link BareServlet}. */
final class BareServer implements AutoCloseable {

    private final Process process;

    BareServer(Path folder, int port, int bytes) {
        try {
            Path war = folder.resolve("bare.war");
            writeWar(war, bytes);
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-jar",
                            Project.root()
                                    .resolve("server/target/assembly/payara-micro.jar")
                                    .toString(),
                            "--nocluster",
                            "--port",
                            String.valueOf(port),
                            "--contextroot",
                            "/",
                            "--deploy",
                            war.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("bare.txt").toFile())
                    .start();
            Eventually.within(Duration.ofMinutes(3), () -> isReady(folder.resolve("bare.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static boolean isReady(Path output) {
        try {
            return Files.readString(output).contains("ready in");
        } catch (IOException e) {
            return false;
        }
    }

    private static void writeWar(Path war, int bytes) throws IOException {
        String name = BareServlet.class.getName().replace('.', '/') + ".class";
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(war));
                InputStream code = BareServlet.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new ZipEntry("WEB-INF/classes/" + name));
            code.transferTo(out);
            out.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
            out.write("""
                    <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                      <servlet>
                        <servlet-name>bare</servlet-name>
                        <servlet-class>%s</servlet-class>
                        <init-param><param-name>bytes</param-name><param-value>%d</param-value></init-param>
                      </servlet>
                      <servlet-mapping><servlet-name>bare</servlet-name><url-pattern>/bare</url-pattern></servlet-mapping>
                    </web-app>""".formatted(BareServlet.class.getName(), bytes).getBytes(StandardCharsets.UTF_8));
        }
    }
}
