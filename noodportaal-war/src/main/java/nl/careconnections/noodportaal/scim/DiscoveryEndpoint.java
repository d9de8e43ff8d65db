package nl.careconnections.noodportaal.scim;

import com.unboundid.scim2.common.exceptions.ForbiddenException;
import com.unboundid.scim2.common.exceptions.ScimException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import nl.careconnections.domain.emergency.delivery.KeyScope;
import nl.careconnections.noodportaal.machine.Scoped;

/** What the service tells of itself, over HTTP. */
@Path("")
@Produces({Http.SCIM_OUT, Http.JSON_OUT})
@ApplicationScoped
public class DiscoveryEndpoint {

    @Inject
    Http http;

    @GET
    @Path("ServiceProviderConfig")
    @Scoped(KeyScope.ACCOUNTS)
    public Response serviceProviderConfig() {
        return http.response(Answer.ok(discovery().serviceProviderConfig()));
    }

    @GET
    @Path("ResourceTypes")
    @Scoped(KeyScope.ACCOUNTS)
    public Response resourceTypes(@QueryParam("filter") String filter) throws ScimException {
        requireNoFilter(filter);
        return http.response(Answer.ok(discovery().resourceTypes()));
    }

    @GET
    @Path("ResourceTypes/{id}")
    @Scoped(KeyScope.ACCOUNTS)
    public Response resourceType(@PathParam("id") String id) {
        return http.response(Answer.ok(discovery().resourceType(id)));
    }

    @GET
    @Path("Schemas")
    @Scoped(KeyScope.ACCOUNTS)
    public Response schemas(@QueryParam("filter") String filter) throws ScimException {
        requireNoFilter(filter);
        return http.response(Answer.ok(discovery().schemas()));
    }

    @GET
    @Path("Schemas/{id}")
    @Scoped(KeyScope.ACCOUNTS)
    public Response schema(@PathParam("id") String id) {
        return http.response(Answer.ok(discovery().schema(id)));
    }

    /** So that nobody takes a part for the whole (RFC 7644, 4). */
    private static void requireNoFilter(String filter) throws ScimException {
        if (filter != null) {
            throw new ForbiddenException("There is no filter here.");
        }
    }

    private Discovery discovery() {
        return new Discovery(http.address());
    }
}
