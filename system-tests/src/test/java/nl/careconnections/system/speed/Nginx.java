package nl.careconnections.system.speed;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Http;

/** Debian's nginx, handing out files that hold the very bytes of the status page, compressed as they are there, under its headers. */
final class Nginx implements AutoCloseable {

    private static final String CONFIGURATION = """
            %s
            worker_processes 2;
            error_log error.log;
            pid nginx.pid;
            events { worker_connections 4096; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 100000000;
              open_file_cache max=100;
              server_tokens off;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              server {
                listen 127.0.0.1:%d backlog=4096;
                root files;
                types { }
                %s
              }
            }
            """;

    /** What it says by itself. */
    private static final Set<String> ITS_OWN =
            Set.of("date", "content-type", "content-length", "etag", "connection", "last-modified");

    private final Process process;
    private final int port;

    /** @param answers by the name of the file that is to answer alike */
    Nginx(Path folder, int port, Map<String, HttpResponse<byte[]>> answers) throws IOException {
        this.port = port;
        Path root = Files.createDirectories(folder.resolve("files"));
        StringBuilder locations = new StringBuilder();
        for (Map.Entry<String, HttpResponse<byte[]>> answer : answers.entrySet()) {
            Files.write(root.resolve(answer.getKey()), answer.getValue().body());
            locations.append(location(answer.getKey(), answer.getValue().headers()));
        }
        Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(user(), port, locations));
        process = new ProcessBuilder(
                        "/usr/sbin/nginx",
                        "-p",
                        folder.toString(),
                        "-c",
                        "nginx.conf",
                        "-e",
                        "error.log",
                        "-g",
                        "daemon off;")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        String first = answers.keySet().iterator().next();
        try {
            Eventually.within(Duration.ofSeconds(10), () -> isUp(first));
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    private static String location(String name, HttpHeaders headers) {
        String type = headers.firstValue("Content-Type").orElseThrow();
        String others = headers.map().entrySet().stream()
                .filter(header -> !ITS_OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(header -> "add_header %s \"%s\";".formatted(header.getKey(), String.join(", ", header.getValue())))
                .collect(Collectors.joining(" "));
        return "location = /%s { default_type \"%s\"; %s }%n".formatted(name, type, others);
    }

    /** Started by root, its workers would be somebody who may not read the files. */
    private static String user() {
        return "root".equals(System.getProperty("user.name")) ? "user root;" : "";
    }

    private boolean isUp(String file) {
        try {
            return Http.to(url()).get("/" + file).status() == 200;
        } catch (RuntimeException e) {
            return false;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
