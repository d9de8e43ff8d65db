package nl.careconnections.domain.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DomainTest
class ProceduresTest {

    @Inject
    Procedures procedures;

    @ParameterizedTest
    @EnumSource
    void every_scenario_says_whose_it_is_and_what_to_do_now_in_both_languages(Scenario scenario) {
        for (Language language : Language.values()) {
            Procedure procedure = procedures.get(scenario, language);

            assertThat(procedure.title()).isNotBlank().doesNotContain("{");
            assertThat(procedure.responsibility()).contains("CareConnections");
            assertThat(procedure.steps())
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step).doesNotContain("{"));
            assertThat(procedure.preparations()).isNotEmpty();
        }
        assertThat(procedures.get(scenario, Language.NL).steps())
                .hasSameSizeAs(procedures.get(scenario, Language.EN).steps());
    }

    /** An apostrophe that was a sign to who writes texts together is gone without a trace. */
    @Test
    void no_apostrophe_is_lost() {
        assertThat(procedures.get(Scenario.LOG_IN, Language.NL).steps()).anyMatch(step -> step.contains("’s nachts"));
        assertThat(procedures.get(Scenario.PHARMACY, Language.NL).preparations())
                .anyMatch(preparation -> preparation.contains("risico’s"));
        for (String language : List.of("nl", "en")) {
            ResourceBundle words = ResourceBundle.getBundle(
                    "nl.careconnections.domain.procedure.words", Locale.forLanguageTag(language));
            assertThat(words.keySet())
                    .allSatisfy(key -> assertThat(words.getString(key)).doesNotContain("'"));
        }
    }

    @Test
    void who_is_sent_somewhere_reads_where_that_is_on_paper_too() {
        for (Language language : Language.values()) {
            assertThat(steps(Scenario.INTERNET, language)).contains("ncare.nl");
            assertThat(steps(Scenario.HARDWARE, language)).contains("ncare.nl");
            assertThat(steps(Scenario.COUPLED_SYSTEM, language)).contains("ncare.nl", "/noodportaal/");
            assertThat(steps(Scenario.LOG_IN, language)).contains("/noodportaal/");
            assertThat(steps(Scenario.SERVER, language)).contains("/noodportaal/", "/status/");
        }
    }

    private String steps(Scenario scenario, Language language) {
        return String.join("\n", procedures.get(scenario, language).steps());
    }

    @Test
    void only_the_server_is_the_suppliers_responsibility() {
        assertThat(procedures.all(Language.NL))
                .filteredOn(procedure -> procedure.scenario().isSuppliers())
                .extracting(Procedure::scenario)
                .containsExactly(Scenario.SERVER);
    }

    @ParameterizedTest
    @CsvSource({
        "wifi, INTERNET",
        "batterij leeg, POWER",
        "GESTOLEN telefoon, HARDWARE",
        "wachtwoord vergeten, LOG_IN",
        "clientendossier, COUPLED_SYSTEM",
        "recept, PHARMACY",
        "whitelisting, INTERNET",
        "whitelisting, LOG_IN",
        "statuspagina storing, SERVER"
    })
    void a_scenario_is_found_by_the_words_people_use(String typed, Scenario expected) {
        assertThat(procedures.find(typed, Language.NL))
                .extracting(Procedure::scenario)
                .contains(expected);
    }

    @Test
    void unknown_words_find_nothing_and_none_find_all() {
        assertThat(procedures.find("localhost", Language.NL))
                .as("a part of an address")
                .isEmpty();
        assertThat(procedures.find("kraanvogel", Language.NL)).isEmpty();
        assertThat(procedures.find("  ", Language.NL)).hasSize(Scenario.values().length);
    }

    @Test
    void the_questions_lead_from_the_first_to_every_scenario() {
        Set<Question> asked = EnumSet.noneOf(Question.class);
        Set<Scenario> reached = EnumSet.noneOf(Scenario.class);

        follow(Question.FIRST, asked, reached);

        assertThat(asked).containsExactlyInAnyOrder(Question.values());
        assertThat(reached).containsExactlyInAnyOrder(Scenario.values());
    }

    private static void follow(Question question, Set<Question> asked, Set<Scenario> reached) {
        assertThat(asked.add(question)).as("asked twice: " + question).isTrue();
        for (Question.Next next : List.of(question.afterYes(), question.afterNo())) {
            if (next.scenario() != null) {
                reached.add(next.scenario());
            }
            if (next.question() != null) {
                follow(next.question(), asked, reached);
            }
        }
    }
}
