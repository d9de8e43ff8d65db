package nl.careconnections.status.manage;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Beside the ready bytes and apart from them: no viewer's request comes here. */
@ApplicationPath("/api/v1")
public class ManageApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                IncidentsResource.class,
                ComponentsResource.class,
                DescriptionResource.class,
                KeyFilter.class,
                HeadersFilter.class,
                ProblemMapper.class);
    }

    /** The server describes nothing by itself: it knows neither keys nor members. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
