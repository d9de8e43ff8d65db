package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody of support wants to see again. */
@DomainTest
class SavedFiltersTest extends TicketStory {

    private static final QueueFilter LATE = QueueFilter.of(Queue.LATE, "", QueueOrder.DUE);

    @Inject
    SavedFilters filters;

    @Inject
    Desks desks;

    @Test
    void a_filter_is_kept_whole_shown_to_its_owner_and_to_nobody_else() {
        QueueFilter narrow = new QueueFilter(
                null,
                new Topic("SUPPORT_QUESTION"),
                1L,
                Priority.HIGH,
                productId(),
                organisation,
                "lijst & {0} \u760d",
                QueueOrder.CHANGED);
        long id = filters.save(anna, " Mijn  lijst ", narrow);
        long late = filters.save(anna, "alles te laat", LATE);

        assertThat(filters.get(anna, id)).isEqualTo(new SavedFilter(id, "Mijn lijst", narrow));
        assertThat(desks.of(anna).filters())
                .containsExactly(
                        new SavedFilter(late, "alles te laat", LATE), new SavedFilter(id, "Mijn lijst", narrow));
        assertThat(desks.of(bert).filters()).isEmpty();
    }

    @Test
    void S11_somebody_elses_filter_does_not_exist_and_customers_have_none() {
        long id = filters.save(anna, "Te laat", LATE);

        assertThatThrownBy(() -> filters.get(bert, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> filters.change(bert, id, "Van mij", LATE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> filters.remove(bert, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> filters.save(nurse, "Te laat", LATE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> filters.get(nurse, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> filters.change(nurse, id, "Te laat", LATE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> filters.remove(nurse, id)).isInstanceOf(NotAllowed.class);
        assertThat(filters.get(anna, id).name()).isEqualTo("Te laat");
    }

    @Test
    void it_gets_another_name_and_content_and_goes_away() {
        long id = filters.save(anna, "Te laat", LATE);
        filters.change(anna, id, "TE LAAT", QueueFilter.of(Queue.LATE, "lijst", QueueOrder.PRIORITY));
        assertThat(filters.get(anna, id).name()).isEqualTo("TE LAAT");
        assertThat(filters.get(anna, id).filter().words()).isEqualTo("lijst");

        filters.remove(anna, id);
        assertThat(desks.of(anna).filters()).isEmpty();
    }

    @Test
    void a_name_is_given_once_and_the_same_form_sent_twice_keeps_one() {
        long id = filters.save(anna, "Te laat", LATE);
        assertThat(filters.save(anna, "te laat", LATE)).isEqualTo(id);

        QueueFilter other = QueueFilter.of(Queue.OPEN, "", QueueOrder.DUE);
        refused("name", "filter.nameTaken", () -> filters.save(anna, "te LAAT", other));
        long second = filters.save(anna, "Open", other);
        refused("name", "filter.nameTaken", () -> filters.change(anna, second, "Te laat", other));
        filters.save(bert, "Te laat", other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u2028"})
    void a_filter_needs_a_name(String name) {
        refused("name", "required", () -> filters.save(anna, name, LATE));
    }

    @Test
    void what_is_too_long_too_many_or_gone_is_refused_and_nothing_is_kept() {
        refused("name", "tooLong", () -> filters.save(anna, "x".repeat(61), LATE));
        refused(
                "words",
                "tooLong",
                () -> filters.save(anna, "Woorden", QueueFilter.of(Queue.OPEN, "x".repeat(201), QueueOrder.DUE)));
        assertThatThrownBy(() -> filters.save(
                        anna, "Weg", new QueueFilter(Queue.OPEN, null, 999L, null, null, null, "", QueueOrder.DUE)))
                .isInstanceOf(Conflict.class)
                .hasMessage("filter.gone");
        assertThat(desks.of(anna).filters()).isEmpty();

        for (int i = 0; i < SavedFilters.MOST; i++) {
            filters.save(anna, "Filter " + i, LATE);
        }
        assertThatThrownBy(() -> filters.save(anna, "Een te veel", LATE))
                .isInstanceOf(Conflict.class)
                .hasMessage("filter.tooMany");
        assertThat(desks.of(anna).filters()).hasSize(SavedFilters.MOST);
    }

    @Test
    void R4_many_at_once_never_become_too_many() throws InterruptedException {
        List<Supplier<Long>> deeds = new ArrayList<>();
        for (int i = 0; i < SavedFilters.MOST + 5; i++) {
            String name = "Filter " + i;
            deeds.add(() -> filters.save(anna, name, LATE));
        }

        assertThat(AtOnce.run(deeds)).filteredOn(Conflict.class::isInstance).hasSize(5);
        assertThat(desks.of(anna).filters()).hasSize(SavedFilters.MOST);
    }

    private long productId() {
        return products.find("ncare").orElseThrow().id();
    }

    private static void refused(String field, String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(InvalidInput.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }
}
