package nl.careconnections.portal.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.TargetState;
import nl.careconnections.domain.ticket.Deadline;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.EntryKind;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.portal.shared.Icons;
import nl.careconnections.portal.shared.Readers;
import nl.careconnections.portal.shared.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketWordsTest {

    private static final Instant NOW = Instant.parse("2026-10-08T08:00:00Z");

    private final TicketWords dutch = words(Readers.customer(Language.NL));
    private final TicketWords english = words(Readers.customer(Language.EN));
    private final TicketWords atTheDesk = words(Readers.staff(Language.NL));

    @ParameterizedTest
    @EnumSource
    void every_state_has_an_icon_and_a_word(Status status) {
        assertThat(new Icons().get(dutch.icon(status))).isNotBlank();
        assertThat(dutch.label(status)).isNotBlank();
        assertThat(english.label(status)).isNotBlank();
        assertThat(dutch.kind(status)).isIn("", "brand", "info", "success");
    }

    @Test
    void a_wait_says_who_waits_for_whom() {
        assertThat(dutch.label(Status.WAITING_FOR_CUSTOMER)).isEqualTo("Wacht op jullie");
        assertThat(atTheDesk.label(Status.WAITING_FOR_CUSTOMER)).isEqualTo("Wacht op klant");
        assertThat(atTheDesk.head(entry(EntryKind.WAITING, "", false, List.of())))
                .isEqualTo("Wacht op antwoord van de klant");
    }

    @ParameterizedTest
    @CsvSource({
        "ON_TIME, 2026-10-08T11:10:00Z, nog 3 u 10 min, 3 h 10 min left",
        "SOON, 2026-10-08T08:12:00Z, nog 12 min, 12 min left",
        "LATE, 2026-10-08T07:48:00Z, 12 min te laat, 12 min late",
        "LATE, 2026-10-05T08:00:00Z, 3 dagen te laat, 3 days late",
        "PAUSED, 2026-10-08T11:10:00Z, staat stil, stands still",
        "MET, 2026-10-08T11:10:00Z, gehaald, met",
        "MET_LATE, 2026-10-08T07:10:00Z, te laat, late"
    })
    void a_target_says_how_it_stands(TargetState state, Instant due, String inDutch, String inEnglish) {
        assertThat(dutch.label(deadline(state, due, null))).isEqualTo(inDutch);
        assertThat(english.label(deadline(state, due, null))).isEqualTo(inEnglish);
    }

    @Test
    void a_target_that_was_met_says_when() {
        Deadline met = deadline(TargetState.MET, NOW, Instant.parse("2026-10-08T07:54:00Z"));

        assertThat(dutch.sentence(met)).startsWith("Gehaald, 8 okt").endsWith("09.54 uur");
        assertThat(english.sentence(met)).isEqualTo("Met, 8 Oct, 09:54");
    }

    @ParameterizedTest
    @EnumSource
    void every_event_has_its_words(EntryKind kind) {
        for (TicketWords words : List.of(dutch, english, atTheDesk)) {
            assertThat(words.head(entry(kind, "Supportmedewerker 1", false, values(kind))))
                    .isNotBlank();
            assertThat(words.tail(entry(kind, "Supportmedewerker 1", false, values(kind))))
                    .isNotBlank()
                    .doesNotContain("{", "}", "null");
        }
    }

    @Test
    void events_name_who_did_them() {
        assertThat(dutch.tail(entry(EntryKind.SOLVED, "Supportmedewerker 1", false, List.of())))
                .isEqualTo("door Supportmedewerker 1");
        assertThat(dutch.tail(entry(EntryKind.ACCEPTED, "Contactpersoon 1", true, List.of())))
                .isEqualTo("door jou. Het ticket is gesloten.");
        assertThat(dutch.tail(entry(EntryKind.CLOSED, null, false, List.of())))
                .isEqualTo("omdat niemand bezwaar maakte");
    }

    @Test
    void an_escalation_says_what_ran_out_when_and_who_was_told() {
        List<String> breach = List.of("REPAIR", "100", "0", "2026-10-08T08:00:00Z", "Supportmedewerker 2");

        assertThat(atTheDesk.tail(entry(EntryKind.ESCALATED, null, false, breach)))
                .isEqualTo("streeftijd voor de oplossing voorbij (8 okt., 10.00 uur). Bericht aan Supportmedewerker 2");
    }

    @Test
    void values_of_events_are_words_too() {
        assertThat(dutch.tail(entry(EntryKind.PRIORITY_CHANGED, "Supportmedewerker 1", false, List.of("HIGH", "LOW"))))
                .isEqualTo("van hoog naar laag, door Supportmedewerker 1");
        assertThat(english.tail(entry(EntryKind.ACCESS_GRANTED, "", true, List.of("2026-10-12"))))
                .isEqualTo("until the end of 12 October 2026, by you");
        assertThat(atTheDesk.tail(
                        entry(EntryKind.ASSIGNED, "Supportmedewerker 1", true, List.of("", "Supportmedewerker 2"))))
                .isEqualTo("aan Supportmedewerker 2, door jou (eerst: niemand)");
    }

    @Test
    void a_term_of_several_says_which_of_them() {
        assertThat(atTheDesk.tail(entry(
                        EntryKind.TERM,
                        "",
                        false,
                        List.of("complaint.ACTION", "late", "2026-10-08T08:00:00Z", "Directeur", "3"))))
                .startsWith("Afspraak 3 uitgevoerd");
    }

    @Test
    void S14_a_name_that_looks_like_a_pattern_stays_a_name() {
        assertThat(dutch.tail(entry(EntryKind.ACCEPTED, "{0} #{7*7} '", false, List.of())))
                .isEqualTo("door {0} #{7*7} '. Het ticket is gesloten.");
    }

    private static Entry entry(EntryKind kind, String author, boolean mine, List<String> values) {
        return new Entry(1, NOW, kind, author, false, mine, "", values, List.of());
    }

    private static List<String> values(EntryKind kind) {
        return switch (kind) {
            case ESCALATED -> List.of("REPAIR", "100", "2", "2026-10-08T08:00:00Z", "Supportmedewerker 2");
            case RECEIVED -> List.of("MEDIUM");
            case PRIORITY_CHANGED -> List.of("LOW", "HIGH");
            case STARTED -> List.of("Supportmedewerker 2");
            case ASSIGNED -> List.of("", "");
            case TEAM_CHANGED -> List.of("Support", "Koppelingen");
            case CONTACT_CHANGED -> List.of("Verpleegkundige", "Collega");
            case RATED, REMINDED -> List.of("2");
            case ACCESS_GRANTED -> List.of("2026-10-12");
            case ACCESS_USED -> List.of("11");
            case LINKED -> List.of("10417");
            case STEP -> List.of("supportquestion.reclassified");
            case TERM -> List.of("complaint.DIRECTOR_CALL", "late", "2026-10-08T08:00:00Z", "Directeur", "0");
            default -> List.of();
        };
    }

    private static Deadline deadline(TargetState state, Instant due, Instant metAt) {
        return new Deadline(Metric.REPAIR, due, due, state, metAt, 50, List.of());
    }

    private static TicketWords words(Viewer viewer) {
        return SpokenTo.reader(viewer, NOW);
    }
}
