package nl.careconnections.noodportaal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Tells anybody how to talk to this interface; there is nothing secret in it. */
@Path("openapi.json")
@ApplicationScoped
public class DescriptionResource {

    private final String document = Description.text();

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
    public String describe() {
        return document;
    }
}
