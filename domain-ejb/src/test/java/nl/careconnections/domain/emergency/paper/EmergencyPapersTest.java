package nl.careconnections.domain.emergency.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.emergency.setting.EmergencySetting;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.emergency.setting.Number;
import nl.careconnections.domain.emergency.setting.NumberKind;
import nl.careconnections.domain.procedure.Procedures;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.testing.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DomainTest
class EmergencyPapersTest {

    @Inject
    EmergencyPapers papers;

    @Inject
    EmergencySettings settings;

    @Inject
    Procedures procedures;

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private long organisation;
    private Caller administrator;
    private Caller contact;

    @BeforeEach
    void an_organisation_with_numbers_of_its_own() {
        clock.set(Instant.parse("2026-10-08T04:02:00Z"));
        organisation =
                people.organisation("Zorggroep " + UUID.randomUUID().toString().substring(0, 8));
        administrator = people.administrator(organisation, "Beheerder");
        contact = people.contact(organisation, "Medewerker");
        decide(
                number("Apotheek De Vijzel", "030 111 22 33", NumberKind.PHARMACY, ward("De Linde")),
                number("Apotheek Zuid", "030 444 55 66", NumberKind.PHARMACY, ward("Wijkteam Noord")),
                number("Achterwacht", "06 12 34 56 78", NumberKind.OTHER, null));
    }

    private void decide(Number... numbers) {
        EmergencySetting now = settings.of(organisation);
        settings.change(
                administrator,
                new EmergencySetting(
                        organisation,
                        now.validHours(),
                        now.intervalMinutes(),
                        now.riskyMedicines(),
                        List.of(numbers),
                        now.networks(),
                        now.backupPhrase(),
                        now.mailAt(),
                        now.linkOnly(),
                        now.version()));
    }

    private static Number number(String name, String number, NumberKind kind, Long ward) {
        return new Number(name, number, kind, Optional.ofNullable(ward));
    }

    private long ward(String name) {
        return transaction.get(() -> ((java.lang.Number) entityManager
                        .createNativeQuery("""
                                insert into ward (organisation_id, external_id, name, created_at, changed_at)
                                values (?1, ?2, ?2, now(), now()) returning id""")
                        .setParameter(1, organisation)
                        .setParameter(2, name)
                        .getSingleResult())
                .longValue());
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void U7_each_paper_is_accessible_and_lasting_in_both_languages(Paper paper) throws IOException {
        settings.renewPhrase(administrator, organisation);
        for (Language language : Language.values()) {
            byte[] printed = papers.print(administrator.reading(language), organisation, paper);

            assertThat(VeraPdf.problems(printed)).isEmpty();
            toLookAt(language + "-" + paper, printed);
        }
    }

    /** Pictures of them are made with pdftoppm. */
    private static void toLookAt(String name, byte[] printed) throws IOException {
        if (Boolean.getBoolean("write.pictures")) {
            Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name + ".pdf"), printed);
        }
    }

    @Test
    void the_card_is_one_page_with_the_organisations_own_numbers_and_all_scenarios() throws IOException {
        settings.renewPhrase(administrator, organisation);

        String card = text(papers.print(administrator, organisation, Paper.CARD_WITH_PHRASE), 1);

        assertThat(card)
                .contains("Apotheek De Vijzel", "De Linde", "030 111 22 33", "Achterwacht", "020-2618992")
                .contains("085 888 56 65", "/noodportaal/", "8 oktober 2026");
        assertThat(procedures.all(Language.NL))
                .hasSize(7)
                .allSatisfy(procedure -> assertThat(card).contains(procedure.title()));
    }

    @Test
    void many_numbers_go_on_on_another_page_and_none_is_lost() throws IOException {
        List<Number> many = new ArrayList<>();
        for (int place = 0; place < 30; place++) {
            many.add(number("Apotheek " + place, "030 700 00 " + (10 + place), NumberKind.PHARMACY, null));
        }
        decide(many.toArray(Number[]::new));

        byte[] printed = papers.print(contact, organisation, Paper.CARD);

        assertThat(text(printed, 9)).contains(many.stream().map(Number::number).toList());
        assertThat(VeraPdf.problems(printed)).isEmpty();
    }

    @Test
    void the_phrase_is_on_the_card_of_who_looks_after_the_organisation_alone() throws IOException {
        String phrase = settings.renewPhrase(administrator, organisation);
        Caller keeper = people.applicationAdministrator("Applicatiebeheerder");

        assertThat(text(papers.print(administrator, organisation, Paper.CARD_WITH_PHRASE), 1))
                .contains(phrase);
        assertThat(text(papers.print(keeper, organisation, Paper.CARD_WITH_PHRASE), 1))
                .contains(phrase);
        assertThat(text(papers.print(administrator, organisation, Paper.CARD), 1))
                .doesNotContain(phrase);
        assertThat(text(papers.forCaregiver(organisation, Paper.CARD, Language.NL), 1))
                .doesNotContain(phrase);
        assertThatThrownBy(() -> papers.print(contact, organisation, Paper.CARD_WITH_PHRASE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> papers.forCaregiver(organisation, Paper.CARD_WITH_PHRASE, Language.NL))
                .isInstanceOf(NotFound.class);
        assertThat(logged("DONE")).isEqualTo(2);
        assertThat(logged("REFUSED")).isEqualTo(1);
    }

    private long logged(String outcome) {
        return transaction.get(() -> ((java.lang.Number) entityManager
                        .createNativeQuery("""
                                select count(*) from audit_entry
                                where action = 'emergency.cardWithPhrasePrinted' and subject = ?1 and outcome = ?2""")
                        .setParameter(1, "organisation:" + organisation)
                        .setParameter(2, outcome)
                        .getSingleResult())
                .longValue());
    }

    @Test
    void without_a_phrase_the_card_says_so() throws IOException {
        assertThat(text(papers.print(administrator, organisation, Paper.CARD_WITH_PHRASE), 1))
                .contains("Er is nog geen wachtwoordzin");
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void S11_nobody_gets_the_paper_of_another_organisation(Paper paper) {
        Caller stranger = people.administrator(people.organisation("Zorggroep Elders " + paper), "Vreemde");
        Caller support = people.support("Support");

        assertThatThrownBy(() -> papers.print(stranger, organisation, paper)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> papers.print(support, organisation, paper)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_blank_list_and_the_sheet_fit_both_sides_of_one_paper_each() throws IOException {
        for (Paper paper : List.of(Paper.BLANK_LIST, Paper.AFTER_OUTAGE)) {
            for (Language language : Language.values()) {
                try (PDDocument document = Loader.loadPDF(papers.forCaregiver(organisation, paper, language))) {
                    assertThat(document.getNumberOfPages())
                            .as(paper + " " + language)
                            .isEqualTo(2);
                }
            }
        }
    }

    @Test
    void S14_a_name_that_looks_like_code_stays_a_name() throws IOException {
        decide(number("<fo:block> #{7*7} {0} '", "030 111 22 33", NumberKind.OTHER, null));

        assertThat(text(papers.print(contact, organisation, Paper.CARD), 1)).contains("#{7*7} {0} '");
    }

    /** @param pages at most so many */
    private static String text(byte[] printed, int pages) throws IOException {
        try (PDDocument document = Loader.loadPDF(printed)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(pages);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
