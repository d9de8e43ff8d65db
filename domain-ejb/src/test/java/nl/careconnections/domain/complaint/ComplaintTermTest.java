package nl.careconnections.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import nl.careconnections.domain.sla.Policies;
import nl.careconnections.domain.sla.WorkingDayTerm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintTermTest {

    private static final Instant THURSDAY_TEN = Instant.parse("2026-10-08T08:00:00Z");

    @ParameterizedTest
    @EnumSource
    void each_term_is_explained_in_both_languages(ComplaintTerm promised) {
        WorkingDayTerm term = new WorkingDayTerm(
                THURSDAY_TEN, promised.workingDays(), Policies.defaultLevel().calendar());

        assertThat(promised.explanation(term, Locale.forLanguageTag("nl")))
                .hasSameSizeAs(promised.explanation(term, Locale.ENGLISH))
                .first()
                .asString()
                .endsWith("op donderdag 8 oktober 2026, 10.00 uur.");
        assertThat(promised.explanation(term, Locale.ENGLISH))
                .first()
                .asString()
                .endsWith("on Thursday 8 October 2026, 10:00.");
    }
}
