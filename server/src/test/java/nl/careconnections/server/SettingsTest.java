package nl.careconnections.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Map<String, String> REAL = Map.of(
            "DB_URL", "jdbc:postgresql://db.example/support",
            "DB_USER", "support_app",
            "DB_PASSWORD", "secret",
            "SECRET_KEY", "key",
            "MAIL_HOST", "mail.example");

    @Test
    void without_any_variable_everything_is_embedded_on_the_loopback_address() {
        Settings settings = Settings.of(Map.of());

        assertThat(settings.embedded()).isTrue();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.catcherPort()).isEqualTo(8081);
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
    }

    @Test
    void PORT_moves_the_catcher_and_the_address_along() {
        Settings settings = Settings.of(Map.of("PORT", "9000"));

        assertThat(settings.catcherPort()).isEqualTo(9001);
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:9000");
    }

    @Test
    void a_real_database_means_nothing_embedded() {
        assertThat(Settings.of(REAL).embedded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "yes", "on"})
    void S24_demo_refuses_a_real_database(String demo) {
        assertRefused(with("DEMO", demo), "DEMO and DB_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DB_USER", "DB_PASSWORD", "SECRET_KEY", "MAIL_HOST"})
    void a_real_database_needs_the_other_settings_too(String missing) {
        assertRefused(with(missing, " "), missing);
    }

    @Test
    void the_status_page_may_have_a_host_of_its_own() {
        assertThat(Settings.of(Map.of()).statusUrl()).isEqualTo("http://localhost:8080/status");
        assertThat(Settings.of(Map.of("STATUS_URL", "https://status.example")).statusUrl())
                .isEqualTo("https://status.example");
    }

    @Test
    void S24_plain_http_is_for_this_machine_only() {
        assertRefused(with("PUBLIC_URL", "http://support.example"), "https://");
        assertThat(Settings.of(with("PUBLIC_URL", "https://support.example")).publicUrl())
                .isEqualTo("https://support.example");
        assertThat(Settings.of(with("PUBLIC_URL", "http://localhost:8080")).embedded())
                .isFalse();
        assertRefused(with("PUBLIC_URL", "http://localhost.evil.example"), "https://");
    }

    @Test
    void a_real_database_is_never_emptied() {
        assertThatThrownBy(() -> Settings.of(REAL, "--fresh"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--fresh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "http", "8080x", "99999999999"})
    void a_port_that_is_none_is_named(String port) {
        assertRefused(Map.of("PORT", port), "PORT must be a port number");
    }

    @Test
    void an_unknown_argument_is_named_with_the_known_one() {
        assertThatThrownBy(() -> Settings.of(Map.of(), "--frehs"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--frehs")
                .hasMessageContaining("--fresh");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> environment = new HashMap<>(REAL);
        environment.put(name, value);
        return environment;
    }

    private static void assertRefused(Map<String, String> environment, String words) {
        assertThatThrownBy(() -> Settings.of(environment))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(words);
    }
}
