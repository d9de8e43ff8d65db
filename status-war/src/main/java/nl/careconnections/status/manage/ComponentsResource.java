package nl.careconnections.status.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.ManagedStories;
import nl.careconnections.domain.status.PageSettings;

/** Components, to read: their status follows from what incidents, maintenance and checks say of them. */
@Path("pages/{page}/components")
@ApplicationScoped
@Keyed
public class ComponentsResource {

    private static final String SET_BY_HAND =
            "The status of a component is never set by hand: it follows from incidents."
                    + " Open one with POST …/incidents and {\"incident\": {\"name\": …, \"body\": …, \"components\": {\"%s\": status}}},"
                    + " and resolve it when the component works again. Names are changed by staff. Nothing was changed.";

    @Inject
    ManagedStories stories;

    @Inject
    PageSettings settings;

    @GET
    @Produces(IncidentsResource.JSON)
    public Response list(@Context ContainerRequestContext request) {
        return IncidentsResource.answer(
                Response.Status.OK, Answers.components(stories.board(KeyFilter.author(request)), settings.page()));
    }

    @GET
    @Path("{id}")
    @Produces(IncidentsResource.JSON)
    public Response get(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return IncidentsResource.answer(Response.Status.OK, component(request, id));
    }

    private JsonObject component(ContainerRequestContext request, String id) {
        return Optional.ofNullable(Answers.component(stories.board(KeyFilter.author(request)), settings.page(), id))
                .orElseThrow(NotFound::new);
    }

    @PATCH
    @Path("{id}")
    @Produces(IncidentsResource.JSON)
    public Response change(@Context ContainerRequestContext request, @PathParam("id") String id) {
        component(request, id);
        return Problem.of(Problem.UNPROCESSABLE, "status-follows", SET_BY_HAND.formatted(id))
                .at("component.status", SET_BY_HAND.formatted(id))
                .response()
                .build();
    }

    @PUT
    @Path("{id}")
    @Produces(IncidentsResource.JSON)
    public Response put(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return change(request, id);
    }
}
