package nl.careconnections.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void writes_cells_with_semicolons_and_ends_the_line() {
        assertThat(Csv.line(List.of("10417", "Lijst is leeg"))).isEqualTo("10417;Lijst is leeg\r\n");
    }

    @Test
    void quotes_what_would_end_a_cell() {
        assertThat(Csv.line(List.of("a;b", "zegt \"nee\"", "een\ntwee", "a,b")))
                .isEqualTo("\"a;b\";\"zegt \"\"nee\"\"\";\"een\ntwee\";\"a,b\"\r\n");
    }

    @Test
    void writes_nothing_for_what_is_not_known() {
        assertThat(Csv.line(Arrays.asList("a", null, ""))).isEqualTo("a;;\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "\t=1", "\r=1", "\uFF1D1", "=cmd|' /C calc'!A0", "\n@x"
            })
    void S14_a_cell_that_would_be_a_formula_stays_text(String typed) {
        assertThat(Csv.line(List.of(typed))).matches("(?s)\"?'.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#{7*7}", "{0}", "\u760D", "e-mail", "50% = de helft"})
    void S14_other_text_is_left_as_it_is(String typed) {
        assertThat(Csv.line(List.of(typed))).isEqualTo(typed + "\r\n");
    }
}
