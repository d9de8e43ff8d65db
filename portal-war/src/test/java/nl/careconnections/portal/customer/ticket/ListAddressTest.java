package nl.careconnections.portal.customer.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.domain.ticket.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListAddressTest {

    private static final String PLACE = "after.0.1791446400000000.10234";

    @Test
    void an_empty_address_asks_for_open_tickets() {
        assertThat(ListAddress.of(null, null, null)).isEqualTo(new ListAddress(Scope.OPEN, "", null));
    }

    @ParameterizedTest
    @CsvSource({"EVERYTHING, -1", "open, 0", "'', x", "#{7*7}, 1e9", "OPEN, 99999999999"})
    void what_cannot_be_read_counts_as_not_asked_for(String scope, String place) {
        assertThat(ListAddress.of(scope, "", place)).isEqualTo(new ListAddress(Scope.OPEN, "", null));
    }

    @Test
    void a_place_in_the_list_is_found_again() {
        ListAddress address = ListAddress.of("CLOSED", null, PLACE);

        assertThat(address.position().number()).isEqualTo(10_234);
        assertThat(address.query()).isEqualTo("?scope=CLOSED&at=" + PLACE);
    }

    @Test
    void S14_words_are_carried_as_text_whatever_they_are() {
        ListAddress address = ListAddress.of("ALL", " a&b=#{7*7}\r\n{0}\u2028\u760D ", null);

        assertThat(address.words()).isEqualTo("a&b=#{7*7} {0} \u760D");
        assertThat(address.query()).isEqualTo("?scope=ALL&words=a%26b%3D%23%7B7*7%7D+%7B0%7D+%E7%98%8D");
    }

    @Test
    void very_long_words_are_cut() {
        assertThat(ListAddress.of("ALL", "\uD83D\uDE00".repeat(500), null).words())
                .hasSize(400);
    }

    @Test
    void another_part_of_the_list_begins_at_its_first_page_with_the_same_words() {
        assertThat(ListAddress.of("ALL", "lijst", PLACE).in(Scope.MINE))
                .isEqualTo(new ListAddress(Scope.MINE, "lijst", null));
    }
}
