package nl.careconnections.noodportaal.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import nl.careconnections.noodportaal.machine.Body;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the endpoints have in common. */
@ApplicationScoped
public class Http {

    static final String SCIM = "application/scim+json";
    /** The address of a resource. {@code .search} is none: another method than POST is refused there as such. */
    static final String ID = "{id: [^./][^/]*}";

    static final String JSON = "application/json";
    static final String SCIM_OUT = SCIM + ";charset=UTF-8";
    static final String JSON_OUT = JSON + ";charset=UTF-8";

    /** A thousand members with all that is said of them, and room. */
    private static final int MOST_BYTES = 1_000_000;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    String publicUrl;

    byte[] body(InputStream stream) throws IOException {
        return Body.read(stream, MOST_BYTES);
    }

    Address address() {
        return new Address(publicUrl + "/noodportaal/scim/v2");
    }

    Response response(Answer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (answer.document() != null) {
            response.entity(ScimJson.write(answer.document()));
        }
        if (answer.tag() != null) {
            response.header(HttpHeaders.ETAG, answer.tag());
        }
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        return response.build();
    }
}
