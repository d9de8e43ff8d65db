package nl.careconnections.noodportaal.scim;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import nl.careconnections.noodportaal.machine.KeyFilter;

/** Its parts are named: the other interface answers in other words. */
@ApplicationPath("/scim/v2")
public class ScimApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                UsersEndpoint.class,
                GroupsEndpoint.class,
                DiscoveryEndpoint.class,
                KeyFilter.class,
                ScimErrorMapper.class);
    }

    /** The server describes nothing by itself: it knows neither keys nor members. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
