package nl.careconnections.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Rules;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final Locale DUTCH = Language.NL.locale();
    private static final UnaryOperator<String> LABELS = field -> field.equals("steps") ? null : "Functie";

    private final Refusals refusals = refusals();

    @Test
    void U3_the_words_say_which_field_they_are_about() {
        assertThat(words(new InvalidInput("subject", "required"))).isEqualTo("Geef een onderwerp op.");
        assertThat(words(new InvalidInput("jobTitle", "required"))).isEqualTo("‘Functie’ is nog niet ingevuld.");
        assertThat(words(new InvalidInput("jobTitle", "tooLong", 1_000)))
                .isEqualTo("De tekst bij ‘Functie’ is te lang: maximaal 1.000 tekens.");
        assertThat(words(new InvalidInput("steps", "tooMany", 30))).isEqualTo("Schrijf hooguit 30 stappen op.");
        assertThat(words(new InvalidInput("steps", "required"))).isEqualTo("Vul dit in.");
        assertThat(words(new InvalidInput("email", "account.emailInUse"))).startsWith("Dit e-mailadres hoort al");
    }

    @Test
    void S14_a_label_stays_a_value_even_when_it_looks_like_a_pattern() {
        assertThat(refusals.words(new InvalidInput("jobTitle", "required"), DUTCH, field -> "{0} '#{7*7}"))
                .isEqualTo("‘{0} '#{7*7}’ is nog niet ingevuld.");
    }

    @Test
    void what_is_about_no_field_has_its_own_words() {
        assertThat(refusals.words(new Conflict("draft.tooMany", 20), DUTCH, LABELS))
                .startsWith("Je hebt al 20 concepten");
    }

    @Test
    void U3_a_form_tells_all_that_is_wrong_and_the_first_thing_at_each_field() {
        refusals.add(new InvalidInput("phone", "account.phone"));
        Rules.problems(
                        () -> {
                            throw new InvalidInput("name", "required");
                        },
                        () -> {
                            throw new InvalidInput("phone", "tooLong", 30);
                        })
                .forEach(refusals::add);

        assertThat(refusals.fields()).containsExactly("phone", "name");
        assertThat(refusals.at("name", DUTCH, LABELS)).isEqualTo("Vul een naam in.");
        assertThat(refusals.at("phone", DUTCH, LABELS)).startsWith("Schrijf bij ‘Functie’ een telefoonnummer");
        assertThat(refusals.at("mobile", DUTCH, LABELS)).isNull();
    }

    @Test
    void U3_the_summary_follows_the_page() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("name", "Naam");
        labels.put("email", "E-mail");
        labels.put("phone", null);
        PageFields fields = new PageFields(labels);

        assertThat(fields.label("email")).isEqualTo("E-mail");
        assertThat(fields.label("phone")).isNull();
        assertThat(fields.sorted(List.of("phone", "steps", "name", "email"), Function.identity()))
                .containsExactly("name", "email", "phone", "steps");
    }

    private String words(InvalidInput problem) {
        return refusals.words(problem, DUTCH, LABELS);
    }

    private static Refusals refusals() {
        Refusals refusals = new Refusals();
        refusals.text = new Text();
        return refusals;
    }
}
