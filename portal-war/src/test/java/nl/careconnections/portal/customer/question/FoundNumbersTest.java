package nl.careconnections.portal.customer.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.attachment.ScanState;
import nl.careconnections.domain.ticket.DraftContent;
import org.junit.jupiter.api.Test;

class FoundNumbersTest {

    @Test
    void names_each_field_with_its_numbers_masked() {
        DraftContent content =
                content("Over 123456782", "Bel 020 261 89 92", List.of("Eerst", "Dan 111.222.333"), true);

        List<FoundNumbers> found = FoundNumbers.in(content, List.of(file("bsn-123456782.png"), file("foto.png")));

        assertThat(found).extracting(FoundNumbers::field).containsExactly("subject", "attachments", "steps", "purpose");
        assertThat(found).extracting(FoundNumbers::getWords).contains("••••••782", "••••••333");
    }

    @Test
    void a_purpose_without_consent_is_not_sent_and_so_not_searched() {
        assertThat(FoundNumbers.in(content("Kort", "Lang", List.of(), false), List.of()))
                .isEmpty();
    }

    private static DraftContent content(String subject, String explanation, List<String> steps, boolean consent) {
        return new DraftContent(
                subject,
                explanation,
                steps,
                DraftContent.EMPTY.answers(),
                consent,
                "Kijk bij 123 456 782",
                null,
                List.of());
    }

    private static Attachment file(String name) {
        return new Attachment(1, name, "image/png", 10, ScanState.CLEAN, true, false, Instant.EPOCH);
    }
}
