package nl.careconnections.domain.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One POST of JSON with time limits; 4xx other than "too many" is a refusal for good, all else worth another attempt. */
@ApplicationScoped
class JsonPost {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(15);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();

    SendingOutcome send(URI address, JsonObject body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWERING)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            return outcomeOf(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return SendingOutcome.tryAgain(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SendingOutcome.tryAgain("interrupted");
        }
    }

    private static SendingOutcome outcomeOf(HttpResponse<String> response) {
        int status = response.statusCode();
        String answer = status + " " + response.body();
        if (status / 100 == 2) {
            return SendingOutcome.delivered(answer);
        }
        boolean mayGoBetter = status / 100 != 4 || status == 408 || status == 429 || status == 401 || status == 403;
        return mayGoBetter ? SendingOutcome.tryAgain(answer) : SendingOutcome.refused(answer);
    }
}
