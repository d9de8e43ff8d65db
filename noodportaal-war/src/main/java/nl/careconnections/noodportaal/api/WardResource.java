package nl.careconnections.noodportaal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.careconnections.domain.emergency.delivery.CompletedSnapshot;
import nl.careconnections.domain.emergency.delivery.Completion;
import nl.careconnections.domain.emergency.delivery.KeyScope;
import nl.careconnections.domain.emergency.delivery.ReceivedClient;
import nl.careconnections.domain.emergency.delivery.Snapshots;
import nl.careconnections.domain.emergency.list.ListJson;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.shared.BadDocument;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.noodportaal.machine.Body;
import nl.careconnections.noodportaal.machine.KeyFilter;
import nl.careconnections.noodportaal.machine.Scoped;

/** The sets of lists of a ward: begin, fill, complete, read. */
@Path("wards/{ward}")
@ApplicationScoped
public class WardResource {

    /** Fifty photos of the largest size, and room for the names. */
    static final int MOST_OF_SNAPSHOT = 40_000_000;

    static final int MOST_OF_BUNDLE = 10_000_000;

    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";
    private static final String WEEK = "7";
    private static final int MOST_DAYS = 31;

    /** Years of four digits, as RFC 3339 has them: from those beyond, no list can be made. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final int CREATED = 201;

    @Inject
    Snapshots snapshots;

    @Inject
    Completion completion;

    @POST
    @Path("snapshots")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(JSON)
    @Scoped(KeyScope.MEDICATION_IN)
    public Response begin(@Context ContainerRequestContext request, @PathParam("ward") String ward, InputStream body)
            throws IOException {
        UUID id = snapshots.begin(
                KeyFilter.integrator(request), ward, SnapshotDocument.read(Body.read(body, MOST_OF_SNAPSHOT)));
        return answer(CREATED, AnswerDocuments.begun(id));
    }

    @PUT
    @Path("snapshots/{id}/clients/{client}")
    @Consumes({"application/fhir+xml", "application/fhir+json"})
    @Produces(JSON)
    @Scoped(KeyScope.MEDICATION_IN)
    public Response deliver(
            @Context ContainerRequestContext request,
            @PathParam("ward") String ward,
            @PathParam("id") String id,
            @PathParam("client") String client,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            InputStream body)
            throws IOException {
        BundleFormat format = BundleFormat.of(type).orElseThrow();
        ReceivedClient received = snapshots.deliver(
                KeyFilter.integrator(request), ward, number(id), client, Body.read(body, MOST_OF_BUNDLE), format);
        return ok(AnswerDocuments.received(received));
    }

    @POST
    @Path("snapshots/{id}/complete")
    @Produces(JSON)
    @Scoped(KeyScope.MEDICATION_IN)
    public Response complete(
            @Context ContainerRequestContext request, @PathParam("ward") String ward, @PathParam("id") String id) {
        CompletedSnapshot completed = completion.complete(KeyFilter.integrator(request), ward, number(id));
        return ok(AnswerDocuments.completed(completed));
    }

    @GET
    @Path("list")
    @Produces(JSON)
    @Scoped(KeyScope.LIST_OUT)
    public Response list(
            @Context ContainerRequestContext request,
            @PathParam("ward") String ward,
            @QueryParam("from") String from,
            @QueryParam("days") @DefaultValue(WEEK) String days) {
        return ok(ListJson.of(snapshots.read(KeyFilter.integrator(request), ward, day(from), number(days, MOST_DAYS))));
    }

    private static Optional<LocalDate> day(String from) {
        if (from == null) {
            return Optional.empty();
        }
        if (!DAY.matcher(from).matches()) {
            throw noDay();
        }
        try {
            return Optional.of(LocalDate.parse(from));
        } catch (DateTimeParseException e) {
            throw noDay();
        }
    }

    private static BadDocument noDay() {
        return new BadDocument("from", "This must be a date as 2026-10-08");
    }

    private static int number(String days, int most) {
        if (!days.matches("[1-9]\\d?") || Integer.parseInt(days) > most) {
            throw new BadDocument("days", "This must be a number from 1 to " + most);
        }
        return Integer.parseInt(days);
    }

    /** What is no number of a set is no set. */
    private static UUID number(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static Response ok(JsonObject document) {
        return answer(Response.Status.OK.getStatusCode(), document);
    }

    private static Response answer(int status, JsonObject document) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(document.toString())
                .build();
    }
}
