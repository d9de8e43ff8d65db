package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import nl.careconnections.domain.account.Topic;

/** The flows of the kinds of request that have one. */
@ApplicationScoped
class Flows {

    @Inject
    @Any
    Instance<RequestFlow> flows;

    RequestFlow of(Topic type) {
        return flows.stream()
                .filter(flow -> flow.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No flow for " + type));
    }
}
