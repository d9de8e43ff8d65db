package nl.careconnections.domain.status.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a check believes what it sees: three failures, two successes. F failed, S slow, O fine. */
class StreaksTest {

    @ParameterizedTest
    @CsvSource({
        "NEW, F, NEW",
        "NEW, O, NEW",
        "NEW, OO, FINE",
        "NEW, FFF, DOWN",
        "NEW, SS, SLOW",
        "FINE, FF, FINE",
        "FINE, FFOFF, FINE",
        "FINE, FFF, DOWN",
        "FINE, SSS, SLOW",
        "FINE, SS, FINE",
        "FINE, FSF, FINE",
        "FINE, FSS, SLOW",
        "DOWN, O, DOWN",
        "DOWN, OFO, DOWN",
        "DOWN, OO, FINE",
        "DOWN, SS, SLOW",
        "DOWN, OS, SLOW",
        "SLOW, O, SLOW",
        "SLOW, OO, FINE",
        "SLOW, FFF, DOWN",
        "UNKNOWN, O, UNKNOWN",
        "UNKNOWN, OO, FINE",
        "UNKNOWN, FFF, DOWN",
    })
    void a_verdict_falls_after_enough_looks(Verdict before, String looks, Verdict after) {
        Streaks streaks = Streaks.NONE;
        Verdict verdict = before;
        for (char look : looks.toCharArray()) {
            streaks = streaks.after(look == 'F' ? Seen.FAILED : look == 'S' ? Seen.SLOW : Seen.FINE);
            verdict = streaks.verdict(verdict, 3, 2);
        }
        assertThat(verdict).isEqualTo(after);
    }
}
