package nl.careconnections.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class ScansTest {

    private static FakeClamd clamd;

    private Caller sender;

    @Inject
    TestPeople people;

    @Inject
    Attachments attachments;

    @Inject
    Claimed claimed;

    @Inject
    Scans scans;

    @Inject
    InTransaction transaction;

    @Inject
    TestClock clock;

    @BeforeAll
    static void startScanner() {
        clamd = new FakeClamd();
        System.setProperty("CLAMAV_HOST", "127.0.0.1");
        System.setProperty("CLAMAV_PORT", String.valueOf(clamd.port()));
    }

    @AfterAll
    static void stopScanner() throws IOException {
        System.clearProperty("CLAMAV_HOST");
        System.clearProperty("CLAMAV_PORT");
        clamd.close();
    }

    @BeforeEach
    void sender() {
        clamd.alwaysAnswer(null);
        sender = people.contact(people.organisation("Organisatie " + UUID.randomUUID()), "Afzender");
    }

    @Test
    void S16_a_small_file_is_scanned_at_once() {
        assertThat(add("schoon").scan()).isEqualTo(ScanState.CLEAN);
        assertThatThrownBy(() -> add("een VIRUS"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("attachment.virus");
    }

    @Test
    void S16_R7_while_the_scanner_is_away_a_file_is_taken_waits_and_is_not_given_out() {
        clamd.alwaysAnswer("out of memory ERROR");
        Attachment file = add("later schoon");
        claim(file, "message:21");
        assertThat(file.scan()).isEqualTo(ScanState.PENDING);
        assertThat(file.available()).isFalse();
        assertThatThrownBy(() -> attachments.open(file.id(), false)).isInstanceOf(NotFound.class);

        scans.scanDue();
        assertThat(stateOf("message:21")).isEqualTo(ScanState.PENDING);
        assertThat(scans.backlog().waiting()).isPositive();
        assertThat(scans.backlog().configured()).isTrue();
        clamd.alwaysAnswer(null);
        scans.scanDue();
        assertThat(stateOf("message:21")).as("tried again only after a pause").isEqualTo(ScanState.PENDING);
        clock.advance(Duration.ofMinutes(1));
        assertThat(scans.backlog().oldest()).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        scans.scanDue();

        assertThat(stateOf("message:21")).isEqualTo(ScanState.CLEAN);
        assertThat(attachments.open(file.id(), false)).isNotNull();
        assertThat(scans.backlog().waiting()).isZero();
    }

    @Test
    void S16_a_virus_found_later_takes_the_content_away() {
        clamd.alwaysAnswer("busy ERROR");
        Attachment file = add("een VIRUS");
        claim(file, "message:22");
        clamd.alwaysAnswer(null);

        scans.scanDue();

        assertThat(stateOf("message:22")).isEqualTo(ScanState.REFUSED);
        assertThatThrownBy(() -> attachments.open(file.id(), false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.open(file.id(), true)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_large_file_does_not_keep_its_sender_waiting() {
        Attachment film =
                attachments.add(sender, "groot.webm", TestFiles.endless(TestFiles.webm(), Intake.SCANNED_AT_ONCE + 1));
        claim(film, "message:23");
        assertThat(film.scan()).isEqualTo(ScanState.PENDING);

        scans.scanDue();

        assertThat(stateOf("message:23")).isEqualTo(ScanState.CLEAN);
    }

    @Test
    void a_redacted_file_waits_for_nobody() {
        clamd.alwaysAnswer("busy ERROR");
        Attachment file = add("weg ermee");
        claim(file, "message:24");

        transaction.run(() -> attachments.redact(file.id()));

        assertThat(scans.backlog().waiting()).isZero();
    }

    private Attachment add(String words) {
        return attachments.add(sender, "tekst.txt", new ByteArrayInputStream(TestFiles.ascii(words)));
    }

    private void claim(Attachment file, String owner) {
        transaction.run(() -> attachments.claim(sender, List.of(file.id()), owner));
    }

    private ScanState stateOf(String owner) {
        return claimed.by(owner).get(0).scan();
    }
}
