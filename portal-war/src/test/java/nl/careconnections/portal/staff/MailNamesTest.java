package nl.careconnections.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.portal.shared.Readers;
import nl.careconnections.portal.ticket.SpokenTo;
import nl.careconnections.portal.ticket.TicketWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailNamesTest {

    private static final String SUBJECT = ".subject";

    /** Components whose mails are not about a ticket. */
    private static final Set<String> OTHERS = Set.of("account", "duty", "emergency", "news", "notification", "status");

    private static final TicketWords SUPPORT = SpokenTo.reader(Readers.staff(Language.EN), Instant.EPOCH);

    @ParameterizedTest
    @MethodSource("templates")
    void every_mail_about_a_ticket_has_a_name_that_staff_read(String template) {
        assertThat(SUPPORT.mail(template)).isNotBlank();
    }

    static List<String> templates() throws IOException {
        try (Stream<Path> components =
                Files.list(Path.of("../domain-ejb/src/main/resources/nl/careconnections/domain"))) {
            return components
                    .filter(component -> Files.exists(component.resolve("mails_en.properties")))
                    .map(component -> component.getFileName().toString())
                    .filter(component -> !OTHERS.contains(component))
                    .flatMap(MailNamesTest::templatesOf)
                    .toList();
        }
    }

    private static Stream<String> templatesOf(String component) {
        return ResourceBundle.getBundle("nl.careconnections.domain." + component + ".mails", Locale.ENGLISH)
                .keySet()
                .stream()
                .filter(key -> key.endsWith(SUBJECT))
                .map(key -> component + "." + key.substring(0, key.length() - SUBJECT.length()));
    }
}
