package nl.careconnections.domain.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.careconnections.domain.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.0/24",
        "192.0.2.7, 192.0.2.7/32",
        "203.0.113.128/25, 203.0.113.128/25",
        "2001:db8::/32, 2001:db8::/32",
        "2001:0DB8:0:1:0:0:0:0/64, 2001:db8:0:1::/64",
        "2001:db8::1, 2001:db8::1/128",
        "2001:db8:0:0:1:0:0:1/128, 2001:db8::1:0:0:1/128",
        "2a00::/32, 2a00::/32",
        "9.0.0.0/8, 9.0.0.0/8"
    })
    void taken_and_written_in_one_way(String typed, String written) {
        assertThat(Network.allowable("network1", typed, "")).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, network",
        "192.0.2.0/33, network",
        "192.0.2.256/32, network",
        "192.0.2.0/, network",
        "192.0.2.0/24/1, network",
        "192.0.2/24, network",
        "www.voorbeeld.example, network",
        "::ffff:192.0.2.1/128, network",
        "::ffff:c000:201/128, network",
        "2001:db8::/129, network",
        "192.0.2.7/24, hostBits",
        "2001:db8::1/64, hostBits",
        "0.0.0.0/0, everything",
        "::/0, everything",
        "10.1.0.0/16, closed",
        "172.16.0.0/12, closed",
        "192.168.1.0/24, closed",
        "127.0.0.1, closed",
        "169.254.0.0/16, closed",
        "224.0.0.0/4, closed",
        "255.255.255.255, closed",
        "8.0.0.0/6, closed",
        "::1, closed",
        "fd00::/8, closed",
        "fe80::1, closed",
        "ff02::/16, closed",
        "4.0.0.0/7, tooWide",
        "2000::/16, tooWide"
    })
    void refused_with_its_reason(String typed, String key) {
        assertThatThrownBy(() -> Network.allowable("network1", typed, ""))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.key()).isEqualTo("authentication." + key);
                    assertThat(refused.field()).isEqualTo("network1");
                });
    }

    @Test
    void says_which_network_is_meant() {
        assertThatThrownBy(() -> Network.exact("network1", "192.0.2.77/26"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.arguments()).containsExactly("192.0.2.64/26"));
    }

    @Test
    void a_wide_network_needs_a_reason() {
        assertThat(Network.allowable("network1", "2000::/16", "Onze provider")).hasToString("2000::/16");
    }
}
