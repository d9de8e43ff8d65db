package nl.careconnections.portal.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketLinkTest {

    @Test
    void reads_the_number_at_the_end_of_the_path() {
        assertThat(TicketLink.number("/10417")).hasValue(10417);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "/",
                "/0",
                "/007",
                "/-1",
                "/12/edit",
                "/12;jsessionid=1",
                "/1e3",
                "/#{7*7}",
                "/9999999999999999999"
            })
    void S11_what_is_no_number_is_not_there(String path) {
        assertThat(TicketLink.number(path)).isEmpty();
    }
}
