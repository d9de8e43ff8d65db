package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.attachment.Download;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;

/** Files of messages, and what support takes away for good. */
@DomainTest
class TakenAwayTest extends TicketStory {

    private static final String NAME = "Jantje Pietersen";

    @Inject
    Attachments attachments;

    @Inject
    AccessGrants accessGrants;

    @Inject
    AccessLog accessLog;

    @Inject
    DataSource dataSource;

    @Test
    void a_passage_goes_from_subject_steps_messages_and_everything_else() throws SQLException {
        NewQuestion typed = new NewQuestion(
                key(),
                question(SERIOUS, null).productId(),
                "Medicatie van " + NAME,
                "Bij jantje\npietersen, geboren in mei, staat niets klaar.",
                List.of("Zoek " + NAME + " op"),
                SERIOUS,
                new Consent("Dossier van " + NAME, consent("2026-10-20").until()),
                List.of());
        long number = tickets.submit(nurse, typed).number();
        accessGrants.use(anna, number, "Dossier " + NAME + " bekeken", 5);
        conversation.note(anna, number, new InternalNote(key(), "Zie " + NAME, List.of()));
        customerSays(nurse, number, "Om Jantje Pietersens lijst in de Jantje Pietersenstraat?");

        conversation.redactPassage(anna, number, firstEntry(number), NAME, "Naam van cliënt " + NAME);

        CustomerTicket seen = seenBy(nurse, number);
        assertThat(seen.header().subject()).isEqualTo("Medicatie van [...]");
        assertThat(seen.steps()).containsExactly("Zoek [...] op");
        assertThat(seen.timeline().get(0).text()).isEqualTo("Bij [...], geboren in mei, staat niets klaar.");
        assertThat(seen.access().purpose()).isEqualTo("Dossier van [...]");
        Entry last = seen.timeline().get(seen.timeline().size() - 1);
        assertThat(last.kind()).isEqualTo(EntryKind.REDACTED);
        assertThat(last.text()).isEqualTo("Naam van cliënt [...]");
        assertThat(handledBy(anna, number).toString().replace("Pietersenstraat", ""))
                .doesNotContain(NAME);
        assertThat(seen.timeline())
                .as("another word elsewhere stays")
                .extracting(Entry::text)
                .contains("Om [...] lijst in de Jantje Pietersenstraat?");
        assertThat(rowsWith("Jantje Pietersen ")).isZero();
        assertThat(accessLog.about("ticket:" + number, 5))
                .extracting(AccessRecord::action)
                .contains("ticket.redacted");
    }

    @Test
    void a_passage_of_a_note_leaves_a_trace_for_support_only() {
        long number = submitted();
        conversation.note(anna, number, new InternalNote(key(), "Zie " + NAME, List.of()));
        List<Entry> before = seenBy(nurse, number).timeline();
        long note = handledBy(anna, number).timeline().get(1).id();

        conversation.redactPassage(anna, number, note, NAME, "naam");

        assertThat(seenBy(nurse, number).timeline()).isEqualTo(before);
        assertThat(handledBy(anna, number).timeline()).extracting(Entry::text).contains("Zie [...]", "naam");
    }

    @Test
    void what_is_not_there_or_too_short_is_refused() {
        long number = submitted();
        long entry = firstEntry(number);

        assertThatThrownBy(() -> conversation.redactPassage(anna, number, entry, "Klaas", "reden"))
                .hasMessage("ticket.passageNotFound");
        assertThatThrownBy(() -> conversation.redactPassage(anna, number, entry, "er", "reden"))
                .hasMessage("ticket.passageTooShort");
        assertThatThrownBy(() -> conversation.redactPassage(anna, number, entry, "staat", " "))
                .hasMessage("required");
        assertThatThrownBy(() -> conversation.redactPassage(anna, number, firstEntry(submitted()), "staat", "reden"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void S11_a_file_is_for_whoever_may_read_its_message() throws IOException {
        Attachment question = file(nurse, "vraag.txt");
        long number = tickets.submit(
                        nurse,
                        new NewQuestion(
                                key(),
                                question(SERIOUS, null).productId(),
                                "Met bijlage",
                                "Zie bijlage",
                                List.of(),
                                SERIOUS,
                                null,
                                List.of(question.id())))
                .number();
        Attachment internal = file(anna, "intern.txt");
        conversation.note(anna, number, new InternalNote(key(), "Zie bijlage", List.of(internal.id())));

        assertThat(seenBy(nurse, number).timeline().get(0).attachments())
                .extracting(Attachment::name)
                .containsExactly("vraag.txt");
        assertThat(read(colleague, question.id())).isEqualTo("inhoud van vraag.txt");
        assertThat(read(anna, internal.id())).isEqualTo("inhoud van intern.txt");
        assertThatThrownBy(() -> read(nurse, internal.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(stranger, question.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(nurse, file(nurse, "los.txt").id())).isInstanceOf(NotFound.class);
        assertThat(accessLog.about("ticket:" + number, 20))
                .extracting(AccessRecord::action)
                .contains("ticket.downloaded");
        assertThat(accessLog.about("attachment:" + internal.id(), 20))
                .extracting(AccessRecord::action)
                .contains("ticket.downloaded");
    }

    @Test
    void a_file_of_somebody_else_cannot_be_sent_along() {
        Attachment hers = file(nurse, "van-haar.txt");
        long number = submitted();

        assertThatThrownBy(() -> conversation.reply(
                        colleague,
                        number,
                        new CustomerReply(key(), "Kijk", List.of(hers.id()), false, versionFor(colleague, number))))
                .isInstanceOf(NotFound.class);
        assertThat(seenBy(nurse, number).timeline()).hasSize(1);
    }

    @Test
    void a_file_taken_away_is_gone_and_the_ticket_says_so() {
        Attachment photo = file(nurse, "Jantje.txt");
        long number = submitted();
        conversation.reply(
                nurse,
                number,
                new CustomerReply(key(), "Zie bijlage", List.of(photo.id()), false, versionFor(nurse, number)));

        conversation.redactAttachment(anna, number, photo.id(), "Naam van cliënt");

        CustomerTicket seen = seenBy(nurse, number);
        assertThat(seen.toString()).doesNotContain("Jantje");
        assertThat(seen.timeline().get(1).attachments()).allMatch(Attachment::redacted);
        assertThat(seen.timeline().get(2).kind()).isEqualTo(EntryKind.REDACTED);
        assertThatThrownBy(() -> read(nurse, photo.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conversation.redactAttachment(anna, submitted(), photo.id(), "elders"))
                .isInstanceOf(NotFound.class);
    }

    private Attachment file(Caller sender, String name) {
        return attachments.add(
                sender, name, new ByteArrayInputStream(("inhoud van " + name).getBytes(StandardCharsets.UTF_8)));
    }

    private String read(Caller reader, long attachmentId) throws IOException {
        try (Download download = tickets.download(reader, attachmentId, false)) {
            return new String(download.content().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long firstEntry(long number) {
        return handledBy(anna, number).timeline().get(0).id();
    }

    private long rowsWith(String words) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("""
                        select (select count(*) from ticket_entry e where e::text ilike '%%%1$s%%')
                             + (select count(*) from ticket t where t::text ilike '%%%1$s%%')
                             + (select count(*) from ticket_step s where s::text ilike '%%%1$s%%')
                             + (select count(*) from access_grant g where g::text ilike '%%%1$s%%')
                             + (select count(*) from access_use u where u::text ilike '%%%1$s%%')""".formatted(words))) {
            count.next();
            return count.getLong(1);
        }
    }
}
