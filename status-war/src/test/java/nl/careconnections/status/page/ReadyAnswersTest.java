package nl.careconnections.status.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client says of itself, as RFC 9110 has it. */
class ReadyAnswersTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br, gzip", "gzip;q=0.5", "gzip; q=1.0, identity"})
    void compressed_bytes_go_to_who_takes_them(String accepted) {
        assertThat(ReadyAnswers.takesGzip(accepted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.0, br", "identity;q=1, gzip;q=0"})
    void and_to_nobody_else(String accepted) {
        assertThat(ReadyAnswers.takesGzip(accepted)).isFalse();
    }

    @Test
    void a_tag_is_known_alone_in_a_list_weakened_or_as_any() {
        assertThat(ReadyAnswers.isKnown("\"a\"", "\"a\"")).isTrue();
        assertThat(ReadyAnswers.isKnown("\"b\", W/\"a\"", "\"a\"")).isTrue();
        assertThat(ReadyAnswers.isKnown("*", "\"a\"")).isTrue();
        assertThat(ReadyAnswers.isKnown("\"b\"", "\"a\"")).isFalse();
        assertThat(ReadyAnswers.isKnown(null, "\"a\"")).isFalse();
    }
}
