package nl.careconnections.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.Explanations;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.sla.Target;
import nl.careconnections.domain.sla.Targets;
import nl.careconnections.domain.sla.WorkingCalendar;

/** The public calculator of service levels: both deadlines of a support question and why. */
@Path("sla/deadline")
@ApplicationScoped
public class DeadlineResource {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX").withZone(WorkingCalendar.ZONE);

    @Inject
    ServiceLevels serviceLevels;

    @Inject
    RequestLimit limit;

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
    public Response deadline(
            @QueryParam(DeadlineRequest.PRIORITY) List<String> priority,
            @QueryParam(DeadlineRequest.RECEIVED_AT) List<String> receivedAt,
            @QueryParam(DeadlineRequest.PAUSES) List<String> pauses,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @Context HttpServletRequest http) {
        Language language = AcceptLanguage.of(languages);
        Problem problem = new Problem(language, http.getRequestURI());
        int wait = limit.secondsToWait(http.getRemoteAddr());
        if (wait > 0) {
            return problem.tooMany(wait);
        }
        try {
            return answer(DeadlineRequest.of(priority, receivedAt, pauses), language);
        } catch (InvalidInput refusal) {
            return problem.invalid(refusal);
        }
    }

    private Response answer(DeadlineRequest request, Language language) {
        Targets targets = serviceLevels.targetsOf(request.events());
        JsonObject answer = Json.createObjectBuilder()
                .add("priority", request.priority().name())
                .add("receivedAt", ISO.format(request.receivedAt()))
                .add("regime", targets.response().regime().name())
                .add("response", target(targets.response(), language))
                .add("repair", target(targets.repair(), language))
                .build();
        return Response.ok(answer.toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static JsonObjectBuilder target(Target target, Language language) {
        return Json.createObjectBuilder()
                .add("deadline", ISO.format(target.deadline()))
                .add("explanation", Json.createArrayBuilder(Explanations.of(target, language.locale())));
    }
}
