package nl.careconnections.server.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Delivers the demo's wards while the product is in use already, and then those that stay fresh again and again. */
public final class DemoDelivery implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Duration INTERVAL = Duration.ofMinutes(30);
    private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:";
    private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private final CareSystem system;
    private final PrintStream out;
    private final List<DemoWard> wards = DemoWard.all();
    private final Thread thread = new Thread(this::run, "demo delivery");

    /** @param portal address of the emergency portal, without a slash at its end */
    public DemoDelivery(String portal, DemoKeys keys, PrintStream out) {
        this.system = new CareSystem(portal, keys);
        this.out = out;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            long begin = System.nanoTime();
            people();
            for (DemoWard ward : wards) {
                lists(ward);
            }
            out.printf(
                    "The emergency lists of the demo are delivered (%d seconds).%n",
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            goOn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | CareSystem.Refused e) {
            if (!thread.isInterrupted()) {
                out.println("The emergency lists of the demo are not delivered: " + e.getMessage());
            }
        }
    }

    /** A portal that is away for a moment gets its lists the next time. */
    private void goOn() throws InterruptedException {
        while (true) {
            Thread.sleep(INTERVAL.toMillis());
            for (DemoWard ward : wards) {
                if (ward.again()) {
                    tryAgain(ward);
                }
            }
        }
    }

    private void tryAgain(DemoWard ward) throws InterruptedException {
        try {
            lists(ward);
        } catch (IOException | CareSystem.Refused e) {
            out.println("The emergency lists of " + ward.name() + " are not delivered this time: " + e.getMessage());
        }
    }

    private void people() throws IOException, InterruptedException {
        Map<String, String> groups = new HashMap<>();
        for (DemoWard ward : wards) {
            groups.put(ward.externalId(), system.make("Groups", "externalId", group(ward)));
        }
        Map<String, List<String>> members = new HashMap<>();
        for (DemoCaregiver caregiver : DemoCaregiver.values()) {
            String id = system.make("Users", "userName", user(caregiver));
            caregiver
                    .wards()
                    .forEach(ward -> members.computeIfAbsent(ward, key -> new ArrayList<>())
                            .add(id));
        }
        for (Map.Entry<String, List<String>> ward : members.entrySet()) {
            system.patch("Groups/" + groups.get(ward.getKey()), added(ward.getValue()));
        }
    }

    private static JsonObject group(DemoWard ward) {
        return Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(SCHEMA + "Group"))
                .add("externalId", ward.externalId())
                .add("displayName", ward.name())
                .build();
    }

    private static JsonObject user(DemoCaregiver caregiver) {
        JsonObjectBuilder user = Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(SCHEMA + "User"))
                .add("userName", caregiver.userName())
                .add("displayName", caregiver.fullName())
                .add("preferredLanguage", "nl")
                .add("active", true)
                .add("emails", values(caregiver.email()));
        if (!caregiver.phone().isEmpty()) {
            user.add("phoneNumbers", values(caregiver.phone()));
        }
        if (!caregiver.hash().isEmpty()) {
            user.add("password", caregiver.hash());
        }
        return user.build();
    }

    private static JsonArrayBuilder values(String value) {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("value", value).add("primary", true));
    }

    private static JsonObject added(List<String> members) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        members.forEach(id -> values.add(Json.createObjectBuilder().add("value", id)));
        return Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(PATCH))
                .add(
                        "Operations",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("op", "add")
                                        .add("path", "members")
                                        .add("value", values)))
                .build();
    }

    private void lists(DemoWard ward) throws IOException, InterruptedException {
        if (ward.clients().isEmpty()) {
            return;
        }
        Instant takenAt = Instant.now().minus(ward.age()).truncatedTo(ChronoUnit.SECONDS);
        try {
            String set = system.begin(ward.externalId(), snapshot(ward, takenAt));
            LocalDate today = LocalDate.ofInstant(takenAt, ZONE);
            for (DemoWard.Client client : ward.clients()) {
                String bundle = MovedBundle.read(client.bundle()).of(client.born(), client.day(), today);
                system.deliver(ward.externalId(), set, client.id(), bundle);
            }
            system.complete(ward.externalId(), set);
        } catch (CareSystem.Refused e) {
            if (!e.isConflict()) {
                throw e;
            }
            // Lists of an earlier start that are newer than these ones stay.
        }
    }

    private static JsonObject snapshot(DemoWard ward, Instant takenAt) {
        JsonArrayBuilder clients = Json.createArrayBuilder();
        for (int place = 0; place < ward.clients().size(); place++) {
            DemoWard.Client client = ward.clients().get(place);
            JsonObjectBuilder envelope = Json.createObjectBuilder()
                    .add("id", client.id())
                    .add("name", client.name())
                    .add("birthDate", client.born().toString())
                    .add("room", client.room())
                    .add("selfManaged", client.selfManaged());
            if (client.photo()) {
                envelope.add("photo", DemoPhoto.base64(place));
            } else {
                envelope.addNull("photo");
            }
            clients.add(envelope);
        }
        return Json.createObjectBuilder()
                .add("takenAt", takenAt.toString())
                .add("administrationsUntil", takenAt.toString())
                .add("clients", clients)
                .add("allowEmpty", false)
                .build();
    }
}
