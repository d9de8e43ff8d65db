package nl.careconnections.domain.emergency.delivery;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import nl.careconnections.domain.shared.PlainText;

/** How an envelope is written before it is encrypted. */
final class EnvelopeJson {

    private EnvelopeJson() {}

    static byte[] write(ClientEnvelope client) {
        return JSON.createObjectBuilder()
                .add("id", client.id())
                .add("name", PlainText.line(client.name()))
                .add("birthDate", client.birthDate().toString())
                .add("room", PlainText.line(client.room()))
                .add("photo", Base64.getEncoder().encodeToString(client.photo()))
                .add("selfManaged", client.selfManaged())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static ClientEnvelope read(byte[] json) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(json))) {
            JsonObject client = reader.readObject();
            return new ClientEnvelope(
                    client.getString("id"),
                    client.getString("name"),
                    LocalDate.parse(client.getString("birthDate")),
                    client.getString("room"),
                    Base64.getDecoder().decode(client.getString("photo")),
                    client.getBoolean("selfManaged"));
        }
    }
}
