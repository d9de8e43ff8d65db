package nl.careconnections.domain.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The network address of whoever asks. A proxy tells it in {@code X-Forwarded-For}, which anybody can write, so only what
 * configured proxies added counts (assurance S22): the list is read from its end, as far as proxies reach.
 */
@ApplicationScoped
public class ClientAddress {

    @Inject
    @ConfigProperty(name = "PROXIES")
    Optional<String> setting;

    private List<Network> proxies = List.of();

    @PostConstruct
    void read() {
        proxies = Stream.of(setting.orElse("").split(","))
                .filter(part -> !part.isBlank())
                .map(Network::parse)
                .toList();
    }

    /**
     * @param peer whoever is connected
     * @param forwarded the values of {@code X-Forwarded-For} in order of arrival, each a list with commas
     */
    public String of(String peer, List<String> forwarded) {
        List<String> hops = forwarded.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .toList();
        String client = peer;
        for (int i = hops.size() - 1; i >= 0 && isProxy(client); i--) {
            if (Network.bytes(hops.get(i)).isEmpty()) {
                return client;
            }
            client = hops.get(i);
        }
        return client;
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }
}
