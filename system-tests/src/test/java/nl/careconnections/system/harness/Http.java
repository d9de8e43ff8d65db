package nl.careconnections.system.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Requests without a browser; follows no redirect and keeps no cookie, so that a test sees what was really answered. */
public final class Http {

    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final String server;
    private final List<String> headers;
    private final Duration longest;

    private Http(String server, List<String> headers, Duration longest) {
        this.server = server;
        this.headers = headers;
        this.longest = longest;
    }

    public static Http to(String server) {
        return new Http(server, List.of(), LONGEST);
    }

    /** Waits so long for an answer, for what takes minutes. */
    public Http waiting(Duration patience) {
        return new Http(server, headers, patience);
    }

    public Http with(String header, String value) {
        return new Http(
                server,
                Stream.concat(headers.stream(), Stream.of(header, value)).toList(),
                longest);
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, String type, String body) {
        return with("Content-Type", type).send("POST", path, body);
    }

    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(longest)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String body) {

        private Answer(HttpResponse<String> response) {
            this(response.statusCode(), response.headers(), response.body());
        }

        /** Empty when the header is not there. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }
    }
}
