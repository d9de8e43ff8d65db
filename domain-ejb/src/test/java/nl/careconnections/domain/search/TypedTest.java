package nl.careconnections.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.careconnections.domain.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void takes_words_without_the_signs_around_them() {
        assertThat(Typed.of("  \"Medicatie\", (2.14.1)\n e-mail/telefoon  & | ! :* — medicatie? ")
                        .words())
                .containsExactly("Medicatie", "2.14.1", "e-mail", "telefoon", "medicatie");
        assertThat(Typed.of(null).isEmpty()).isTrue();
        assertThat(Typed.of("/// …").isEmpty()).isTrue();
    }

    @Test
    void knows_a_number_that_stands_alone() {
        assertThat(Typed.of("#10417").number()).isEqualTo(10417);
        assertThat(Typed.of("10417 printer").number()).isZero();
        assertThat(Typed.of("9".repeat(40)).number()).isZero();
    }

    @Test
    void refuses_what_is_longer_than_anybody_needs() {
        assertThatThrownBy(() -> Typed.of("x".repeat(10_000)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("q"))
                .hasMessage("tooLong");
        assertThat(Typed.of("x".repeat(200)).words()).hasSize(1);
        assertThatThrownBy(() -> Typed.of(words(21))).hasMessage("search.tooManyWords");
        assertThat(Typed.of(words(20)).words()).hasSize(20);
    }

    @Test
    void a_list_takes_the_beginning() {
        assertThat(Typed.beginningOf("x".repeat(10_000)).words()).containsExactly("x".repeat(200));
        assertThat(Typed.beginningOf(words(21)).words()).hasSize(20);
    }

    private static String words(int many) {
        return IntStream.range(0, many).mapToObj(i -> "woord" + i).collect(Collectors.joining(" "));
    }
}
