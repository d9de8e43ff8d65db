package nl.careconnections.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchAddressTest {

    private static final String PAGE = "/customer/search.xhtml";

    @Test
    void nothing_of_what_was_typed_is_lost() {
        assertThat(SearchAddress.of(PAGE, "x".repeat(10_000), null).words()).hasSize(10_000);
        assertThat(SearchAddress.of(PAGE, null, null)).isEqualTo(new SearchAddress(PAGE, "", 0));
    }

    @Test
    void S14_words_are_carried_as_text_whatever_they_are() {
        assertThat(SearchAddress.of(PAGE, " a&b=#{7*7} \"é ", "10417").path())
                .isEqualTo(PAGE + "?q=a%26b%3D%23%7B7*7%7D+%22%C3%A9&after=10417");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "0", "99999999999999999999", "1 or 1=1"})
    void what_is_no_number_asks_for_the_first_page(String after) {
        assertThat(SearchAddress.of(PAGE, "lijst", after).path()).isEqualTo(PAGE + "?q=lijst");
    }
}
