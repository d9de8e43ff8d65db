package nl.careconnections.domain.status.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.careconnections.domain.notification.Postman;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** How long telling an update takes whoever publishes it, and until all subscribers have it, for none, 1,000 and 10,000 of them. */
@DomainTest(StatusPageFixture.class)
class FanOutReport {

    private static final int MANY = Integer.getInteger("performance.subscribers", 10_000);
    private static final int UPDATES = 3;

    /** As many as the timers of one node. */
    private static final int LINES = 3;

    private static SMTPServer mailServer;

    @Inject
    StatusPageFixture page;

    @Inject
    Postman postman;

    @BeforeAll
    static void startMailServer() {
        mailServer = SMTPServer.port(0)
                .messageHandlerFactory(context -> new Forgetting())
                .build();
        mailServer.start();
        System.setProperty("MAIL_PORT", String.valueOf(mailServer.getPortAllocated()));
    }

    @AfterAll
    static void stopMailServer() {
        System.clearProperty("MAIL_PORT");
        mailServer.stop();
    }

    /** Takes all and keeps nothing, so that keeping is not measured. */
    private static final class Forgetting implements MessageHandler {

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) {}

        @Override
        public String data(InputStream data) throws IOException {
            data.transferTo(OutputStream.nullOutputStream());
            return null;
        }

        @Override
        public void done() {}
    }

    @Test
    void one_update_to_ten_thousand_subscribers() throws InterruptedException {
        String component = page.component("Inloggen", "Logging in");
        measure(component, 1_000, "warm up");
        measure(component, 0, "0");
        measure(component, 1_000, "1,000");
        measure(component, MANY, String.format(Locale.ROOT, "%,d", MANY));
        page.forgetSubscribers();
    }

    private void measure(String component, int subscribers, String named) throws InterruptedException {
        page.forgetSubscribers();
        page.subscribe("veel", subscribers);
        String incident = page.opens(component);
        drain();
        double[] publishing = new double[UPDATES];
        double[] mailing = new double[UPDATES];
        for (int i = 0; i < UPDATES; i++) {
            long begin = System.nanoTime();
            page.tells(incident, i == UPDATES - 1 ? Phase.RESOLVED : Phase.IDENTIFIED);
            publishing[i] = (System.nanoTime() - begin) / 1e6;
            begin = System.nanoTime();
            drain();
            mailing[i] = (System.nanoTime() - begin) / 1e9;
        }
        assertThat(page.count("select count(*) from outbox where state = 'WAITING'"))
                .isZero();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %,.0f |%n",
                named,
                median(publishing),
                median(mailing),
                subscribers / median(mailing));
    }

    private void drain() throws InterruptedException {
        Supplier<Object> line = () -> {
            postman.sendDue();
            return "sent";
        };
        List<Object> results = AtOnce.run(
                IntStream.range(0, LINES).mapToObj(each -> line).toList());
        assertThat(results).containsOnly("sent");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
