package nl.careconnections.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final String DATABASE = "{\"name\":\"database\",\"status\":\"UP\",\"data\":{}}";

    @Test
    void a_server_without_the_application_is_not_ready_whatever_it_says() {
        assertThat(new Readiness(200, "{\"status\":\"UP\",\"checks\":[]}").isReady())
                .isFalse();
        assertThat(new Readiness(200, "{\"status\":\"UP\",\"checks\":[" + DATABASE + "]}").isReady())
                .isTrue();
    }

    @Test
    void what_is_missing_is_told() {
        Readiness down =
                new Readiness(503, "{\"checks\":[" + DATABASE.replace("{}", "{\"trouble\":\"does not answer\"}"));

        assertThat(down.isReady()).isFalse();
        assertThat(down.trouble()).contains("does not answer");
        assertThat(down.hint()).isEmpty();
    }

    @Test
    void a_hint_does_not_keep_it_from_being_ready() {
        Readiness up = new Readiness(
                200, "{\"checks\":[{\"name\":\"administrator\",\"data\":{\"hint\":\"set it\"}}," + DATABASE + "]}");

        assertThat(up.isReady()).isTrue();
        assertThat(up.hint()).contains("set it");
        assertThat(up.trouble()).isEmpty();
    }
}
