package nl.careconnections.status.manage;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;

/** A problem document (RFC 9457), in English, because the readers are programs and those who write them. */
final class Problem {

    /** Jakarta REST has no name for it (RFC 9110, 15.5.21). */
    static final int UNPROCESSABLE = 422;

    private static final MediaType TYPE = new MediaType("application", "problem+json", "UTF-8");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "nl.careconnections.status.manage.problems", Locale.ENGLISH, Problem.class.getClassLoader());

    /** What the domain calls a field, and what the document does. */
    private static final Map<String, String> MEMBERS = Map.ofEntries(
            Map.entry("dutchTitle", "name"),
            Map.entry("englishTitle", "name_en"),
            Map.entry("dutchText", "body"),
            Map.entry("englishText", "body_en"),
            Map.entry("dutchWorks", "works"),
            Map.entry("englishWorks", "works_en"),
            Map.entry("dutchWorkaround", "workaround"),
            Map.entry("englishWorkaround", "workaround_en"),
            Map.entry("promisedAt", "next_update_at"),
            Map.entry("component", "components"),
            Map.entry("status", "components"),
            Map.entry("phase", "status"),
            Map.entry("from", "scheduled_for"),
            Map.entry("until", "scheduled_until"));

    private final int status;
    private final JsonObjectBuilder document = JSON.createObjectBuilder();

    private Problem(int status, String kind, String detail) {
        this.status = status;
        document.add("type", "urn:careconnections:problem:" + kind)
                .add("title", title(status))
                .add("status", status)
                .add("detail", detail);
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Unprocessable Content" : known.getReasonPhrase();
    }

    static Problem of(int status, String kind, String detail) {
        return new Problem(status, kind, detail);
    }

    /** What the domain refused, with its words. */
    static Problem of(int status, BusinessException refused) {
        return new Problem(status, kind(refused), words(refused));
    }

    /** Every member that is wrong, each with its place. */
    static Problem of(InvalidInput refused) {
        List<InvalidInput> problems = refused.problems();
        Problem problem = new Problem(
                UNPROCESSABLE, kind(problems.get(0)), place(problems.get(0)) + ": " + words(problems.get(0)));
        JsonArrayBuilder errors = JSON.createArrayBuilder();
        problems.forEach(one ->
                errors.add(JSON.createObjectBuilder().add("place", place(one)).add("detail", words(one))));
        problem.document.add("errors", errors);
        return problem;
    }

    private static String place(InvalidInput problem) {
        String field = problem.field();
        return field.equals("Idempotency-Key") ? field : "incident." + MEMBERS.getOrDefault(field, field);
    }

    Problem at(String place, String detail) {
        document.add(
                "errors",
                JSON.createArrayBuilder()
                        .add(JSON.createObjectBuilder().add("place", place).add("detail", detail)));
        return this;
    }

    Response.ResponseBuilder response() {
        return Response.status(status).type(TYPE).entity(document.build().toString());
    }

    private static String kind(BusinessException refused) {
        return refused.key().replace("status.", "").replace('.', '-');
    }

    private static String words(BusinessException refused) {
        return new MessageFormat(WORDS.getString(refused.key()), Locale.ENGLISH).format(refused.arguments());
    }
}
