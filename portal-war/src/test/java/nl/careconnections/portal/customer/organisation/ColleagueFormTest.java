package nl.careconnections.portal.customer.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import nl.careconnections.domain.account.Colleague;
import nl.careconnections.domain.account.ColleagueDetails;
import nl.careconnections.domain.account.ColleagueState;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.Language;
import org.junit.jupiter.api.Test;

class ColleagueFormTest {

    @Test
    void a_form_gives_back_what_it_shows() {
        ColleagueDetails details = new ColleagueDetails(
                "Contactpersoon", "030 123 45 67", "06 12 34 56 78", "Arts", Language.EN, true, Set.of(), false, true);
        Colleague colleague = new Colleague(
                7, 3, "contact@zorg.example", details, ColleagueState.ACTIVE, Instant.EPOCH, null, false, 4);

        ColleagueForm form = ColleagueForm.of(colleague);

        assertThat(form.toDetails()).isEqualTo(details);
        assertThat(form.getVersion()).isEqualTo(4);
        assertThat(form.getEmail()).isEqualTo("contact@zorg.example");
    }

    @Test
    void a_new_form_offers_support_questions_and_has_a_key_of_its_own() {
        ColleagueForm form = new ColleagueForm();

        assertThat(form.toDetails().topics()).containsExactly(Topic.SUPPORT_QUESTION);
        assertThat(form.toDetails().administrator()).isFalse();
        assertThat(form.getSubmissionKey()).isNotEqualTo(new ColleagueForm().getSubmissionKey());
    }
}
