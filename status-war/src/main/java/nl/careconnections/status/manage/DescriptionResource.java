package nl.careconnections.status.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Tells anybody how to talk to this interface; there is nothing secret in it. */
@Path("openapi.json")
@ApplicationScoped
public class DescriptionResource {

    private final String document = text();

    @GET
    @Produces(IncidentsResource.JSON)
    public String describe() {
        return document;
    }

    static String text() {
        try (InputStream document = DescriptionResource.class.getResourceAsStream("openapi.json")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
