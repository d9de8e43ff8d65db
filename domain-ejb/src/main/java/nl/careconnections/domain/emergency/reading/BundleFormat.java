package nl.careconnections.domain.emergency.reading;

import java.util.Locale;
import java.util.Optional;

/** How a Bundle is written. */
public enum BundleFormat {
    XML,
    JSON;

    /** By its content type, {@code application/fhir+xml} or {@code application/fhir+json}; parameters do not matter. */
    public static Optional<BundleFormat> of(String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        return switch (contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
            case "application/fhir+xml" -> Optional.of(XML);
            case "application/fhir+json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }
}
