package nl.careconnections.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class PostmanTest {

    private static FakeMailServer mailServer;

    @Inject
    Outbox outbox;

    @Inject
    Deliveries deliveries;

    @Inject
    Postman postman;

    @Inject
    OutboxClaims claims;

    @Inject
    InTransaction transaction;

    @Inject
    TestClock clock;

    @BeforeAll
    static void startMailServer() {
        mailServer = new FakeMailServer();
        System.setProperty("MAIL_PORT", String.valueOf(mailServer.port()));
    }

    @AfterAll
    static void stopMailServer() {
        System.clearProperty("MAIL_PORT");
        mailServer.stop();
    }

    @BeforeEach
    void nothingIsRefused() {
        mailServer.acceptAll();
    }

    @Test
    void R1_a_mail_goes_out_once_with_both_parts_the_link_and_stable_identity() throws Exception {
        queue("ticket:12:event:1", "lezer@voorbeeld.example", "ticket-12");
        queue("ticket:12:event:1", "lezer@voorbeeld.example", "ticket-12");

        postman.sendDue();
        postman.sendDue();

        assertThat(mailServer.mailsTo("lezer@voorbeeld.example")).hasSize(1);
        MimeMessage mail = mailServer.mailsTo("lezer@voorbeeld.example").get(0);
        assertThat(mail.getSubject()).isEqualTo("Proef {0} #{7*7} 瘍 van A & <b>");
        assertThat(mail.getMessageID()).matches("<mail-\\d+@careconnections\\.example>");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<ticket-12@careconnections.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(part(parts, 0))
                .contains("http://localhost:8080/ticket?number=12&x=1")
                .contains("A & <b>");
        assertThat(part(parts, 1))
                .contains("href=\"http://localhost:8080/ticket?number=12&amp;x=1\"")
                .contains("A &amp; &lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(deliveries.of("ticket-12"))
                .extracting(Delivery::state, Delivery::attempts)
                .containsExactly(tuple(DeliveryState.SENT, 1));
    }

    @Test
    void what_somebody_waits_for_goes_before_what_everybody_follows() {
        transaction.run(() -> outbox.circulate(
                new Circular("status:update:first", Language.NL, "testing.proof", List.of("A", "B"), null, null),
                List.of(new Circular.Receiver("abonnee@voorbeeld.example", "abcdefghijkl"))));
        clock.advance(Duration.ofMinutes(1));
        queue("ticket:19:event:1", "wachtende@voorbeeld.example", "ticket-19");

        List<QueuedMessage> first = claims.claim(1);
        postman.sendDue();

        assertThat(first).extracting(QueuedMessage::recipient).containsExactly("wachtende@voorbeeld.example");
        assertThat(claims.settle(first.get(0), DeliveryState.SENT, clock.now(), ""))
                .isTrue();
    }

    @Test
    void R1_nothing_is_sent_for_a_change_that_was_rolled_back() {
        assertThatThrownBy(() -> transaction.run(() -> {
                    outbox.mail(mail("ticket:13:event:1", "niemand@voorbeeld.example", "ticket-13"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        postman.sendDue();

        assertThat(mailServer.mailsTo("niemand@voorbeeld.example")).isEmpty();
    }

    @Test
    void R2_a_temporary_refusal_is_tried_again_with_a_pause_until_it_goes_well() {
        mailServer.answer("vol@voorbeeld.example", 451, "4.3.0 try later");
        queue("ticket:14:event:1", "vol@voorbeeld.example", "ticket-14");

        postman.sendDue();
        assertThat(onlyDelivery("ticket-14").state()).isEqualTo(DeliveryState.WAITING);
        assertThat(onlyDelivery("ticket-14").answer()).contains("try later");
        assertThat(outbox.backlog().waiting()).isPositive();

        mailServer.acceptAll();
        postman.sendDue();
        assertThat(mailServer.mailsTo("vol@voorbeeld.example"))
                .as("not before its pause")
                .isEmpty();
        clock.advance(Duration.ofSeconds(16));
        postman.sendDue();
        assertThat(mailServer.mailsTo("vol@voorbeeld.example")).hasSize(1);
    }

    @Test
    void R2_a_refusal_for_good_concerns_that_recipient_only_and_staff_can_see_it() {
        mailServer.answer("weg@voorbeeld.example", 550, "5.1.1 no such user");
        queue("ticket:15:event:1", "weg@voorbeeld.example", "ticket-15");
        queue("ticket:15:event:1", "hier@voorbeeld.example", "ticket-15");

        postman.sendDue();

        assertThat(deliveries.of("ticket-15"))
                .extracting(Delivery::recipient, Delivery::state)
                .containsExactlyInAnyOrder(
                        tuple("weg@voorbeeld.example", DeliveryState.REFUSED),
                        tuple("hier@voorbeeld.example", DeliveryState.SENT));
    }

    @Test
    void R2_a_mail_server_that_is_down_costs_nothing_and_is_given_up_only_after_four_days() {
        mailServer.stop();
        queue("ticket:16:event:1", "later@voorbeeld.example", "ticket-16");

        postman.sendDue();
        assertThat(onlyDelivery("ticket-16").state()).isEqualTo(DeliveryState.WAITING);

        clock.advance(Duration.ofDays(4).plusSeconds(1));
        postman.sendDue();
        assertThat(onlyDelivery("ticket-16").state()).isEqualTo(DeliveryState.GIVEN_UP);
        mailServer.startAgain();
    }

    @Test
    void R1_what_one_node_holds_another_leaves_alone_until_the_lease_ends() {
        queue("ticket:17:event:1", "huur@voorbeeld.example", "ticket-17");
        List<QueuedMessage> held = claims.claim(100);

        postman.sendDue();
        assertThat(mailServer.mailsTo("huur@voorbeeld.example")).isEmpty();

        clock.advance(Duration.ofMinutes(4));
        assertThat(claims.settle(held.get(0), DeliveryState.SENT, clock.now(), ""))
                .as("the lease has run out")
                .isFalse();
        postman.sendDue();
        assertThat(mailServer.mailsTo("huur@voorbeeld.example")).hasSize(1);
    }

    @Test
    void R1_workers_at_once_send_each_mail_exactly_once() {
        IntStream.range(0, 60)
                .forEach(i -> queue("ticket:18:event:" + i, "veel" + i + "@voorbeeld.example", "ticket-18"));

        IntStream.range(0, 6).parallel().forEach(i -> postman.sendDue());
        postman.sendDue();

        assertThat(IntStream.range(0, 60)
                        .map(i -> mailServer
                                .mailsTo("veel" + i + "@voorbeeld.example")
                                .size()))
                .containsOnly(1);
    }

    private Delivery onlyDelivery(String thread) {
        List<Delivery> deliveries = this.deliveries.of(thread);
        assertThat(deliveries).hasSize(1);
        return deliveries.get(0);
    }

    private void queue(String event, String to, String thread) {
        transaction.run(() -> outbox.mail(mail(event, to, thread)));
    }

    private static Mail mail(String event, String to, String thread) {
        return new Mail(
                event,
                to,
                Language.NL,
                "testing.proof",
                List.of("{0} #{7*7} 瘍", "A & <b>"),
                "/ticket?number=12&x=1",
                thread);
    }

    private static String part(MimeMultipart parts, int index) throws Exception {
        BodyPart part = parts.getBodyPart(index);
        return (String) part.getContent();
    }
}
