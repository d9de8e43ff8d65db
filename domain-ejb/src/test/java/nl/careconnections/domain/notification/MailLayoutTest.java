package nl.careconnections.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.careconnections.domain.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailLayoutTest {

    private static final List<String> CODE = List.of("Je code is 123456.");

    private final MailLayout layout = new MailLayout();

    @BeforeEach
    void of_the_supplier() {
        layout.texts = new MessageTexts();
        layout.supplier = "CareConnections";
        layout.supportPhone = "020-1234567";
    }

    @Test
    void a_mail_without_link_sends_nobody_to_one() {
        assertThat(layout.plain(CODE, null, null, layout.toReachUs(Language.NL, null)))
                .contains("niemand leest die.")
                .doesNotContain("link");
        assertThat(layout.plain(CODE, null, null, layout.toReachUs(Language.EN, null)))
                .contains("nobody reads it.")
                .doesNotContain("link");
        String link = "http://localhost/x";
        assertThat(layout.plain(CODE, "Open", link, layout.toReachUs(Language.NL, link)))
                .contains("Reageer via de link.");
    }

    @Test
    void the_telephone_number_stays_on_one_line() {
        assertThat(layout.html(Language.NL, "Titel", CODE, null, null, layout.toReachUs(Language.NL, null)))
                .contains("Bel <span style=\"white-space:nowrap\">020-1234567</span>.");
    }
}
