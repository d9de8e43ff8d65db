package nl.careconnections.domain.status.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.careconnections.domain.notification.FakeMailServer;
import nl.careconnections.domain.notification.Postman;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.Words;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each update reaches each subscriber once (design: status page, "Notifications"). */
@DomainTest(StatusPageFixture.class)
class MailingTest {

    private static final int MANY = 200;

    private static FakeMailServer mailServer;

    @Inject
    StatusPageFixture page;

    @Inject
    Postman postman;

    @Inject
    Deliveries deliveries;

    @Inject
    Subscribers subscribers;

    @Inject
    InTransaction transaction;

    @Inject
    TestClock clock;

    private String login;
    private String web;
    private String email;

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
    void a_page_and_a_reader() {
        mailServer.acceptAll();
        page.forgetSubscribers();
        login = page.component("Inloggen", "Logging in");
        web = page.component("Web en app", "Web and app");
        email = "lezer" + UUID.randomUUID() + "@zorg.example";
    }

    @Test
    void a_mail_tells_what_is_on_the_page_and_how_to_end_it() throws Exception {
        page.subscribes(email, Wish.ofComponents(List.of(login)), Language.NL);
        String incident = page.opens(
                login, new Words("{0} <b>#{7*7}</b>", ""), new Words("Het is '{1}'\n\n<script> \u760d", ""), true);
        postman.sendDue();
        page.tells(incident, Phase.RESOLVED);
        postman.sendDue();

        List<MimeMessage> mails = updates(email);
        assertThat(mails).hasSize(2);
        MimeMessage first = mails.get(0);
        assertThat(first.getSubject()).isEqualTo("{0} <b>#{7*7}</b> - We onderzoeken het");
        assertThat(first.getHeader("In-Reply-To")).containsExactly("<status-" + incident + "@careconnections.example>");
        assertThat(mails.get(1).getHeader("References")).isEqualTo(first.getHeader("References"));
        assertThat(first.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(first.getHeader("List-Unsubscribe")[0])
                .startsWith("<http://localhost:8080/status/unsubscribe/")
                .endsWith(">");
        assertThat(part(first, 0))
                .contains("Het is '{1}'", "<script> \u760d", "Dit geldt voor: Inloggen.")
                .contains("Wat werkt wel? Het noodportaal werkt.")
                .contains("http://localhost:8080/status/incidents/" + incident)
                .contains("Afmelden: http://localhost:8080/status/unsubscribe/");
        assertThat(part(first, 1)).contains("&lt;script&gt;").doesNotContain("<script>");

        String link = first.getHeader("List-Unsubscribe")[0];
        subscribers.unsubscribe(link.substring(link.lastIndexOf('/') + 1, link.length() - 1));
        page.opens(login);
        postman.sendDue();
        assertThat(updates(email)).hasSize(2);
    }

    @Test
    void each_gets_what_they_chose_in_their_language() throws Exception {
        String other = "ander" + email;
        String all = "alles" + email;
        page.subscribes(email, Wish.ofComponents(List.of(login)), Language.NL);
        page.subscribes(other, Wish.ofComponents(List.of(web)), Language.NL);
        page.subscribes(all, Wish.EVERYTHING, Language.EN);
        String incident = page.opens(login);
        page.subscribes(other, Wish.ofIncident(incident), Language.NL);
        page.tells(incident, Phase.IDENTIFIED);
        postman.sendDue();

        assertThat(updates(email)).hasSize(2);
        assertThat(updates(other)).hasSize(1);
        assertThat(updates(all)).hasSize(2);
        assertThat(updates(all).get(0).getSubject()).isEqualTo("Logging in: partly disrupted - We are investigating");
        assertThat(part(updates(all).get(0), 0))
                .contains("We are looking.", "http://localhost:8080/status/en/incidents/" + incident);
    }

    @Test
    void R1_what_is_not_published_is_not_mailed_and_what_is_to_be_silent_stays_silent() {
        page.subscribes(email, Wish.ofComponents(List.of(login)), Language.NL);
        assertThatThrownBy(() -> transaction.run(() -> {
                    page.opens(login);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        String silent = page.opens(login, Words.NONE, new Words("Stil.", ""), false);
        postman.sendDue();

        assertThat(updates(email)).isEmpty();
        assertThat(deliveries.of(page.publisher(), page.newestUpdate(silent)))
                .isEqualTo(new Deliveries.Counts(0, 0, 0, 0));
    }

    @Test
    void of_many_updates_ten_an_hour_are_mailed_the_rest_is_counted_and_the_end_always_comes() {
        page.subscribes(email, Wish.ofComponents(List.of(login)), Language.NL);
        String incident = page.opens(login);
        for (int i = 0; i < 11; i++) {
            page.tells(incident, Phase.INVESTIGATING);
        }
        assertThat(deliveries.of(page.publisher(), page.newestUpdate(incident)).skipped())
                .isEqualTo(1);
        page.tells(incident, Phase.RESOLVED);
        postman.sendDue();

        assertThat(updates(email)).hasSize(11);
        clock.advance(Duration.ofHours(1));
        page.opens(login);
        postman.sendDue();
        assertThat(updates(email)).hasSize(12);
    }

    @Test
    void what_comes_and_goes_all_the_time_floods_nobody() {
        page.subscribes(email, Wish.ofComponents(List.of(login)), Language.NL);
        for (int i = 0; i < 15; i++) {
            page.tells(page.opens(login), Phase.RESOLVED);
        }
        postman.sendDue();

        assertThat(updates(email)).hasSize(10);
        String during = page.opens(login);
        page.tells(during, Phase.RESOLVED);
        assertThat(deliveries.of(page.publisher(), page.newestUpdate(during)).skipped())
                .isEqualTo(1);
    }

    @Test
    void who_is_refused_for_good_gets_nothing_until_the_address_is_confirmed_anew() {
        page.subscribes(email, Wish.ofComponents(List.of(login)), Language.NL);
        mailServer.answer(email, 550, "5.1.1 no such user");
        String incident = page.opens(login);
        postman.sendDue();
        assertThat(deliveries.of(page.publisher(), page.newestUpdate(incident)))
                .isEqualTo(new Deliveries.Counts(0, 0, 1, 0));
        SubscriberRow refused =
                subscribers.list(page.publisher(), email, null, 0, 1).rows().get(0);
        assertThat(refused.state()).isEqualTo(SubscriberRow.State.QUARANTINED);
        assertThat(refused.since()).isEqualTo(clock.now());
        assertThat(refused.refusal()).contains("no such user");

        mailServer.acceptAll();
        page.tells(incident, Phase.IDENTIFIED);
        postman.sendDue();
        assertThat(updates(email)).isEmpty();

        page.subscribes(email, Wish.ofComponents(List.of(login)), Language.NL);
        page.tells(incident, Phase.RESOLVED);
        postman.sendDue();
        assertThat(updates(email)).hasSize(1);
    }

    @Test
    void of_many_one_refused_delays_nobody_and_workers_at_once_mail_each_one_once() {
        String prefix = "veel" + UUID.randomUUID().toString().substring(0, 8);
        page.subscribe(prefix, MANY);
        String refused = prefix + MANY / 2 + "@zorg.example";
        mailServer.answer(refused, 550, "5.1.1 no such user");
        String incident = page.opens(login);

        IntStream.range(0, 3).parallel().forEach(i -> postman.sendDue());

        Deliveries.Counts counts = deliveries.of(page.publisher(), page.newestUpdate(incident));
        assertThat(counts).isEqualTo(new Deliveries.Counts(0, MANY - 1L, 1, 0));
        assertThat(mailServer.received())
                .filteredOn(address -> address.startsWith(prefix))
                .hasSize(MANY - 1)
                .doesNotHaveDuplicates()
                .doesNotContain(refused);
    }

    private static List<MimeMessage> updates(String address) {
        return mailServer.mailsTo(address).stream()
                .filter(mail -> headerOf(mail, "List-Unsubscribe") != null)
                .toList();
    }

    private static String[] headerOf(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
        return (String) part.getContent();
    }
}
