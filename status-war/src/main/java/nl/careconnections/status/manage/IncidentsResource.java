package nl.careconnections.status.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.careconnections.domain.shared.BadDocument;
import nl.careconnections.domain.status.ManagedStories;
import nl.careconnections.domain.status.ManagedStories.Selection;
import nl.careconnections.domain.status.ManagedStory;
import nl.careconnections.domain.status.Once;
import nl.careconnections.domain.status.PageSettings;

/** Incidents and planned maintenance, which share one address. */
@Path("pages/{page}/incidents")
@ApplicationScoped
@Keyed
public class IncidentsResource {

    static final String JSON = "application/json;charset=UTF-8";

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String MOST = "100";
    private static final String FIRST = "1";
    private static final int MOST_PAGES = 100_000;

    @Inject
    ManagedStories stories;

    @Inject
    PageSettings settings;

    @GET
    @Produces(JSON)
    public Response list(
            @Context ContainerRequestContext request,
            @QueryParam("limit") @DefaultValue(MOST) String limit,
            @QueryParam("page") @DefaultValue(FIRST) String page) {
        return list(request, Selection.ALL, limit, page);
    }

    @GET
    @Path("{selection: unresolved|scheduled|upcoming|active_maintenance}")
    @Produces(JSON)
    public Response select(
            @Context ContainerRequestContext request,
            @PathParam("selection") String selection,
            @QueryParam("limit") @DefaultValue(MOST) String limit,
            @QueryParam("page") @DefaultValue(FIRST) String page) {
        return list(request, Selection.valueOf(selection.toUpperCase(Locale.ROOT)), limit, page);
    }

    private Response list(ContainerRequestContext request, Selection selection, String limit, String page) {
        int size = number("limit", limit, Integer.parseInt(MOST));
        int index = number("page", page, MOST_PAGES) - 1;
        return answer(
                Response.Status.OK,
                Answers.stories(stories.list(KeyFilter.author(request), selection, index, size), settings.page()));
    }

    private static int number(String name, String typed, int most) {
        if (!typed.matches("[1-9]\\d{0,5}") || Integer.parseInt(typed) > most) {
            throw new BadDocument(name, "This must be a number from 1 to " + most);
        }
        return Integer.parseInt(typed);
    }

    @POST
    @Produces(JSON)
    public Response create(
            @Context ContainerRequestContext request,
            @HeaderParam(IDEMPOTENCY_KEY) String idempotencyKey,
            InputStream body)
            throws IOException {
        byte[] bytes = StoryDocument.read(body);
        ManagedStory made =
                stories.create(KeyFilter.author(request), once(idempotencyKey, "", bytes), StoryDocument.parse(bytes));
        return answer(Response.Status.CREATED, Answers.story(made, settings.page()));
    }

    @GET
    @Path("{id}")
    @Produces(JSON)
    public Response get(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return answer(Response.Status.OK, Answers.story(stories.get(KeyFilter.author(request), id), settings.page()));
    }

    @PATCH
    @Path("{id}")
    @Produces(JSON)
    public Response change(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @HeaderParam(IDEMPOTENCY_KEY) String idempotencyKey,
            InputStream body)
            throws IOException {
        byte[] bytes = StoryDocument.read(body);
        ManagedStory changed = stories.change(
                KeyFilter.author(request), id, once(idempotencyKey, id, bytes), StoryDocument.parse(bytes));
        return answer(Response.Status.OK, Answers.story(changed, settings.page()));
    }

    /** Programs of Statuspage use either method; what a document leaves out stays as it is with both. */
    @PUT
    @Path("{id}")
    @Produces(JSON)
    public Response put(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @HeaderParam(IDEMPOTENCY_KEY) String idempotencyKey,
            InputStream body)
            throws IOException {
        return change(request, id, idempotencyKey, body);
    }

    private static Once once(String idempotencyKey, String id, byte[] body) {
        return new Once(idempotencyKey, id + "\n" + new String(body, StandardCharsets.UTF_8));
    }

    static Response answer(Response.Status status, JsonValue document) {
        return Response.status(status).entity(document.toString()).build();
    }
}
