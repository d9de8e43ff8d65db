package nl.careconnections.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_named_with_a_way_out() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree("127.0.0.1", taken, "PORT"))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + taken + " is taken")
                    .hasMessageContaining("PORT=" + (taken + 10) + " ./start");
        }
    }

    @Test
    void a_free_port_is_fine() {
        assertThatCode(() -> Ports.requireFree("127.0.0.1", Ports.free(), "PORT"))
                .doesNotThrowAnyException();
    }
}
