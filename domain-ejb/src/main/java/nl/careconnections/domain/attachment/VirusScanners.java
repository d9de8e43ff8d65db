package nl.careconnections.domain.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the scanner from the settings; without one everything counts as clean. */
@ApplicationScoped
class VirusScanners {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 120_000;

    @Inject
    @ConfigProperty(name = "CLAMAV_HOST")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "CLAMAV_PORT")
    int port;

    @Produces
    @ApplicationScoped
    VirusScanner scanner() {
        return host.<VirusScanner>map(name -> new ClamAv(name, port, CONNECT_MILLIS, ANSWER_MILLIS))
                .orElseGet(NoScanner::new);
    }

    private static final class NoScanner implements VirusScanner {

        @Override
        public boolean isPresent() {
            return false;
        }

        @Override
        public Verdict scan(InputStream content) {
            return Verdict.CLEAN;
        }
    }
}
