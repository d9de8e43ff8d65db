package nl.careconnections.server.catcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatcherTest {

    private static final DemoLogIn STAFF = new DemoLogIn(
            "Support <1>", "Support", "support@example.org", "a good password", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    private static final DemoLogIn CUSTOMER =
            new DemoLogIn("Contact", "Contact person", "contact@example.org", "another password", "");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Catcher catcher =
            new Catcher("127.0.0.1", 0, "http://localhost:8080", () -> List.of(STAFF, CUSTOMER), Optional::empty);

    @AfterEach
    void close() {
        catcher.close();
    }

    @Test
    void a_caught_mail_is_shown_in_full_and_its_link_can_be_followed() throws Exception {
        send("somebody@example.org", "Supportvraag 12", "Kijk op http://localhost:8080/ticket/12 verder.");

        String list = get("/mails.json").body();
        assertThat(list).contains("\"to\":\"somebody@example.org\"", "\"subject\":\"Supportvraag 12\"");
        String mail = get("/mails/1.json").body();
        assertThat(mail).contains("\"links\":[\"http://localhost:8080/ticket/12\"]", "Message-ID");
        assertThat(get("/").body()).contains("Supportvraag 12");
        assertThat(get("/mails/1").body()).contains("href=\"http://localhost:8080/ticket/12\"");
    }

    @Test
    void a_file_that_came_with_a_mail_can_be_downloaded() throws Exception {
        MimeMessage mail = mail("somebody@example.org", "Aftekenlijst De Linde");
        MimeBodyPart words = new MimeBodyPart();
        words.setText("De lijst zit bij deze mail.", "UTF-8");
        MimeBodyPart list = new MimeBodyPart();
        list.setDataHandler(
                new DataHandler(new ByteArrayDataSource(new byte[] {'%', 'P', 'D', 'F'}, "application/pdf")));
        list.setFileName("aftekenlijst-de-linde.pdf");
        mail.setContent(new MimeMultipart("mixed", words, list));
        Transport.send(mail);

        assertThat(get("/mails/1.json").body()).contains("\"files\":[\"aftekenlijst-de-linde.pdf\"]");
        assertThat(get("/mails/1").body()).contains("href=\"/mails/1/files/1\"", "aftekenlijst-de-linde.pdf");
        HttpResponse<String> file = get("/mails/1/files/1");
        assertThat(file.body()).isEqualTo("%PDF");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(get("/mails/1/files/2").statusCode()).isEqualTo(404);
    }

    @Test
    void S14_what_a_mail_holds_is_text_here_and_its_html_stays_in_its_box() throws Exception {
        send("somebody@example.org", "<script>alert(1)</script>", "</pre><script>alert(2)</script>");

        assertThat(get("/").body()).doesNotContain("<script>");
        assertThat(get("/mails/1").body()).doesNotContain("<script>");
        assertThat(get("/mails/1/html").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("sandbox", "default-src 'none'"));
    }

    @Test
    void a_part_of_nCare_is_broken_and_repaired_by_hand() throws Exception {
        assertThat(get("/targets/login").statusCode()).isEqualTo(200);
        assertThat(get("/targets/login").body()).isEqualTo("nCare werkt");

        assertThat(post("/targets/login", "mode=BROKEN")).isEqualTo(303);
        assertThat(get("/targets/login").statusCode()).isEqualTo(503);
        assertThat(get("/targets/web").statusCode()).isEqualTo(200);

        assertThat(post("/targets/login", "mode=WORKS")).isEqualTo(303);
        assertThat(get("/targets/login").statusCode()).isEqualTo(200);
        assertThat(post("/targets/login", "mode=<script>")).isEqualTo(400);
        assertThat(post("/targets/unknown", "mode=BROKEN")).isEqualTo(400);
        assertThat(get("/targets/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void a_text_message_is_caught_and_shown() throws Exception {
        assertThat(post("/sms", "{\"to\": \"+31600000000\", \"text\": \"Je code is 123456\"}"))
                .isEqualTo(200);

        assertThat(get("/sms.json").body()).contains("+31600000000", "Je code is 123456");
        assertThat(post("/sms", "{\"to\": \"+31600000000\", \"text\": \"Pak het op: http://localhost/alarm/4\"}"))
                .isEqualTo(200);
        assertThat(get("/").body())
                .contains("Pak het op: <a href=\"http://localhost/alarm/4\">http://localhost/alarm/4</a>");
        assertThat(get("/").body()).contains("Je code is 123456");
        assertThat(post("/sms", "no json")).isEqualTo(400);
    }

    @Test
    void refuses_mails_when_told_to_and_takes_them_again() throws Exception {
        assertThat(post("/smtp", "{\"mode\": \"REFUSE_FOR_NOW\"}")).isEqualTo(200);
        assertThatThrownBy(() -> send("somebody@example.org", "one", "text")).isInstanceOf(MessagingException.class);

        assertThat(post("/smtp", "{\"mode\": \"ACCEPT\"}")).isEqualTo(200);
        send("somebody@example.org", "two", "text");

        assertThat(get("/mails.json").body()).contains("two").doesNotContain("one");
        assertThat(post("/smtp", "{\"mode\": \"SLEEP\"}")).isEqualTo(400);
    }

    @Test
    void demo_people_stand_on_the_page_with_the_code_of_their_app() throws Exception {
        String page = get("/").body();

        assertThat(page).contains("Support &lt;1&gt;", "support@example.org", "a good password", "by mail");
        assertThat(page).containsPattern("<code>\\d{6}</code>");
        assertThat(get("/log-ins.json").body()).containsPattern("\"code\":\"\\d{6}\"");
    }

    @Test
    void forgets_when_told_to_and_knows_nothing_else() throws Exception {
        send("somebody@example.org", "one", "text");
        client.send(request("/").DELETE().build(), BodyHandlers.discarding());

        assertThat(get("/mails.json").body()).isEqualTo("[]");
        assertThat(get("/mails/1").statusCode()).isEqualTo(404);
        assertThat(get("/somewhere").statusCode()).isEqualTo(404);
    }

    private MimeMessage mail(String to, String subject) throws MessagingException {
        Properties server = new Properties();
        server.put("mail.smtp.host", "127.0.0.1");
        server.put("mail.smtp.port", String.valueOf(catcher.smtpPort()));
        MimeMessage mail = new MimeMessage(Session.getInstance(server));
        mail.setFrom("support@example.org");
        mail.setRecipients(RecipientType.TO, to);
        mail.setSubject(subject);
        return mail;
    }

    private void send(String to, String subject, String text) throws MessagingException {
        MimeMessage mail = mail(to, subject);
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<p>" + text + "</p>", "text/html; charset=UTF-8");
        mail.setContent(new MimeMultipart("alternative", plain, html));
        Transport.send(mail);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private int post(String path, String body) throws IOException, InterruptedException {
        return client.send(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + catcher.httpPort() + path));
    }
}
