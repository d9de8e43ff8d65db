package nl.careconnections.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Build step: unfolds Payara Micro into a root folder and adds the container for EARs to its runtime. */
public final class Assemble {

    private Assemble() {}

    /** @param arguments the folder that holds {@code payara-micro.jar} and {@code full/} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path assembly = Path.of(arguments[0]);
        Path micro = assembly.resolve("payara-micro.jar");
        Path root = assembly.resolve("root");
        Path done = root.resolve("assembled");
        if (Files.exists(done)) {
            return;
        }
        Process unfolding = new ProcessBuilder(
                        Java.command(), "-jar", micro.toString(), "--rootDir", root.toString(), "--outputLauncher")
                .redirectErrorStream(true)
                .redirectOutput(assembly.resolve("unfold.log").toFile())
                .start();
        if (unfolding.waitFor() != 0) {
            throw new IllegalStateException(
                    "Payara Micro could not be unfolded, see " + assembly.resolve("unfold.log"));
        }
        try (Stream<Path> jars = Files.walk(assembly.resolve("full"))) {
            jars.filter(file -> file.toString().endsWith(".jar"))
                    .forEach(jar -> copyInto(root.resolve("runtime"), jar));
        }
        Files.createFile(done);
    }

    private static void copyInto(Path folder, Path file) {
        try {
            Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
