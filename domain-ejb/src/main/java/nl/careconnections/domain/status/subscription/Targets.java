package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Network;
import nl.careconnections.domain.shared.PlainText;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where webhooks may lead: to servers on the public internet, never to what only this server can reach. Ranges are those of IANA's
 * registries of special-purpose addresses (RFC 6890).
 */
@ApplicationScoped
class Targets {

    static final int LONGEST = 500;

    private static final int HIGHEST_PORT = 65_535;

    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** Of IPv6, only this is given out for the internet; what stands for an IPv4 address lies outside of it. */
    private static final Network GLOBAL_IPV6 = Network.parse("2000::/3");

    private static final int IPV4_BYTES = 4;

    @Inject
    @ConfigProperty(name = "STATUS_WEBHOOK_LOOPBACK")
    boolean loopbackAllowed;

    /** Why nothing is sent there. */
    static final class Forbidden extends Exception {

        private static final long serialVersionUID = 1L;

        Forbidden(String words) {
            super(words);
        }
    }

    private static List<Network> networks(String... ranges) {
        return Stream.of(ranges).map(Network::parse).toList();
    }

    /** All that a mail tells of an endpoint: paths may hold secrets, and a stranger's link does not belong in what we send. */
    static String host(String endpoint) {
        return URI.create(endpoint).getHost();
    }

    static boolean isPublic(InetAddress address) {
        boolean special = NOT_PUBLIC.stream().anyMatch(range -> range.contains(address.getHostAddress()));
        boolean given = address.getAddress().length == IPV4_BYTES || GLOBAL_IPV6.contains(address.getHostAddress());
        return given && !special;
    }

    /**
     * An address as it was typed, once it can be one of the internet; what its name leads to is looked at with each message.
     *
     * @throws InvalidInput {@code endpoint} with key {@code required}, {@code tooLong} or {@code status.endpoint}
     */
    URI checked(String typed) {
        String line = PlainText.requiredLine("endpoint", typed, LONGEST);
        return Optional.of(line)
                .flatMap(Targets::parsed)
                .filter(this::isPossible)
                .orElseThrow(() -> new InvalidInput("endpoint", "status.endpoint"));
    }

    private static Optional<URI> parsed(String line) {
        try {
            return Optional.of(new URI(line));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isPossible(URI endpoint) {
        boolean scheme = "https".equalsIgnoreCase(endpoint.getScheme())
                || loopbackAllowed && "http".equalsIgnoreCase(endpoint.getScheme());
        boolean plain = endpoint.getHost() != null
                && endpoint.getUserInfo() == null
                && endpoint.getFragment() == null
                && endpoint.toASCIIString().equals(endpoint.toString())
                && endpoint.getPort() != 0
                && endpoint.getPort() <= HIGHEST_PORT;
        return scheme && plain && isPossible(endpoint.getHost());
    }

    private boolean isPossible(String host) {
        if (Network.bytes(bare(host)).isEmpty()) {
            return loopbackAllowed || host.contains(".");
        }
        try {
            return isAllowed(InetAddress.getByName(bare(host)));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean isAllowed(InetAddress address) {
        return isPublic(address) || loopbackAllowed && address.isLoopbackAddress();
    }

    /**
     * The address that the name leads to now. The connection has to go to it and nowhere else: asked once more, the name could
     * lead elsewhere.
     *
     * @throws Forbidden when one of the addresses is not public, and for plain HTTP to a public one
     */
    InetAddress resolve(URI endpoint) throws Forbidden {
        InetAddress[] found;
        try {
            found = InetAddress.getAllByName(bare(endpoint.getHost()));
        } catch (UnknownHostException e) {
            throw new Forbidden("This name is not known");
        }
        if (!Stream.of(found).allMatch(this::isAllowed)) {
            throw new Forbidden("This name leads to an address that is not on the internet");
        }
        if (!"https".equalsIgnoreCase(endpoint.getScheme()) && !found[0].isLoopbackAddress()) {
            throw new Forbidden("Only https is allowed");
        }
        return found[0];
    }

    static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
