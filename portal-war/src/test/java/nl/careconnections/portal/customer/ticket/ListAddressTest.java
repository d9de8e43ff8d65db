package nl.careconnections.portal.customer.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.domain.ticket.ListFilter;
import nl.careconnections.domain.ticket.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListAddressTest {

    @Test
    void an_empty_address_asks_for_open_tickets() {
        assertThat(ListAddress.of(null, null, null)).isEqualTo(new ListAddress(Scope.OPEN, "", 0));
    }

    @ParameterizedTest
    @CsvSource({"EVERYTHING, -1", "open, 0", "'', x", "#{7*7}, 1e9", "OPEN, 99999999999"})
    void what_cannot_be_read_counts_as_not_asked_for(String scope, String page) {
        assertThat(ListAddress.of(scope, "", page)).isEqualTo(new ListAddress(Scope.OPEN, "", 0));
    }

    @Test
    void pages_count_from_one_for_people_and_from_zero_inside() {
        assertThat(ListAddress.of("CLOSED", null, "3").filter(20)).isEqualTo(new ListFilter("", Scope.CLOSED, 2, 20));
        assertThat(ListAddress.of("CLOSED", null, "3").query()).isEqualTo("?scope=CLOSED&page=3");
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
        assertThat(ListAddress.of("ALL", "lijst", "4").in(Scope.MINE))
                .isEqualTo(new ListAddress(Scope.MINE, "lijst", 0));
    }
}
