package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
import nl.careconnections.domain.shared.AesGcm;
import nl.careconnections.domain.shared.Secret;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Names clients in the access log without telling who they are: a keyed hash of the organisation and its number for the
 * client, the same for as long as the log is kept. Whoever knows the number finds the entries, nobody else.
 */
@ApplicationScoped
public class NamelessClients {

    @Inject
    @ConfigProperty(name = "SECRET_KEY")
    Optional<String> secretKey;

    public byte[] hash(long organisationId, String client) {
        return AesGcm.hmac(
                Secret.of(secretKey.orElse("")).keyFor("clients in the access log"), organisationId + "\n" + client);
    }

    /** What an entry about this client has as its subject. */
    public String subject(long organisationId, String client) {
        return "client:" + HexFormat.of().formatHex(hash(organisationId, client));
    }
}
