package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    private static final Instant MOMENT = Instant.parse("2026-10-08T08:00:00.123456Z");

    @Test
    void an_address_brings_back_the_same_place() {
        Position middle = new Position(false, 2, MOMENT, 10_234);
        Position end = new Position(true, 0, null, 10_235);

        assertThat(middle.text()).isEqualTo("after.2.1791446400123456.10234");
        assertThat(Position.read(middle.text())).contains(middle);
        assertThat(end.text()).isEqualTo("before.0.never.10235");
        assertThat(Position.read(end.text())).contains(end);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "2",
                "after",
                "after.0.0",
                "after.3.0.1",
                "after.0.-1.1",
                "after.0.999999999999999999.1",
                "after.0.0.9999999999999999",
                "AFTER.0.0.1",
                "after.0.0.1.1",
                "after.0.0.1; drop table ticket",
                "\u760d"
            })
    void S14_what_no_list_wrote_is_no_place(String text) {
        assertThat(Position.read(text)).isEmpty();
    }
}
