package nl.careconnections.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MailNamesTest {

    @Test
    void every_mail_about_a_ticket_has_a_name_that_support_reads() {
        ResourceBundle mails = ResourceBundle.getBundle("nl.careconnections.domain.ticket.mails", Locale.ENGLISH);
        ResourceBundle names = ResourceBundle.getBundle("nl.careconnections.portal.text.queue", Locale.ENGLISH);

        assertThat(mails.keySet())
                .filteredOn(key -> key.endsWith(".subject"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(names.keySet())
                        .contains("mails.about.ticket." + key.substring(0, key.length() - ".subject".length())));
    }
}
