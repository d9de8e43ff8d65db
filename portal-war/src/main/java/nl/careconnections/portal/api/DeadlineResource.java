package nl.careconnections.portal.api;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.careconnections.domain.complaint.ComplaintTerm;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.Explanations;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.sla.Target;
import nl.careconnections.domain.sla.Targets;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.sla.WorkingDayTerm;

/** The public calculator of service levels: the deadlines of a support question, or the terms of a complaint, and why. */
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
            @QueryParam(ComplaintRequest.PROCEDURE) List<String> procedure,
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
            return procedure.isEmpty()
                    ? answer(DeadlineRequest.of(priority, receivedAt, pauses), language)
                    : answer(ComplaintRequest.of(procedure, priority, receivedAt, pauses), language);
        } catch (InvalidInput refusal) {
            return problem.invalid(refusal);
        }
    }

    private Response answer(DeadlineRequest request, Language language) {
        Targets targets = serviceLevels.targetsOf(request.events());
        return ok(
                JSON.createObjectBuilder()
                        .add("priority", request.priority().name())
                        .add("receivedAt", ISO.format(request.receivedAt()))
                        .add("regime", targets.response().regime().name())
                        .add("response", target(targets.response(), language))
                        .add("repair", target(targets.repair(), language)),
                language);
    }

    private Response answer(ComplaintRequest request, Language language) {
        return ok(
                JSON.createObjectBuilder()
                        .add("procedure", ComplaintRequest.COMPLAINT)
                        .add("receivedAt", ISO.format(request.receivedAt()))
                        .add("forwardToDirectors", term(ComplaintTerm.FORWARD_TO_DIRECTORS, request, language))
                        .add("directorCall", term(ComplaintTerm.DIRECTOR_CALL, request, language)),
                language);
    }

    private static Response ok(JsonObjectBuilder answer, Language language) {
        return Response.ok(answer.build().toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static JsonObjectBuilder target(Target target, Language language) {
        return deadline(target.deadline(), Explanations.of(target, language.locale()));
    }

    private JsonObjectBuilder term(ComplaintTerm promised, ComplaintRequest request, Language language) {
        WorkingDayTerm term = serviceLevels.term(request.receivedAt(), promised.workingDays());
        return deadline(term.deadline(), promised.explanation(term, language.locale()));
    }

    private static JsonObjectBuilder deadline(Instant deadline, List<String> explanation) {
        return JSON.createObjectBuilder()
                .add("deadline", ISO.format(deadline))
                .add("explanation", JSON.createArrayBuilder(explanation));
    }
}
