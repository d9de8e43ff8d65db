package nl.careconnections.domain.status.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Notices that nobody looks any more: what the checks held for true is unknown then, never fine (design: status page, "Monitoring").
 * It must be called by something else than what calls {@link Checkers}.
 */
@ApplicationScoped
public class DeadMan {

    @Inject
    Verdicts verdicts;

    public void look() {
        verdicts.tellOfSilence();
        verdicts.silent().forEach(verdicts::fallSilent);
    }
}
