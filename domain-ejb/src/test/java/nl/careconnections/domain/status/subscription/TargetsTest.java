package nl.careconnections.domain.status.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import nl.careconnections.domain.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No webhook reaches what only this server can reach. */
class TargetsTest {

    private final Targets targets = new Targets();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
            })
    void an_address_that_is_not_on_the_internet_is_no_target(String address) throws UnknownHostException {
        assertThat(Targets.isPublic(InetAddress.getByName(address))).isFalse();
        String host = address.contains(":") ? "[" + address + "]" : address;
        URI endpoint = URI.create("https://" + host + "/hook");
        assertThatThrownBy(() -> targets.resolve(endpoint)).isInstanceOf(Targets.Forbidden.class);
        assertThatThrownBy(() -> targets.checked(endpoint.toString())).hasMessage("status.endpoint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.9.9.9",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "2606:4700::1111",
                "2a00::1"
            })
    void an_address_of_the_internet_is_one(String address) throws UnknownHostException {
        assertThat(Targets.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0x7f000001", "localhost"})
    void other_ways_to_write_this_machine_lead_nowhere(String host) {
        assertThatThrownBy(() -> targets.resolve(URI.create("https://" + host + "/")))
                .isInstanceOf(Targets.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "voorbeeld.nl/hook",
                "http://voorbeeld.nl/hook",
                "ftp://voorbeeld.nl/hook",
                "file:///etc/passwd",
                "https:///hook",
                "https://naam:woord@voorbeeld.nl/hook",
                "https://voorbeeld.nl/hook#deel",
                "https://voorbeeld.nl:0/",
                "https://voorbeeld.nl:70000/",
                "https://localhost/hook",
                "https://127.1/hook",
                "https://voorbeeld.nl/ \r\nX-Evil: 1",
                "https://vóórbeeld.nl/hook",
            })
    void what_is_no_address_of_a_server_is_refused_at_its_field(String typed) {
        assertThatThrownBy(() -> targets.checked(typed))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("endpoint"));
    }

    @Test
    void an_ordinary_address_is_taken() {
        assertThat(targets.checked("https://voorbeeld.nl:8443/hook?a=b"))
                .isEqualTo(URI.create("https://voorbeeld.nl:8443/hook?a=b"));
    }

    @Test
    void for_tests_and_demos_this_machine_is_allowed_and_nothing_else_of_the_inside() {
        targets.loopbackAllowed = true;

        assertThatCode(() -> targets.resolve(URI.create("http://127.0.0.1:1/"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> targets.resolve(URI.create("http://9.9.9.9/"))).hasMessage("Only https is allowed");
        assertThatThrownBy(() -> targets.resolve(URI.create("https://10.0.0.1/")))
                .isInstanceOf(Targets.Forbidden.class);
    }
}
