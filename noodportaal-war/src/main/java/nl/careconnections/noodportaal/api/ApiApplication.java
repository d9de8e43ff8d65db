package nl.careconnections.noodportaal.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import nl.careconnections.noodportaal.machine.KeyFilter;

/** The version in the path lets a later one live beside it. Its parts are named: SCIM answers in other words. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(WardResource.class, DescriptionResource.class, KeyFilter.class, ProblemMapper.class);
    }

    /** The server describes nothing by itself: it knows neither keys nor members. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
