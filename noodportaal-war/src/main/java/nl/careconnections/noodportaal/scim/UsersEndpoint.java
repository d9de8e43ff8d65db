package nl.careconnections.noodportaal.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import nl.careconnections.domain.emergency.delivery.KeyScope;
import nl.careconnections.domain.emergency.people.Caregiver;
import nl.careconnections.domain.emergency.people.Caregivers;
import nl.careconnections.noodportaal.machine.KeyFilter;
import nl.careconnections.noodportaal.machine.Scoped;

/** Caregivers over HTTP. */
@Path(Users.NAME)
@Consumes({Http.SCIM, Http.JSON})
@Produces({Http.SCIM_OUT, Http.JSON_OUT})
@ApplicationScoped
public class UsersEndpoint {

    @Inject
    Caregivers caregivers;

    @Inject
    Http http;

    @POST
    @Scoped(KeyScope.ACCOUNTS)
    public Response create(
            @Context ContainerRequestContext request, @BeanParam QueryParameters parameters, InputStream body)
            throws ScimException, IOException {
        return http.response(exchange(request).create(http.body(body), parameters.selection()));
    }

    @GET
    @Scoped(KeyScope.ACCOUNTS)
    public Response search(@Context ContainerRequestContext request, @BeanParam QueryParameters parameters)
            throws ScimException {
        return http.response(exchange(request).search(parameters.search()));
    }

    /** The same with its question in the body, where no log keeps it (RFC 7644, 3.4.3). */
    @POST
    @Path(".search")
    @Scoped(KeyScope.ACCOUNTS)
    public Response search(@Context ContainerRequestContext request, InputStream body)
            throws ScimException, IOException {
        return http.response(exchange(request).search(Search.of(ScimJson.parse(http.body(body)))));
    }

    @GET
    @Path(Http.ID)
    @Scoped(KeyScope.ACCOUNTS)
    public Response get(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @BeanParam QueryParameters parameters)
            throws ScimException {
        return http.response(exchange(request).get(id, ifNoneMatch, parameters.selection()));
    }

    @PUT
    @Path(Http.ID)
    @Scoped(KeyScope.ACCOUNTS)
    public Response replace(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @BeanParam QueryParameters parameters,
            InputStream body)
            throws ScimException, IOException {
        return http.response(exchange(request).replace(id, ifMatch, http.body(body), parameters.selection()));
    }

    @PATCH
    @Path(Http.ID)
    @Scoped(KeyScope.ACCOUNTS)
    public Response patch(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @BeanParam QueryParameters parameters,
            InputStream body)
            throws ScimException, IOException {
        return http.response(exchange(request).patch(id, ifMatch, http.body(body), parameters.selection()));
    }

    @DELETE
    @Path(Http.ID)
    @Scoped(KeyScope.ACCOUNTS)
    public Response remove(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch)
            throws ScimException {
        return http.response(exchange(request).remove(id, ifMatch));
    }

    private Exchange<Caregiver> exchange(ContainerRequestContext request) {
        return new Exchange<>(new Users(caregivers, KeyFilter.integrator(request), http.address()), http.address());
    }
}
