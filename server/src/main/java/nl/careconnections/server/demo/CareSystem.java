package nl.careconnections.server.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks the interfaces of the emergency portal: SCIM 2.0 and snapshots. */
final class CareSystem {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String SCIM = "application/scim+json";
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int REFUSED = 400;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String portal;
    private final DemoKeys keys;

    /** @param portal address of the emergency portal, without a slash at its end */
    CareSystem(String portal, DemoKeys keys) {
        this.portal = portal;
        this.keys = keys;
    }

    /** Something that the portal does not take. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(String what, int status, String answer) {
            super(what + ": " + status + " " + answer);
            this.status = status;
        }

        boolean isConflict() {
            return status == CONFLICT;
        }
    }

    /**
     * Makes a resource of SCIM, or finds the one that is there.
     *
     * @param attribute by which it is found
     * @return its id
     */
    String make(String endpoint, String attribute, JsonObject resource) throws IOException, InterruptedException {
        HttpResponse<String> made = send("POST", "/scim/v2/" + endpoint, keys.accounts(), SCIM, resource.toString());
        if (made.statusCode() == CREATED) {
            return json(made).getString("id");
        }
        if (made.statusCode() != CONFLICT) {
            throw new Refused(endpoint, made.statusCode(), made.body());
        }
        String filter = attribute + " eq \"" + resource.getString(attribute) + "\"";
        return json(accepted(
                        send("GET", "/scim/v2/" + endpoint + "?filter=" + encoded(filter), keys.accounts(), SCIM, "")))
                .getJsonArray("Resources")
                .getJsonObject(0)
                .getString("id");
    }

    void patch(String resource, JsonObject operations) throws IOException, InterruptedException {
        accepted(send("PATCH", "/scim/v2/" + resource, keys.accounts(), SCIM, operations.toString()));
    }

    /** @return the number of the set */
    String begin(String ward, JsonObject snapshot) throws IOException, InterruptedException {
        return json(accepted(send("POST", wards(ward), keys.medicationIn(), "application/json", snapshot.toString())))
                .getString("id");
    }

    void deliver(String ward, String snapshot, String client, String bundle) throws IOException, InterruptedException {
        accepted(send(
                "PUT",
                wards(ward) + "/" + snapshot + "/clients/" + encoded(client),
                keys.medicationIn(),
                "application/fhir+xml",
                bundle));
    }

    void complete(String ward, String snapshot) throws IOException, InterruptedException {
        accepted(send("POST", wards(ward) + "/" + snapshot + "/complete", keys.medicationIn(), "application/json", ""));
    }

    private static String wards(String ward) {
        return "/api/v1/wards/" + encoded(ward) + "/snapshots";
    }

    private HttpResponse<String> send(String method, String path, String key, String type, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(portal + path))
                        .timeout(LONGEST)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= REFUSED) {
            throw new Refused(answer.request().uri().getPath(), answer.statusCode(), answer.body());
        }
        return answer;
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
