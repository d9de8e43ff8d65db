package nl.careconnections.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void S22_without_proxies_only_the_connection_counts() {
        assertThat(behind("").of("192.0.2.1", List.of("203.0.113.9"))).isEqualTo("192.0.2.1");
    }

    @Test
    void S22_a_configured_proxy_tells_the_address_and_nobody_else() {
        ClientAddress addresses = behind("10.0.0.0/8, 2001:db8::/32");

        assertThat(addresses.of("10.1.2.3", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(addresses.of("2001:db8::1", List.of("2001:db9::7"))).isEqualTo("2001:db9::7");
        assertThat(addresses.of("192.0.2.1", List.of("203.0.113.9"))).isEqualTo("192.0.2.1");
    }

    @Test
    void S22_what_the_client_wrote_before_the_proxies_is_not_believed() {
        ClientAddress addresses = behind("10.0.0.0/8");

        assertThat(addresses.of("10.0.0.1", List.of("1.2.3.4, 203.0.113.9, 10.0.0.2")))
                .isEqualTo("203.0.113.9");
        assertThat(addresses.of("10.0.0.1", List.of("1.2.3.4", "203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(addresses.of("10.0.0.1", List.of("localhost"))).isEqualTo("10.0.0.1");
        assertThat(addresses.of("10.0.0.1", List.of("203.0.113.9, <script>"))).isEqualTo("10.0.0.1");
        assertThat(addresses.of("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }

    @Test
    void S22_a_network_ends_at_its_bits() {
        Network network = Network.parse("192.0.2.128/25");

        assertThat(network.contains("192.0.2.128")).isTrue();
        assertThat(network.contains("192.0.2.255")).isTrue();
        assertThat(network.contains("192.0.2.127")).isFalse();
        assertThat(network.contains("2001:db8::1")).isFalse();
        assertThat(Network.parse("192.0.2.1").contains("192.0.2.1")).isTrue();
        assertThat(Network.parse("0.0.0.0/0").contains("8.8.8.8")).isTrue();
        assertThatThrownBy(() -> Network.parse("proxy.example/24")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Network.parse("192.0.2.0/33")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ClientAddress behind(String proxies) {
        ClientAddress addresses = new ClientAddress();
        addresses.setting = Optional.of(proxies);
        addresses.read();
        return addresses;
    }
}
