package nl.careconnections.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import nl.careconnections.domain.sla.Priority;
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
        assertThat(at()).isEqualTo(new QueueAddress(QueueFilter.of(Queue.MINE, "", QueueOrder.DUE), null));
    }

    @ParameterizedTest
    @EnumSource(Queue.class)
    void every_queue_is_found_again_by_its_own_address(Queue queue) {
        String name = QueueAddress.pathOf(queue).replaceAll(".*queue=", "");

        assertThat(QueueAddress.ofQueue(name).filter().queue()).isEqualTo(queue);
    }

    @Test
    void all_tickets_are_no_queue_and_found_again_too() {
        QueueAddress all = at("queue", "all", "q", "10417");

        assertThat(all.filter().queue()).isNull();
        assertThat(all.getPath()).isEqualTo("/staff/queue.xhtml?queue=all&q=10417");
    }

    @Test
    void all_that_a_list_is_narrowed_by_stands_in_its_address() {
        String path = "/staff/queue.xhtml?queue=open&team=2&priority=high&product=3&organisation=17&q=lijst"
                + "&order=received&at=after.0.1791446400000000.10234";
        QueueAddress address = at(path.replaceAll(".*\\?", "").split("[&=]"));

        assertThat(address.filter())
                .isEqualTo(new QueueFilter(Queue.OPEN, null, 2L, Priority.HIGH, 3L, 17L, "lijst", QueueOrder.RECEIVED));
        assertThat(address.getPath()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1x", "9999999999999999", "#{7*7}", "\u760d"})
    void S14_what_is_none_of_its_kind_is_not_asked_for(String typed) {
        assertThat(at(
                        "team",
                        typed,
                        "product",
                        typed,
                        "organisation",
                        typed,
                        "priority",
                        typed,
                        "order",
                        typed,
                        "at",
                        typed))
                .isEqualTo(at());
    }

    @Test
    void S14_words_stay_words_in_the_next_address() {
        QueueAddress address = at("queue", "late", "q", " a&queue=mine #{7*7} \u760d ", "order", "priority");

        assertThat(address.words()).isEqualTo("a&queue=mine #{7*7} \u760d");
        assertThat(address.getPath())
                .isEqualTo("/staff/queue.xhtml?queue=late&q=a%26queue%3Dmine+%23%7B7*7%7D+%E7%98%8D&order=priority");
    }

    @Test
    void a_search_that_is_far_too_long_is_cut() {
        assertThat(at("q", "x".repeat(10_000)).words()).hasSize(200);
    }

    @Test
    void another_order_begins_at_the_first_page_and_keeps_what_the_list_is_narrowed_by() {
        assertThat(at("queue", "due-soon", "team", "2", "q", "pleister", "at", "after.0.never.1")
                        .by(QueueOrder.CHANGED))
                .isEqualTo(at("queue", "due-soon", "team", "2", "q", "pleister", "order", "changed"));
    }

    @Test
    void who_came_from_a_page_of_a_narrowed_list_goes_back_to_it() {
        QueueAddress address = at("queue", "open", "team", "2", "q", "a&b=100% #{7*7}", "at", "after.0.never.10234");
        String parameter = URLDecoder.decode(address.getAsParameter(), StandardCharsets.UTF_8);

        assertThat(QueueAddress.from(parameter)).isEqualTo(address);
        assertThat(at("queue", "due-soon").getAsParameter()).isEqualTo("due-soon");
        assertThat(QueueAddress.from("due-soon")).isEqualTo(at("queue", "due-soon"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "=", "q=%zz", "&&=&", "https://evil.example", "queue=nowhere&team=x"})
    void S14_who_came_from_nowhere_goes_to_the_usual_list(String typed) {
        assertThat(QueueAddress.from(typed)).isEqualTo(at());
    }

    @Test
    void a_whole_queue_and_the_work_of_a_team_are_told_from_what_is_narrowed() {
        assertThat(at("queue", "open", "order", "changed").isWhole()).isTrue();
        assertThat(at("queue", "open", "q", "x").isWhole()).isFalse();
        assertThat(at("queue", "open").isOfTeam()).isFalse();
        assertThat(at("queue", "open", "team", "2").isOfTeam()).isTrue();
        assertThat(at("queue", "mine", "team", "2").isOfTeam()).isFalse();
        assertThat(at("queue", "open", "team", "2", "product", "1").isOfTeam()).isFalse();
    }

    private static QueueAddress at(String... namesAndValues) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return QueueAddress.of(parameters::get);
    }
}
