package nl.careconnections.noodportaal.api;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.noodportaal.machine.Words;

/** A problem document (RFC 9457), in English, because the readers are programs and those who write them. */
final class Problem {

    private static final MediaType TYPE = new MediaType("application", "problem+json", "UTF-8");

    private final int status;
    private final JsonObjectBuilder document = JSON.createObjectBuilder();

    private Problem(int status, String kind, String detail) {
        this.status = status;
        document.add("type", "urn:careconnections:problem:" + kind)
                .add("title", title(status))
                .add("status", status)
                .add("detail", detail);
    }

    /** Jakarta REST has no name for 422 (RFC 9110, 15.5.21). */
    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Unprocessable Content" : known.getReasonPhrase();
    }

    static Problem of(int status, String kind, String detail) {
        return new Problem(status, kind, detail);
    }

    /** What the domain refused, with its words. */
    static Problem of(int status, BusinessException refused) {
        return new Problem(status, kind(refused.key()), Words.of(refused));
    }

    /** Every member that is wrong, each with its place. */
    static Problem of(int status, InvalidInput refused) {
        List<InvalidInput> problems = refused.problems();
        JsonArrayBuilder errors = JSON.createArrayBuilder();
        problems.forEach(problem -> errors.add(
                JSON.createObjectBuilder().add("place", problem.field()).add("detail", Words.of(problem))));
        Problem problem = new Problem(status, kind(problems.get(0).key()), Words.of(problems.get(0)));
        problem.document.add("errors", errors);
        return problem;
    }

    Problem at(String place, String detail) {
        document.add(
                "errors",
                JSON.createArrayBuilder()
                        .add(JSON.createObjectBuilder().add("place", place).add("detail", detail)));
        return this;
    }

    Problem with(String name, List<String> values) {
        document.add(name, JSON.createArrayBuilder(values));
        return this;
    }

    Response.ResponseBuilder response() {
        return Response.status(status)
                .type(TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(document.build().toString());
    }

    private static String kind(String key) {
        return key.replace("emergency.", "").replace('.', '-');
    }
}
