package nl.careconnections.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void both_languages_have_the_same_keys_and_no_sign_of_the_message_format() {
        ResourceBundle dutch = bundle("nl");
        ResourceBundle english = bundle("en");

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        dutch.keySet()
                .forEach(key -> assertThat(dutch.getString(key) + english.getString(key))
                        .as(key)
                        .doesNotContain("'"));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("nl.careconnections.portal.api.problems", Locale.forLanguageTag(language));
    }
}
