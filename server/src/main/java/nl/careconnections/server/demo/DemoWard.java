package nl.careconnections.server.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * A ward of the demo.
 *
 * @param age of its data when they are delivered
 * @param again whether it is delivered over and over
 * @param clients empty for a ward that delivers no lists
 */
record DemoWard(String externalId, String name, Duration age, boolean again, List<Client> clients) {

    /**
     * Somebody invented.
     *
     * @param bundle name of the document
     * @param day on which the document was true; its dates are moved from there to today
     */
    record Client(
            String id,
            String name,
            LocalDate born,
            String room,
            boolean photo,
            boolean selfManaged,
            String bundle,
            LocalDate day) {}

    /** All of them, as the resource {@code wards.json} describes them. */
    static List<DemoWard> all() {
        try (InputStream file = DemoWard.class.getResourceAsStream("wards.json");
                JsonReader reader = Json.createReader(file)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(DemoWard::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoWard of(JsonObject ward) {
        return new DemoWard(
                ward.getString("externalId"),
                ward.getString("name"),
                Duration.ofMinutes(ward.getInt("minutesOld", 0)),
                ward.getBoolean("again", false),
                ward.getJsonArray("clients").getValuesAs(JsonObject.class).stream()
                        .map(DemoWard::client)
                        .toList());
    }

    private static Client client(JsonObject client) {
        return new Client(
                client.getString("id"),
                client.getString("name"),
                LocalDate.parse(client.getString("born")),
                client.getString("room"),
                client.getBoolean("photo", false),
                client.getBoolean("selfManaged", false),
                client.getString("bundle"),
                LocalDate.parse(client.getString("day")));
    }
}
