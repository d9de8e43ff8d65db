package nl.careconnections.domain.emergency.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A key to be made.
 *
 * @param submissionKey of the form: sent twice, it makes one key
 * @param scope {@code null} while none was chosen
 * @param until the last day on which it can be used; {@code null} while none was chosen
 * @param networks in the notation of CIDR, one in each; empty for everywhere
 */
public record NewApiKey(UUID submissionKey, String name, KeyScope scope, LocalDate until, List<String> networks) {

    public NewApiKey {
        networks = List.copyOf(networks);
    }

    /** One that is asked for once. */
    public NewApiKey(String name, KeyScope scope, LocalDate until, List<String> networks) {
        this(UUID.randomUUID(), name, scope, until, networks);
    }
}
