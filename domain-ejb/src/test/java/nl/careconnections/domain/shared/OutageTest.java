package nl.careconnections.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "40001, true",
        "40P01, true",
        "53200, true",
        "55P03, true",
        "57014, true",
        "22001, false",
        "23505, false",
        ", false"
    })
    void what_passes_by_itself_is_told_from_what_stays(String state, boolean passes) {
        assertThat(Outage.passes(new PersistenceException(new SQLException("from the driver", state))))
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({
        "08001, true",
        "08006, true",
        "25006, true",
        "53100, true",
        "53300, true",
        "57P01, true",
        "57P03, true",
        "57014, false",
        "55P03, false",
        "23505, false",
        ", false"
    })
    void R5_only_a_database_that_is_away_counts(String state, boolean away) {
        SQLException cause = new SQLException("from the driver", state);

        assertThat(Outage.isBehind(new PersistenceException(new SQLException("from the pool", cause))))
                .isEqualTo(away);
        assertThat(Outage.isBehind(new IllegalStateException("something else"))).isFalse();
    }
}
