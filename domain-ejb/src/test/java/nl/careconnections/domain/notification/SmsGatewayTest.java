package nl.careconnections.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import nl.careconnections.domain.notification.SendingOutcome.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmsGatewayTest {

    private HttpServer provider;
    private volatile JsonObject asked;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            asked = Json.createReader(exchange.getRequestBody()).readObject();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void the_gateway_gets_the_json_of_its_interface() {
        SendingOutcome outcome = gateway().send("+31600000000", "Code \"123456\" \u760d");

        assertThat(outcome.result()).isEqualTo(Result.DELIVERED);
        JsonObject messages = asked.getJsonObject("messages");
        assertThat(messages.getJsonObject("authentication").getString("producttoken"))
                .isEqualTo("token");
        JsonObject message = messages.getJsonArray("msg").getJsonObject(0);
        assertThat(message.getString("from")).isEqualTo("nCare");
        assertThat(message.getJsonArray("to").getJsonObject(0).getString("number"))
                .isEqualTo("+31600000000");
        assertThat(message.getJsonObject("body").getString("content")).isEqualTo("Code \"123456\" \u760d");
    }

    @Test
    void the_catcher_gets_number_and_text() {
        new CatcherSmsGateway(new JsonPost(), address()).send("+31600000000", "Code");

        assertThat(asked.getString("to")).isEqualTo("+31600000000");
        assertThat(asked.getString("text")).isEqualTo("Code");
    }

    @Test
    void R2_a_bad_number_is_refused_for_good_and_trouble_of_the_gateway_is_not() {
        status = 400;
        assertThat(gateway().send("x", "Code").result()).isEqualTo(Result.REFUSED);
        for (int trouble : new int[] {401, 429, 500, 503}) {
            status = trouble;
            assertThat(gateway().send("x", "Code").result())
                    .as("status %s", trouble)
                    .isEqualTo(Result.TRY_AGAIN);
        }
        provider.stop(0);
        assertThat(gateway().send("x", "Code").result()).isEqualTo(Result.TRY_AGAIN);
    }

    private SmsGateway gateway() {
        return new CmSmsGateway(new JsonPost(), address(), "token", "nCare");
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/");
    }
}
