package nl.careconnections.server.catcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    /** The last six digits of the examples in RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void agrees_with_the_standard(long second, String code) {
        assertThat(OneTimeCode.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Instant.ofEpochSecond(second)))
                .isEqualTo(code);
    }

    @Test
    void tells_how_long_it_holds() {
        assertThat(OneTimeCode.secondsLeft(Instant.ofEpochSecond(60))).isEqualTo(30);
        assertThat(OneTimeCode.secondsLeft(Instant.ofEpochSecond(89))).isEqualTo(1);
    }
}
