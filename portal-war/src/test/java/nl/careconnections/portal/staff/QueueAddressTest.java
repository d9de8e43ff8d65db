package nl.careconnections.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.domain.ticket.Queue;
import nl.careconnections.domain.ticket.QueueFilter;
import nl.careconnections.domain.ticket.QueueOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueAddressTest {

    @Test
    void an_address_that_says_nothing_shows_my_tickets_most_urgent_first() {
        assertThat(QueueAddress.of(null, null, null, null))
                .isEqualTo(new QueueAddress(Queue.MINE, "", QueueOrder.DUE, 1));
    }

    @ParameterizedTest
    @EnumSource(Queue.class)
    void every_queue_is_found_again_by_its_own_address(Queue queue) {
        String name = QueueAddress.pathOf(queue).replaceAll(".*queue=", "");

        assertThat(QueueAddress.of(name, null, null, null).queue()).isEqualTo(queue);
    }

    @Test
    void all_tickets_are_no_queue_and_found_again_too() {
        QueueAddress all = QueueAddress.of("all", "10417", null, null);

        assertThat(all.queue()).isNull();
        assertThat(all.getPath()).isEqualTo("/staff/queue.xhtml?queue=all&q=10417");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1x", "99999999999", "#{7*7}", "\u760d"})
    void S14_a_page_that_is_no_page_is_the_first(String typed) {
        assertThat(QueueAddress.of(typed, typed, typed, typed).page()).isEqualTo(1);
    }

    @Test
    void S14_words_stay_words_in_the_next_address() {
        QueueAddress address = QueueAddress.of("late", " a&queue=mine #{7*7} \u760d ", "priority", "3");

        assertThat(address.words()).isEqualTo("a&queue=mine #{7*7} \u760d");
        assertThat(address.getPath())
                .isEqualTo("/staff/queue.xhtml?queue=late&q=a%26queue%3Dmine+%23%7B7*7%7D+%E7%98%8D"
                        + "&order=priority&page=3");
    }

    @Test
    void a_search_that_is_far_too_long_is_cut() {
        assertThat(QueueAddress.of("open", "x".repeat(10_000), null, null).words())
                .hasSize(200);
    }

    @Test
    void another_order_begins_at_the_first_page_and_keeps_the_words() {
        assertThat(QueueAddress.of("due-soon", "pleister", "due", "4").by(QueueOrder.CHANGED))
                .isEqualTo(new QueueAddress(Queue.DUE_SOON, "pleister", QueueOrder.CHANGED, 1));
    }

    @Test
    void pages_count_from_one_in_the_address_and_from_zero_in_the_domain() {
        assertThat(QueueAddress.of("open", "x", "received", "2").filter(25))
                .isEqualTo(new QueueFilter(Queue.OPEN, "x", QueueOrder.RECEIVED, 1, 25));
    }
}
