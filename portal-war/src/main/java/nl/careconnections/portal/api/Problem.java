package nl.careconnections.portal.api;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;

/** Problem documents (RFC 9457) in the reader's language. */
final class Problem {

    static final MediaType TYPE = new MediaType("application", "problem+json", "UTF-8");

    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_OF_SERVER = 500;

    private final Language language;
    private final String path;

    /** @param path of the request, without its parameters */
    Problem(Language language, String path) {
        this.language = language;
        this.path = path;
    }

    /** 400, naming the parameter in a member of that name. */
    Response invalid(InvalidInput refusal) {
        JsonObjectBuilder document = document(BAD_REQUEST, "invalid-parameter", errorText(refusal, language))
                .add("parameter", refusal.field());
        return response(BAD_REQUEST, document).build();
    }

    /** 429 with {@code Retry-After}. */
    Response tooMany(int secondsToWait) {
        String detail = text(language, "detail." + TOO_MANY_REQUESTS, RequestLimit.REQUESTS, secondsToWait);
        return response(TOO_MANY_REQUESTS, document(TOO_MANY_REQUESTS, "too-many-requests", detail))
                .header(HttpHeaders.RETRY_AFTER, secondsToWait)
                .build();
    }

    /** Any other status that is not a success. */
    Response.ResponseBuilder status(int status) {
        String detail = text(language, status < FIRST_OF_SERVER ? "detail.4xx" : "detail.5xx");
        return response(status, document(status, null, detail));
    }

    /** What to do about a refused parameter. */
    static String errorText(InvalidInput refusal, Language language) {
        return text(language, "error." + refusal.key(), refusal.arguments());
    }

    private JsonObjectBuilder document(int status, String kind, String detail) {
        return JSON.createObjectBuilder()
                .add("type", kind == null ? "about:blank" : "urn:careconnections:problem:" + kind)
                .add("title", title(status))
                .add("status", status)
                .add("detail", detail)
                .add("instance", path);
    }

    private String title(int status) {
        String own = "title." + status;
        return bundle(language).containsKey(own)
                ? text(language, own)
                : text(language, status < FIRST_OF_SERVER ? "title.4xx" : "title.5xx");
    }

    private Response.ResponseBuilder response(int status, JsonObjectBuilder document) {
        return Response.status(status)
                .type(TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(document.build().toString());
    }

    private static String text(Language language, String key, Object... arguments) {
        return new MessageFormat(bundle(language).getString(key), language.locale()).format(arguments);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "nl.careconnections.portal.api.problems", language.locale(), Problem.class.getClassLoader());
    }
}
